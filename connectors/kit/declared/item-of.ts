import { type FieldValue, leavesOf } from '../../../domain/record/source-record';
import type { SourceId } from '../../../domain/request/ids';
import type { DeliveredParticipant } from '../delivered/contract';
import type { ItemOfKind } from '../delivered/record-of';
import { ProtocolViolation } from '../faults';
import { type Paths, pathsOf, textAt, valuesAt, without } from './json-at';
import type { Row } from './pages';
import type { DeclaredParticipants, DeclaredRecords } from './settings';

/** One row as an item, by the mapping in the settings. What the mapping does not name stands under `other.…`, for quarantine. @throws ProtocolViolation for a row without an id. */
export function itemOfRow(sourceId: SourceId, list: DeclaredRecords, row: Row): ItemOfKind {
  const id = textAt(row, list.id);
  if (id === '') throw new ProtocolViolation(sourceId, { code: 'ROW_WITHOUT_ID' });
  const about = textAt(row, list.person);
  if (list.person !== undefined && about === '') throw new ProtocolViolation(sourceId, { code: 'ROW_OF_NOBODY' });
  const at = momentAt(row, list.at);
  const fields = Object.entries(list.fields).flatMap(([name, path]): [string, unknown][] => {
    const values = valuesAt(row, path);
    return values.length === 0 ? [] : [[name, values.length === 1 ? values[0] : values]];
  });
  const left = without(row, consumedBy(list));
  return {
    kind: list.type,
    id,
    ...(list.person !== undefined && { about }),
    ...(at !== '' && { at }),
    participants: list.participants.flatMap((each) => participantsIn(row, each)),
    fields: { ...Object.fromEntries(fields), ...undeclared(left) } as ItemOfKind['fields'],
    files: [],
  };
}

/** Each by its own path, so that the census can say which. No field table has a name with a dot. */
function undeclared(left: unknown): Readonly<Record<string, FieldValue>> {
  if (left === undefined) return {};
  const byPath: Record<string, FieldValue[]> = {};
  for (const { tablePath, value } of leavesOf({ other: left as FieldValue })) {
    byPath[tablePath] = [...(byPath[tablePath] ?? []), value];
  }
  return byPath;
}

/** A file of a row, before it is fetched. */
export interface RowFile {
  readonly url: string;
  readonly name: string;
  readonly mediaType: string;
}

/** The files that a row names. */
export const filesOfRow = (list: DeclaredRecords, row: Row): readonly RowFile[] =>
  list.files.flatMap(({ at, url, name, mediaType }) =>
    entriesAt(row, at)
      .map((entry) => ({
        url: textAt(entry, url),
        name: textAt(entry, name) || 'bestand',
        mediaType: textAt(entry, mediaType) || 'application/octet-stream',
      }))
      .filter((file) => file.url !== ''),
  );

const entriesAt = (row: Row, at: string | undefined): readonly unknown[] =>
  valuesAt(row, at).flatMap((value) => (Array.isArray(value) ? (value as readonly unknown[]) : [value]));

function participantsIn(row: Row, mapping: DeclaredParticipants): readonly DeliveredParticipant[] {
  const { role, roleAt, roles = {} } = mapping;
  return entriesAt(row, mapping.at).flatMap((entry): DeliveredParticipant[] => {
    const [key, email, telephone] = [mapping.key, mapping.email, mapping.telephone].map((path) => textAt(entry, path));
    const name = {
      givenName: textAt(entry, mapping.givenName),
      infix: textAt(entry, mapping.infix),
      familyName: textAt(entry, mapping.familyName),
    };
    const roleText = textAt(entry, roleAt);
    if (![key, email, telephone, ...Object.values(name)].some((text) => text)) return [];
    return [
      {
        role: (Object.hasOwn(roles, roleText) ? roles[roleText] : undefined) ?? role,
        ...(roleText !== '' && { roleText }),
        ...name,
        ...(key && { key }),
        ...(email && { email }),
        ...(telephone && { telephone }),
      },
    ];
  });
}

const consumed = new WeakMap<DeclaredRecords, Paths>();

/** What the mapping reads of a row; the same for every row of the list. */
function consumedBy(list: DeclaredRecords): Paths {
  const before = consumed.get(list);
  if (before) return before;
  const paths = pathsOf(pathsReadBy(list));
  consumed.set(list, paths);
  return paths;
}

function pathsReadBy(list: DeclaredRecords): readonly string[] {
  const inside = (at: string | undefined, paths: readonly (string | undefined)[]) =>
    paths.filter((path) => path !== undefined).map((path) => (at === undefined ? path : `${at}.${path}`));
  return [
    ...inside(undefined, [list.id, list.person, list.at, ...Object.values(list.fields)]),
    ...list.participants.flatMap(({ at, role: _, roles: __, ...paths }) => inside(at, Object.values(paths))),
    ...list.files.flatMap(({ at, ...paths }) => inside(at, Object.values(paths))),
  ];
}

/** Days and moments as they are; a number is Unix time, in seconds or milliseconds. */
function momentAt(row: Row, path: string | undefined): string {
  const [value] = path === undefined ? [] : valuesAt(row, path);
  if (typeof value === 'string') return value;
  if (typeof value !== 'number' || !Number.isFinite(value) || value <= 0) return '';
  const at = new Date(value > 1e11 ? value : value * 1000);
  return Number.isNaN(at.getTime()) ? '' : at.toISOString();
}
