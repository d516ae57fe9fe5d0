import { z } from 'zod';

const loopback = /^http:\/\/(127(\.\d{1,3}){3}|localhost|\[::1\])(:\d+)?\//;
const address = z
  .url()
  .transform((url) => url.replace(/\/+$/, ''))
  .refine(
    (url) => url.startsWith('https://') || loopback.test(`${url}/`),
    'https:// (http:// only on this machine): https://lrs.leverancier.nl/xapi',
  );
/** `{email}` stands for an identifier of the subject, `{givenName}` and `{familyName}` for his names. */
const template = z.string().regex(/\{[A-Za-z][\w-]*\}/, 'a template with an identifier in it: mailto:{email}');

/** One way in which a supplier names a person. LRSs do not link them: each is asked for. */
const actorForm = z.union([
  z.strictObject({ mbox: template }),
  /** The template of the address before hashing: `mailto:{email}`. */
  z.strictObject({ mbox_sha1sum: template }),
  z.strictObject({ openid: template }),
  z.strictObject({ account: z.strictObject({ homePage: z.string().min(1), name: template }) }),
]);

/** Settings of the xAPI connector; an example stands in README.md. Secrets are named here, never given. @security S-12 */
export const xapiSettings = z.strictObject({
  /** Under which `/statements` stands. */
  endpoint: address,
  auth: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('basic'), user: z.string().min(1), secret: z.string().min(1) }),
    z.strictObject({
      kind: z.literal('oauth'),
      tokenUrl: address,
      clientId: z.string().min(1),
      secret: z.string().min(1),
      scope: z.string().default('statements/read'),
    }),
  ]),
  version: z.enum(['1.0.3', '2.0.0']).default('1.0.3'),
  actors: z.array(actorForm).min(1),
  /** Statements asked for at once; an LRS may give fewer. */
  pageSize: z.int().min(1).max(1000).default(100),
  /** Look too for statements of others in which the person is only mentioned. */
  mentions: z.boolean().default(true),
  /** How far the LRS may be behind with what it has stored; when further, we come back later. */
  consistentWithinSeconds: z.int().min(0).default(300),
  clientCertificate: z.string().min(1).optional(),
});

export type XapiSettings = z.infer<typeof xapiSettings>;
export type ActorForm = XapiSettings['actors'][number];
