import { z } from 'zod';
import type { AskedByHand } from '../by-hand/answer';
import { deliveredKinds, participantRoles } from './contract';

const column = z.string().min(1).max(200);
const fileName = z.string().regex(/^[^\\/:\0]+(\/[^\\/:\0]+)*$/, 'a path inside the delivery, with / between folders');

const participantColumns = z.strictObject({
  role: z.enum(participantRoles),
  key: column.optional(),
  givenName: column.optional(),
  infix: column.optional(),
  familyName: column.optional(),
  email: column.optional(),
  telephone: column.optional(),
});

const csvTable = z.strictObject({
  file: fileName,
  kind: z.enum(deliveredKinds),
  /** Column with an id that is unique within the kind; without it the row number counts, and rows may not move. */
  id: column.optional(),
  /** Column with the key of the person the row is about. */
  person: column,
  at: column.optional(),
  /** Field of ours → column of theirs. Columns that are not named are quarantined. */
  fields: z.record(z.string().min(1), column),
  participants: z.array(participantColumns),
  files: z.array(z.strictObject({ path: column, sha256: column, name: column.optional() })).default([]),
});

const csvLayout = z.strictObject({
  delimiter: z.enum([',', ';', '\t', '|']).default(';'),
  encoding: z.enum(['utf-8', 'windows-1252']).default('utf-8'),
  dates: z.enum(['yyyy-mm-dd', 'dd-mm-yyyy']).default('yyyy-mm-dd'),
  persons: z.strictObject({
    file: fileName,
    key: column,
    givenName: column,
    infix: column.optional(),
    familyName: column,
    birthDate: column.optional(),
    school: column.optional(),
    email: column.optional(),
  }),
  tables: z.array(csvTable).min(1),
});

/** Where a supplier's files are: exactly one of folder, prefix and upload (`onePlace`). */
export const deliveredSettings = z.strictObject({
  /** Folder with ZIP files and folders, one each for a person, or one delivery by itself. Absolute, or from where the program runs. */
  folder: z.string().min(1).optional(),
  /** The same, in the inbox of the object store: `inbox/parro`. */
  prefix: z
    .string()
    .regex(/^inbox\/[a-z0-9][a-z0-9-]{0,59}$/, 'inbox/ and a name of small letters, digits and hyphens: inbox/parro')
    .optional(),
  /** Somebody uploads the delivery with each request: a task for the head office, or for the schools of the person. */
  upload: z
    .strictObject({
      /** What is asked for, in Dutch: `Levering van Parro`. */
      what: z.string().trim().min(1).max(200),
      place: z.enum(['school', 'head-office']).default('head-office'),
    })
    .optional(),
  /** For a supplier that cannot write `manifest.json`: which CSV files it delivers, and what their columns mean. */
  csv: csvLayout.optional(),
});

/** Refuses settings with no place, or with more than one. */
export const onePlace: z.core.CheckFn<z.infer<typeof deliveredSettings>> = ({ value, issues }) => {
  const named = [value.folder, value.prefix, value.upload].filter((place) => place !== undefined).length;
  if (named === 1) return;
  issues.push({ code: 'custom', input: value, message: 'expected exactly one of: folder, prefix, upload' });
};

/** Where those files are in the object store, below its root; undefined when they are elsewhere. */
export const inboxOf = ({ prefix }: DeliveredSettings): string | undefined => prefix;

/** What a person is asked for, where he uploads them. */
export const uploadAsked = ({ upload }: DeliveredSettings): AskedByHand | undefined =>
  upload && { kind: 'delivery', ...upload };

export type DeliveredSettings = z.infer<typeof deliveredSettings>;
export type CsvLayout = z.infer<typeof csvLayout>;
export type CsvTable = z.infer<typeof csvTable>;
