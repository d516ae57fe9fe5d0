import type { SourceId } from '../../domain/request/ids';
import type { SourceContext } from '../kit/connector';
import { localDate } from './local-time';
import type { CheckedEndpoint, Environment } from './meta-info';
import type { Profit } from './profit';
import type { Condition } from './query';
import type { RoleName } from './roles';
import { type Row, textOf } from './row';
import { rowPages } from './row-pages';
import type { AfasSettings } from './settings';

/** Somebody Profit knows, pieced together from the connectors that name persons. */
export interface KnownPerson {
  /** Absent when only an employee connector without person numbers knows him. */
  readonly bcCo: string | undefined;
  readonly name: string;
  readonly birthDate: string | undefined;
  readonly emails: readonly string[];
  readonly employeeIds: readonly string[];
  readonly userIds: readonly string[];
}

/** Asks the connectors about persons. */
export interface Directory {
  readonly sourceId: SourceId;
  /** All rows of the role that fit; empty when no GetConnector plays the role. */
  rows(role: RoleName, conditions?: (endpoint: CheckedEndpoint) => readonly Condition[]): AsyncGenerator<Row>;
  /** True when a GetConnector plays the role and has all these fields (our names). */
  has(role: RoleName, ...fields: readonly string[]): boolean;
}

/** The directory over the GetConnectors that were seen to exist. */
export function openDirectory(
  context: SourceContext<AfasSettings>,
  profit: Profit,
  { endpoints }: Environment,
): Directory {
  return {
    sourceId: context.sourceId,
    has(role, ...fields) {
      const endpoint = endpoints.get(role);
      return endpoint !== undefined && fields.every((field) => endpoint.columns.includes(theirName(endpoint, field)));
    },
    async *rows(role, conditions = () => []) {
      const endpoint = endpoints.get(role);
      if (!endpoint) return;
      const wanted = { sourceId: context.sourceId, profit, endpoint, take: endpoint.take };
      for await (const page of rowPages({ ...wanted, conditions: conditions(endpoint) })) yield* page.rows;
    },
  };
}

/** The customer's name for one of our fields. */
export function theirName(endpoint: CheckedEndpoint, ours: string): string {
  for (const [theirs, name] of endpoint.rename) if (name === ours) return theirs;
  return ours;
}

/** A condition "the key of this GetConnector is this value". */
export const keyIs =
  (value: string) =>
  ({ filterField }: CheckedEndpoint): readonly Condition[] => [{ field: filterField, operator: 1, value }];

/** A condition "our field is this value" in the customer's words. */
export const equals =
  (ours: string, value: string) =>
  (endpoint: CheckedEndpoint): readonly Condition[] => [{ field: theirName(endpoint, ours), operator: 1, value }];

/** The name in a row, from one field or from its parts. */
export function writtenName(row: Row): string {
  const parts = [row.FirstName, row.Prefix, row.LastName].map(textOf).filter((part) => part !== '');
  return textOf(row.Name) || parts.join(' ');
}

const emailsIn = (row: Row): string[] =>
  ['MailWork', 'EmailWork', 'EmailPrivate', 'MailPrivate', 'Email'].map((field) => textOf(row[field])).filter(Boolean);

/** What one row of a person or employee connector tells. */
export const personIn = (row: Row): KnownPerson => ({
  bcCo: textOf(row.BcCo) || undefined,
  name: writtenName(row),
  birthDate: localDate(row.DateBirth),
  emails: emailsIn(row),
  employeeIds: [textOf(row.EmployeeId)].filter(Boolean),
  userIds: [textOf(row.UserId)].filter(Boolean),
});

const union = (...lists: readonly (readonly string[])[]): string[] => [...new Set(lists.flat())].sort();

/** Two views of the same person number as one. */
export const merged = (a: KnownPerson, b: KnownPerson): KnownPerson => ({
  bcCo: a.bcCo ?? b.bcCo,
  name: a.name || b.name,
  birthDate: a.birthDate ?? b.birthDate,
  emails: union(a.emails, b.emails),
  employeeIds: union(a.employeeIds, b.employeeIds),
  userIds: union(a.userIds, b.userIds),
});

/** The person with every employee number, account and address for mail that hangs on his person number. */
export async function withAllKeys(directory: Directory, person: KnownPerson): Promise<KnownPerson> {
  const { bcCo } = person;
  if (bcCo === undefined) return person;
  let whole = person;
  const add = (more: Partial<KnownPerson>) => {
    whole = merged(whole, { bcCo, name: '', birthDate: undefined, emails: [], employeeIds: [], userIds: [], ...more });
  };
  for await (const row of directory.rows('users', keyIs(bcCo))) {
    const email = textOf(row.Email);
    add({ userIds: [textOf(row.UserId)].filter(Boolean), emails: email === '' ? [] : [email] });
    add({ employeeIds: [textOf(row.EmployeeId)].filter(Boolean) });
  }
  for await (const row of directory.rows('bankAccounts', keyIs(bcCo))) {
    add({ employeeIds: [textOf(row.Employee)].filter(Boolean) });
  }
  if (!directory.has('employee', 'BcCo')) return whole;
  for await (const row of directory.rows('employee', equals('BcCo', bcCo))) add(personIn(row));
  return whole;
}
