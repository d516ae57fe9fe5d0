import { z } from 'zod';

const words = z.string().trim().min(1).max(200);

/** What a person is asked to look for. No secrets, no folders: there is no machine on the other side. */
export const manualSettings = z.strictObject({
  /** `paper`: files on paper. `camera`: images of a camera. `system`: a system without an interface, of which somebody makes a print. */
  kind: z.enum(['paper', 'camera', 'system']),
  /** What is looked for, in Dutch: `Papieren leerlingdossier`. */
  what: words,
  /** Where it usually is, in Dutch: `Kast in de administratie`. */
  where: words.optional(),
  /** Id of the processing activity in board.json that it belongs to. */
  activity: z.string().regex(/^[a-z][a-z0-9-]{1,39}$/),
  /** Who looks: the director of each school of the person, or the head office. */
  place: z.enum(['school', 'head-office']).default('school'),
  /** After so many days the first of it is wiped; camera images six weeks when left out. */
  keptDays: z.number().int().min(1).max(36_600).optional(),
});

export type ManualSettings = z.infer<typeof manualSettings>;
