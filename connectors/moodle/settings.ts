import { z } from 'zod';
import { areaNames } from './functions';

const loopback = /^http:\/\/(127(\.\d{1,3}){3}|localhost|\[::1\])(:\d+)?\//;
const userField = z.enum(['idnumber', 'username', 'email']);
const identifierName = z.string().min(1).max(60);

const webService = z.strictObject({
  /** Address of the site, as its users see it: `https://leren.school.nl` or `https://school.nl/moodle`. */
  baseUrl: z
    .url()
    .transform((url) => url.replace(/\/+$/, ''))
    .refine(
      (url) => url.startsWith('https://') || loopback.test(`${url}/`),
      'https:// (http:// only on this machine): https://leren.school.nl',
    ),
  token: z.strictObject({ secret: z.string().min(1) }),
  /** By which fields of an account the person is looked for; all of them are asked, in this order. */
  userFields: z.array(userField).min(1).default(['idnumber', 'username', 'email']),
  /** Which of the subject's identifiers can stand in a field of an account. */
  identifiers: z.partialRecord(userField, z.array(identifierName).min(1)).default({}),
  /** An account that exists for certain: when it cannot be seen, "nobody found" proves nothing. @legal L-26 */
  control: z.strictObject({ field: userField, value: z.string().min(1) }).optional(),
  /** Areas that are deliberately not read, each with its reason. @legal L-26 */
  skip: z.partialRecord(z.enum(areaNames as [string, ...string[]]), z.string().min(3)).default({}),
  /** Items asked for at once. */
  pageSize: z.int().min(1).max(1000).default(100),
  clientCertificate: z.string().min(1).optional(),
});

const exportZip = z.strictObject({
  /** Folder with the ZIP files that Moodle's own privacy export (`tool_dataprivacy`) made. */
  exportZip: z.string().min(1),
});

/** Settings of the Moodle connector: its web services, or a folder with privacy exports. Secrets are named, never given. @security S-12 */
export const moodleSettings = z.union([webService, exportZip]);

export type WebServiceSettings = z.infer<typeof webService>;
export type ExportZipSettings = z.infer<typeof exportZip>;
export type MoodleSettings = WebServiceSettings | ExportZipSettings;

/** True when the ZIP files are read instead of the web services. */
export const readsZip = (settings: MoodleSettings): settings is ExportZipSettings => 'exportZip' in settings;
