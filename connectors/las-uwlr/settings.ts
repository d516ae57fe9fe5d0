import { z } from 'zod';

const loopback = /^http:\/\/(127(\.\d{1,3}){3}|localhost|\[::1\])(:\d+)?(\/|$)/;
const endpoint = z
  .url()
  .refine((url) => url.startsWith('https://') || loopback.test(url), 'https:// (http:// only on this machine)');
const short = z.string().min(1).max(64);

const authorization = z.strictObject({
  customerCode: short,
  customerName: short,
  /** Name of the secret that holds the `autorisatiesleutel`. @security S-12 */
  secret: z.string().min(1),
});

const school = z
  .strictObject({
    brin: z
      .string()
      .regex(/^\d{2}[A-Z]{2}$/, 'a BRIN: 99XX')
      .optional(),
    /** `dependancecode`: `00` is the same as none. */
    site: z
      .string()
      .regex(/^\d{2}$/)
      .optional(),
    schoolKey: z.string().min(1).max(256).optional(),
    name: z.string().optional(),
    authorization: authorization.optional(),
  })
  .refine(
    ({ brin, schoolKey }) => (brin === undefined) !== (schoolKey === undefined),
    'brin or schoolKey, one of them',
  );

/** Any year in the pattern of the standard; its list of years ends at 2024-2025 and is not followed. */
const schoolYear = z
  .string()
  .regex(/^[12]\d{3}-[12]\d{3}$/)
  .refine((text) => Number(text.slice(5)) === Number(text.slice(0, 4)) + 1, 'two years that follow: 2026-2027');

/** Settings of the UWLR connector; an example stands in README.md. */
export const uwlrSettings = z
  .strictObject({
    endpoint,
    /** Where `HaalStructuur`, `HaalLeerlingen` and `HaalLeerkrachten` are, when that is elsewhere. */
    steppedEndpoint: endpoint.optional(),
    mode: z.enum(['all-in-one', 'stepped']).default('all-in-one'),
    authorization,
    /** Name of the secret with the client certificate. */
    clientCertificate: z.string().min(1).optional(),
    schools: z.array(school).min(1),
    schoolYears: z.array(schoolYear).min(1),
    /** The LAS gives its pupil number as key, so that the number of another register finds him and tells him from a namesake. */
    keyIsPupilNumber: z.boolean().default(false),
    /** With 2.1, Topicus leaves the ECK iD out. */
    xsdVersion: z.string().min(1).max(32).default('2.2'),
  })
  .refine(({ schools }) => new Set(schools.map(placeOf)).size === schools.length, {
    path: ['schools'],
    message: 'a school stands here twice',
  })
  .refine(({ schoolYears }) => new Set(schoolYears).size === schoolYears.length, {
    path: ['schoolYears'],
    message: 'a school year stands here twice',
  });

export type UwlrSettings = z.infer<typeof uwlrSettings>;
export type SchoolSetting = UwlrSettings['schools'][number];

/** What a key of the LAS is unique within: BRIN and site, or school key. */
export const placeOf = ({ brin, site = '00', schoolKey = '' }: z.infer<typeof school>): string =>
  brin === undefined ? schoolKey : site === '00' ? brin : `${brin}${site}`;
