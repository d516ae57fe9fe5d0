import { z } from 'zod';

const loopback = /^http:\/\/(127(\.\d{1,3}){3}|localhost|\[::1\])(:\d+)?(\/|$)/;

/** Settings of the ParnasSys connector; an example stands in README.md. Secrets are named here, never given. @security S-12 */
export const parnassysSettings = z
  .strictObject({
    endpoint: z
      .url()
      .refine((url) => url.startsWith('https://') || loopback.test(url), 'https:// (http:// only on this machine)'),
    /** Name and key that Topicus gave us; the name may hold any sign. */
    supplier: z.strictObject({ name: z.string().min(1), secret: z.string().min(1) }),
    clientCertificate: z.string().min(1).optional(),
    schools: z
      .array(
        z.strictObject({
          brin: z.string().regex(/^\d{2}[A-Z]{2}(\d{2})?$/, 'a BRIN: 99XX'),
          name: z.string().optional(),
        }),
      )
      .min(1),
    /** Every year that may hold the person; each is asked for by itself. `2026-2027` or `2026 / 2027`. */
    schoolYears: z
      .array(
        z
          .string()
          .regex(/^[12]\d{3}\s*[-/]\s*[12]\d{3}$/, 'a school year: 2026-2027')
          .transform((text) => text.replace(/\s*[-/]\s*/, '-'))
          .refine((text) => Number(text.slice(5)) === Number(text.slice(0, 4)) + 1, 'two years that follow: 2026-2027'),
      )
      .min(1),
  })
  .refine(({ schools }) => new Set(schools.map(({ brin }) => brin)).size === schools.length, {
    path: ['schools'],
    message: 'a school stands here twice',
  })
  .refine(({ schoolYears }) => new Set(schoolYears).size === schoolYears.length, {
    path: ['schoolYears'],
    message: 'a school year stands here twice',
  });

export type ParnassysSettings = z.infer<typeof parnassysSettings>;
