import { z } from 'zod';

/** What a delivered item can be; closed. The first nine are a parent portal's, the last four a learning platform's. */
export const deliveredKinds = [
  'account',
  'child-link',
  'announcement',
  'message',
  'photo',
  'absence-report',
  'calendar-item',
  'conversation-slot',
  'consent',
  'result',
  'learning-activity',
  'note',
  'document',
] as const;

export type DeliveredKind = (typeof deliveredKinds)[number];

/** In which role somebody takes part in an item, seen from the pupil the delivery is about. */
export const participantRoles = [
  'subject',
  'parent',
  'guardian',
  'sibling',
  'family',
  'pupil',
  'parent-of-pupil',
  'staff',
  'other',
] as const;

const sha256 = z.string().regex(/^[0-9a-fA-F]{64}$/);
const text = z.string().max(500);
const key = z.string().min(1).max(200);
/** A day, or a moment with its zone. */
const moment = z.union([z.iso.date(), z.iso.datetime({ offset: true })]);

const person = z.strictObject({
  /** The supplier's own number of the person. Not the BSN. */
  key,
  category: z.enum(['pupil', 'guardian', 'employee', 'applicant', 'trainee']).optional(),
  givenName: text,
  infix: text.default(''),
  familyName: text,
  birthDate: z.iso.date().optional(),
  school: text.optional(),
  email: text.optional(),
  eckId: text.optional(),
});

const participant = z.strictObject({
  key: key.optional(),
  role: z.enum(participantRoles),
  roleText: text.optional(),
  givenName: text.default(''),
  infix: text.default(''),
  familyName: text.default(''),
  email: text.optional(),
  telephone: text.optional(),
  /** True when the address of this person must not be known to others. */
  secretAddress: z.boolean().optional(),
});

const file = z.strictObject({
  /** Where the file stands in the delivery, `/` between folders: `bestanden/0001.jpg`. */
  path: z.string().min(1).max(1000),
  /** Name as the user of the portal gave it. */
  name: text,
  mediaType: z
    .string()
    .regex(/^[\w.+-]+\/[\w.+-]+$/)
    .default('application/octet-stream'),
  sha256,
});

const item = z.strictObject({
  kind: z.enum(deliveredKinds),
  /** Unique within kind, the same in every delivery. */
  id: key,
  /** Key of the person it is about, when the supplier keeps one per item; it must be the person of the delivery. */
  about: key.optional(),
  at: moment.optional(),
  /** Everybody who takes part: sender, receivers, who is named or shown. An empty list says: nobody. */
  participants: z.array(participant),
  fields: z.record(z.string(), z.json()),
  files: z.array(file).default([]),
});

/** `manifest.json` of a delivery: one person, all there is. */
export const manifestShape = z.strictObject({
  contract: z.literal('inzage-levering/1'),
  supplier: text,
  /** When the data were read out of the system. */
  createdAt: moment,
  person,
  /** How many items there are, for checking. */
  count: z.int().nonnegative(),
  items: z.array(item),
});

export type DeliveredPerson = z.infer<typeof person>;
export type DeliveredItem = z.infer<typeof item>;
export type DeliveredFile = z.infer<typeof file>;
export type DeliveredParticipant = z.infer<typeof participant>;
export type DeliveredManifest = z.infer<typeof manifestShape>;

/** The contract as JSON Schema, for suppliers. */
export const manifestJsonSchema = (): unknown => ({
  title: 'inzage-levering/1: manifest.json',
  ...z.toJSONSchema(manifestShape, { io: 'input' }),
});
