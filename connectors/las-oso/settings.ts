import { z } from 'zod';

/** Where the LAS puts its dossiers. */
export const osoSettings = z.strictObject({
  /** Folder with OSO dossier files (`.xml`), sub-folders included. Absolute, or from where the program runs. */
  folder: z.string().min(1),
});

export type OsoSettings = z.infer<typeof osoSettings>;
