import { z } from 'zod';

const address = z.email({ error: 'expected an e-mail address' });
const word = z.string().trim().min(1).max(500);
const unique = (list: readonly string[]) => new Set(list.map((each) => each.toLowerCase())).size === list.length;
const mailboxes = z.array(address).refine(unique, { error: 'expected each mailbox once' });

/** What somebody asked the eDiscovery tool to search. On record as it is, so that an auditor reads what was searched. @legal L-26 */
const searchPlan = z
  .strictObject({
    mailboxes: mailboxes.min(1),
    terms: z.array(word).min(1),
    from: z.iso.date(),
    until: z.iso.date(),
    /** Who ran the search, and on which day. */
    by: word,
    on: z.iso.date(),
    /** `Microsoft Purview`, `Google Vault`. */
    tool: word.optional(),
    /** Mailboxes for which the tool itself reported that nothing fits: their absence from the export needs no explanation. */
    withoutHits: mailboxes.default([]),
  })
  .refine(({ from, until }) => from <= until, { path: ['until'], error: 'expected a day not before from' })
  .refine((plan) => plan.withoutHits.every((each) => holds(plan.mailboxes, each)), {
    path: ['withoutHits'],
    error: 'expected mailboxes of the plan',
  });

const holds = (list: readonly string[], address: string) =>
  list.some((each) => each.toLowerCase() === address.toLowerCase());

const column = z.string().min(1).max(200);

/** Where an eDiscovery tool put its export, and what it was asked to search. */
export const mailExportSettings = z.strictObject({
  /** Folder with the export as it was downloaded, sub-folders and ZIPs included. Absolute, or from where the program runs. */
  folder: z.string().min(1),
  searchPlan,
  /** Domains of the board: who writes from them is staff. */
  staffDomains: z
    .array(z.string().regex(/^[a-z0-9.-]+$/i, { error: 'expected a domain such as school.nl' }))
    .default([]),
  /** For a load file whose columns are not known by themselves (README): the names of its columns. */
  loadFile: z
    .strictObject({
      /** Column with the path of each exported file. */
      path: column,
      delimiter: z.enum([',', ';', '\t', '|']).optional(),
      custodian: column.optional(),
      folder: column.optional(),
      itemClass: column.optional(),
      title: column.optional(),
      author: column.optional(),
      at: column.optional(),
      extractedText: column.optional(),
    })
    .optional(),
});

export type MailExportSettings = z.infer<typeof mailExportSettings>;
