import { z } from 'zod';

const loopback = /^http:\/\/(127(\.\d{1,3}){3}|localhost|\[::1\])(:\d+)?(\/|$)/;
const url = z
  .url()
  .refine((text) => text.startsWith('https://') || loopback.test(text), 'https:// (http:// only on this machine)')
  .transform((text) => text.replace(/\/+$/, ''));

/** Deliberately not read; the reason is shown by the check. @legal L-26 */
const notUsed = z.strictObject({ notUsed: z.string().min(3) });

/** Settings of the OneRoster connector; an example stands in README.md. Secrets are named here, never given. @security S-12 */
export const oneRosterSettings = z.strictObject({
  /** `https://…/ims/oneroster/rostering/v1p2`, or `https://…/ims/oneroster/v1p1`. */
  rosteringUrl: url,
  /** Left out: the same with `gradebook` for `rostering`; for 1.1 the same. */
  gradebookUrl: z.union([url, notUsed]).optional(),
  demographics: notUsed.optional(),
  auth: z.strictObject({
    tokenUrl: url,
    clientId: z.string().min(1),
    secret: z.string().min(1),
    /** Left out: the read-only scopes of the version of `rosteringUrl`. Empty: none is sent. */
    scopes: z.array(z.string().min(1)).optional(),
    /** How the client proves itself. Left out: by header, and when that is refused in the body. */
    client: z.enum(['header', 'body']).optional(),
  }),
  clientCertificate: z.string().min(1).optional(),
  pageSize: z.int().min(1).max(5000).default(100),
  /** False for a server that cannot sort. Without it a list that changes while it is read is a fault. */
  sort: z.boolean().default(true),
  /** `keys`: only by sourcedId, number and e-mail; then a second sourcedId at another school is not found by name. */
  search: z.enum(['everyone', 'keys']).default('everyone'),
});

export type OneRosterSettings = z.infer<typeof oneRosterSettings>;

/** Where results are; undefined when they are deliberately not read. */
export function gradebookOf({ rosteringUrl, gradebookUrl }: OneRosterSettings): string | undefined {
  if (gradebookUrl === undefined) return rosteringUrl.replace(/\/rostering\/(v1p\d)$/, '/gradebook/$1');
  return typeof gradebookUrl === 'string' ? gradebookUrl : undefined;
}
