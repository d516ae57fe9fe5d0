import { z } from 'zod';
import { type RoleName, roleNames, roleOf } from './roles';

const fieldName = z.string().regex(/^[A-Za-z0-9_]{1,64}$/, 'a field name of Profit: letters, digits, underscore');
const connectorName = z.string().regex(/^[A-Za-z0-9_.-]{1,100}$/, 'the id of a GetConnector');

const chosen = z.strictObject({
  connector: connectorName.optional(),
  filterField: fieldName.optional(),
  orderFields: z.array(fieldName).min(1).optional(),
  /** Our name → the name in the customer's GetConnector. */
  fields: z.record(fieldName, fieldName).optional(),
});
/** Deliberately not read; the reason is shown by `connector afas --check`. @legal L-26 */
const notUsed = z.strictObject({ notUsed: z.string().min(3) });

const getConnector = z.union([connectorName.transform((connector) => ({ connector })), notUsed, chosen]);

const loopback = /^http:\/\/(127(\.\d{1,3}){3}|localhost|\[::1\])(:\d+)?\//;

/** Settings of the AFAS connector; an example stands in README.md. Secrets are named here, never given. @security S-12 */
export const afasSettings = z.strictObject({
  baseUrl: z
    .url()
    .transform((url) => url.replace(/\/+$/, ''))
    .refine(
      (url) => url.startsWith('https://') || loopback.test(`${url}/`),
      'https:// (http:// only on this machine): https://12345.rest.afas.online/ProfitRestServices',
    ),
  auth: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('oauth'), clientId: z.string().min(1), secret: z.string().min(1) }),
    z.strictObject({ kind: z.literal('token'), secret: z.string().min(1) }),
  ]),
  /** Name of the secret with the client certificate, once AFAS asks for one. */
  clientCertificate: z.string().min(1).optional(),
  language: z.enum(['nl-nl', 'nl-be', 'en-us', 'fr-fr', 'de-de']).default('nl-nl'),
  /** Most rows asked for at once; the number of columns can make it less. */
  pageSize: z.int().min(1).max(10_000).default(1000),
  getConnectors: z.partialRecord(z.enum(roleNames as [RoleName, ...RoleName[]]), getConnector).default({}),
});

export type AfasSettings = z.infer<typeof afasSettings>;

/** A role with the names this customer gave it. */
export interface Endpoint {
  readonly role: RoleName;
  readonly connector: string;
  readonly filterField: string;
  readonly orderFields: readonly string[];
  readonly dateField?: string;
  /** The customer's name → ours. */
  readonly rename: ReadonlyMap<string, string>;
  /** False when its absence in Profit is no fault: AFAS publishes it, but nobody asked for it. */
  readonly mustExist: boolean;
}

/** The GetConnector that plays the role, or undefined when none does. */
export function endpointOf(settings: AfasSettings, name: RoleName): Endpoint | undefined {
  const setting = settings.getConnectors[name];
  if (setting && 'notUsed' in setting) return undefined;
  const role = roleOf(name);
  const own: z.infer<typeof chosen> = setting ?? {};
  const connector = own.connector ?? role.published;
  if (connector === undefined || (!setting && role.use === 'configured')) return undefined;
  const theirs = (field: string): string => own.fields?.[field] ?? field;
  return {
    role: name,
    connector,
    filterField: own.filterField ?? theirs(role.filterField),
    orderFields: own.orderFields ?? role.orderFields.map(theirs),
    ...(role.dateField !== undefined && { dateField: role.dateField }),
    rename: new Map(Object.entries(own.fields ?? {}).map(([ours, customers]) => [customers, ours])),
    mustExist: setting !== undefined || role.use === 'required',
  };
}
