import type { FieldValue, RecordFields } from '../../domain/record/source-record';
import type { SourceId } from '../../domain/request/ids';
import { ProtocolViolation } from '../kit/faults';
import type { Appearance } from '../kit/person/appearance';
import type { WrittenName } from '../kit/person/school-names';

/** An object as the server gives it. */
export type Row = Readonly<Record<string, unknown>>;

export const isRow = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Text of a value; numbers and booleans too, as vendors differ. Empty for anything else. */
export const textOf = (value: unknown): string =>
  typeof value === 'string'
    ? value.trim()
    : typeof value === 'number' || typeof value === 'boolean'
      ? String(value)
      : '';

/** @throws ProtocolViolation without a `sourcedId`. */
export function idOf(sourceId: SourceId, row: Row): string {
  const id = textOf(row.sourcedId);
  if (id === '') throw new ProtocolViolation(sourceId, { code: 'ONEROSTER_ID_MISSING' });
  return id;
}

/** The `sourcedId` that a reference points at; empty when there is none. */
export const pointsAt = (value: unknown): string => (isRow(value) ? textOf(value.sourcedId) : '');

/** One or several references, however many the server sends. */
export const listOf = (value: unknown): readonly Row[] =>
  (Array.isArray(value) ? (value as readonly unknown[]) : [value]).filter(isRow);

const minors = new Set(
  'invaliddata invalid_filter_field invalid_selection_field invalid_sort_field invaliduuid unknownobject unauthorisedrequest forbidden server_busy internal_server_error partialdatastorage fullsuccess'.split(
    ' ',
  ),
);

/** The `imsx_codeMinor` of an error, when it is a word of the standard: an object of fields in the standard, a plain text at Ed-Fi. */
export function codeMinorOf(body: unknown): string | undefined {
  if (!isRow(body)) return undefined;
  const minor = body.imsx_CodeMinor ?? body.imsx_codeMinor;
  const fields = isRow(minor)
    ? listOf(minor.imsx_codeMinorField).map((field) => field.imsx_codeMinorFieldValue)
    : [minor];
  return fields.map((text) => textOf(text).toLowerCase()).find((text) => minors.has(text));
}

/**
 * The fields of an object. `metadata` is whatever a vendor wants: it becomes a list of names and values, so that nothing of it
 * is lost and all of it is searched. @legal L-28
 */
export function fieldsOf(row: Row): RecordFields {
  const { metadata, ...rest } = row as Record<string, FieldValue>;
  if (metadata === undefined || metadata === null) return rest;
  const pairs = isRow(metadata) ? Object.entries(metadata) : [['', metadata] as const];
  const list = pairs.map(([name, value]) => ({
    name,
    value: typeof value === 'object' && value !== null ? JSON.stringify(value) : (value as FieldValue),
  }));
  return { ...rest, ...(list.length > 0 && { metadata: list }) };
}

/** The name of a user, with what he prefers to be called. Version 1.2 and the vendors word the preference differently. */
export function writtenName(user: Row): WrittenName {
  const [given, middle] = [textOf(user.givenName), textOf(user.middleName)];
  const preferred = textOf(user.preferredFirstName) || textOf(user.preferredGivenName);
  const surnames = [user.familyName, user.preferredLastName, user.preferredFamilyName].map(textOf);
  return {
    givenNames: [preferred, given, middle && `${given} ${middle}`].filter((name) => name !== ''),
    infix: '',
    familyNames: [...new Set(surnames)].filter((name) => name !== ''),
  };
}

/** The roles of a user: one text in 1.1, a list in 1.2. */
export const rolesOf = (user: Row): readonly string[] =>
  [textOf(user.role), ...listOf(user.roles).map(({ role }) => textOf(role))].filter((role) => role !== '');

/** The schools of a user: `orgs` in 1.1, `roles.org` and `primaryOrg` in 1.2. */
export const orgsOf = (user: Row): readonly string[] =>
  [
    ...new Set([
      ...listOf(user.orgs).map(pointsAt),
      ...listOf(user.roles).map(({ org }) => pointsAt(org)),
      pointsAt(user.primaryOrg),
    ]),
  ].filter((org) => org !== '');

export interface UserAppearance extends Appearance {
  readonly orgs: readonly string[];
  readonly identifier: string;
}

/**
 * What can be compared of a user. One person can have a `sourcedId` per school.
 *
 * @param demographics The object of the same `sourcedId`, where it was read.
 */
export function appearanceOf(sourceId: SourceId, user: Row, demographics?: Row): UserAppearance {
  const key = idOf(sourceId, user);
  const orgs = [...orgsOf(user)].sort();
  const identifier = textOf(user.identifier);
  const ids = listOf(user.userIds).map(({ type, identifier: id }) => [textOf(type), textOf(id)] as const);
  const eckId = ids.find(([type]) => /^eck/i.test(type))?.[1] ?? '';
  const sex = textOf(demographics?.sex).toLowerCase();
  const email = textOf(user.email).toLowerCase();
  const tells = [
    ['identifier', identifier],
    ['email', email],
    ['username', textOf(user.username).toLowerCase()],
    ...ids.map(([type, id]) => [`id-${type}`, id] as const),
  ];
  return {
    place: orgs.join(' ') || key,
    key,
    otherKeys: [
      identifier,
      ...ids.filter(([type]) => !/bsn|pgn|onderwijsnummer/i.test(type)).map(([, id]) => id),
    ].filter((text) => text !== ''),
    name: writtenName(user),
    birthDate: textOf(demographics?.birthDate).slice(0, 10),
    eckId: textOf(user.userMasterIdentifier) || eckId,
    emails: email === '' ? [] : [email],
    sex: sex === 'male' || sex === 'female' ? sex : '',
    numbers: {},
    tells: tells.filter(([, value]) => value !== '').map(([kind, value]) => `${kind}:${value}`),
    orgs,
    identifier,
  };
}
