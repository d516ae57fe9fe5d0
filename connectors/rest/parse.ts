import { z } from 'zod';
import { declaredSettings } from '../kit/declared/settings';
import { participantRoles } from '../kit/delivered/contract';

const label = z.string().trim().min(1).max(200);

const field = z
  .strictObject({
    nl: label,
    en: label,
    kind: z.enum(['plain', 'date', 'code', 'person', 'contact', 'freeText', 'html', 'secret', 'identifier']),
    origin: z.enum(['provided', 'observed', 'derived', 'third-party']),
    whose: z.enum([...participantRoles, 'requester', 'health-professional', 'outside-professional']).optional(),
    /** Meaning per code; needed with kind `code`. @legal L-39 */
    codes: z.record(z.string(), label).optional(),
  })
  .refine(({ kind, codes }) => kind !== 'code' || Object.keys(codes ?? {}).length > 0, {
    path: ['codes'],
    error: 'is needed with kind "code"',
  });

const type = z.strictObject({
  nl: label,
  en: label,
  /** Id of a processing activity in board.json. */
  activity: z.string().regex(/^[a-z][a-z0-9-]{1,39}$/),
  /** Path → what stands there: `score`, `answers.text`. */
  fields: z.record(
    z
      .string()
      .regex(/^[^.\s]+(\.[^.\s]+)*$/)
      .refine((path) => !/^(at|participants|files)(\.|$)/.test(path), 'is a name of ours'),
    field,
  ),
});

/** Settings of the declarative connector: the interface, and the field table of each type of record. README.md has an example. */
export const restSettings = declaredSettings
  .extend({ types: z.record(z.string().regex(/^[a-z][a-z0-9-]{0,39}$/), type) })
  .superRefine(({ lists, types }, context) => {
    for (const [n, list] of lists.entries()) {
      if (!Object.hasOwn(types, list.type)) {
        context.addIssue({ code: 'custom', path: ['lists', n, 'type'], message: 'is not one of types' });
      }
    }
  });

export type RestSettings = z.infer<typeof restSettings>;
