import { z } from 'zod';
import { isLoopback } from '../allowed-url';
import { participantRoles } from '../delivered/contract';

const safeUrl = z
  .url()
  .refine((text) => {
    const url = URL.parse(text);
    if (url === null) return false;
    if (url.username !== '' || url.password !== '') return false;
    return url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname));
  }, 'https:// without credentials in it (http:// only on this machine)')
  .transform((url) => url.replace(/\/+$/, ''));
const secretName = z.string().min(1).max(100);
/** Path into JSON: `sender.name`; over lists by itself. */
const at = z.string().regex(/^[^.\s]+(\.[^.\s]+)*$/, 'names with dots between: sender.name');
const endpoint = z
  .string()
  .regex(/^\/(?:[\w\-./~]|\{key\})*$/, 'a path that begins with /; {key} stands for the key of the person');
const query = z.record(z.string().min(1), z.string());

const auth = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('oauth'),
    tokenUrl: safeUrl,
    clientId: z.string().min(1),
    secret: secretName,
    scope: z.string().optional(),
    /** How the client proves itself: Basic header (RFC 6749) or in the form. */
    proof: z.enum(['header', 'form']).default('header'),
  }),
  z.strictObject({ kind: z.literal('bearer'), secret: secretName }),
  z.strictObject({ kind: z.literal('basic'), user: z.string().min(1), secret: secretName }),
]);

const paging = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('none') }),
  z.strictObject({ kind: z.literal('offset'), skip: z.string(), take: z.string(), size: z.int().min(1).max(10_000) }),
  z.strictObject({
    kind: z.literal('page'),
    page: z.string(),
    take: z.string().optional(),
    size: z.int().min(1).max(10_000),
    first: z.int().min(0).max(1).default(1),
  }),
  z.strictObject({ kind: z.literal('cursor'), parameter: z.string(), next: at }),
  /** `Link: <…>; rel="next"`. */
  z.strictObject({ kind: z.literal('link') }),
  /** A URL in the answer. */
  z.strictObject({ kind: z.literal('next'), next: at }),
]);

const list = z.strictObject({
  path: endpoint,
  query: query.default({}),
  /** Where the rows stand; left out when the answer itself is the list. */
  items: at.optional(),
  /** Where the source says how many there are. */
  total: at.optional(),
  paging: paging.default({ kind: 'none' }),
});

const persons = list.extend({
  /** JSON to POST instead of GET, for a source that can search: `{birthDate}` and the like are filled in. Never in the URL. */
  search: z.record(z.string(), z.string()).optional(),
  key: at,
  givenName: at,
  infix: at.optional(),
  familyName: at,
  birthDate: at.optional(),
  email: at.optional(),
  eckId: at.optional(),
  /** The number that the school gave; it is the same in the pupil administration. */
  pupilNumber: at.optional(),
  school: at.optional(),
});

const participants = z.strictObject({
  /** Where they stand, one or a list; left out when the row itself is the person. */
  at: at.optional(),
  role: z.enum(participantRoles),
  /** Where the source says what somebody is, and what its words mean. */
  roleAt: at.optional(),
  roles: z.record(z.string(), z.enum(participantRoles)).optional(),
  key: at.optional(),
  givenName: at.optional(),
  infix: at.optional(),
  familyName: at.optional(),
  email: at.optional(),
  telephone: at.optional(),
});

const files = z.strictObject({ at: at.optional(), url: at, name: at.optional(), mediaType: at.optional() });

const ourName = z
  .string()
  .regex(/^[a-zA-Z][\w-]*$/)
  .refine((name) => !['at', 'participants', 'files'].includes(name), 'is a name of ours');

const records = list.extend({
  type: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/),
  id: at,
  /** Where the source says whose row it is; checked for every row. */
  person: at.optional(),
  /** `skip`: the list is the whole school's, others are passed over. */
  others: z.enum(['refuse', 'skip']).default('refuse'),
  /** True when the source says 404 for a person without any. */
  absentIsNone: z.boolean().default(false),
  at: at.optional(),
  /** Our field → where it stands. What is not named is quarantined. */
  fields: z.record(ourName, at),
  participants: z.array(participants),
  files: z.array(files).default([]),
});

/** An interface described by settings alone. Secrets are named, never given. @security S-11, S-12 */
export const declaredSettings = z.strictObject({
  baseUrl: safeUrl,
  auth,
  /** Other origins that files may come from. */
  fileOrigins: z.array(safeUrl).default([]),
  clientCertificate: secretName.optional(),
  headers: z
    .record(
      z
        .string()
        .refine((name) => !/^(authorization|cookie|host|.*(key|token|secret).*)$/i.test(name), 'not a credential'),
      z.string(),
    )
    .default({}),
  persons,
  lists: z.array(records).min(1),
});

export type DeclaredSettings = z.infer<typeof declaredSettings>;
export type DeclaredList = z.infer<typeof list>;
export type DeclaredRecords = z.infer<typeof records>;
export type DeclaredParticipants = z.infer<typeof participants>;

/** The only origins that such settings may call. @security S-11 */
export const originsOf = ({ baseUrl, auth: login, fileOrigins }: DeclaredSettings): readonly string[] =>
  [...new Set([baseUrl, ...(login.kind === 'oauth' ? [login.tokenUrl] : []), ...fileOrigins])].map(
    (url) => new URL(url).origin,
  );
