import { z } from 'zod';

/** Where an eDiscovery tool put its export, and what it was asked to search. */
export const mailExportSettings = z.strictObject({
  /** Folder with `.eml`, `.mbox` and ZIPs of those, sub-folders included. */
  folder: z.string().min(1),
  /** Put on record as it is, so that the answer says what was searched. @legal L-26 */
  searchPlan: z.strictObject({
    mailboxes: z.array(z.string().min(1)).min(1),
    terms: z.array(z.string().min(1)).min(1),
    from: z.iso.date(),
    until: z.iso.date(),
  }),
  /** Domains of the board: who writes from them is staff. */
  staffDomains: z.array(z.string().min(1)).default([]),
  /** The CSV that lists the exported files: its path in the folder, and the column with each file's path. */
  loadFile: z
    .strictObject({ file: z.string().min(1), path: z.string().min(1), delimiter: z.string().length(1).default(',') })
    .optional(),
});

export type MailExportSettings = z.infer<typeof mailExportSettings>;
