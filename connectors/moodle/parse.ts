import type { FieldTable } from '../../domain/record/field-table';
import type { FieldValue, RecordFields } from '../../domain/record/source-record';
import { decoded } from './entities';
import { type PlainType, tableOf, technicalFields, technicalNames } from './fields';
import { momentOf } from './times';

/** What Moodle's JSON holds. */
export type Row = Readonly<Record<string, unknown>>;

/**
 * A row as fields of a record: Unix seconds become moments, entities in plain values become characters (`0&ndash;10`), markup
 * stays as it is. Only what is named as technical is left out. @legal L-28
 */
export function fieldsOf(type: PlainType, row: Row): RecordFields {
  const technical = new Set(technicalFields[type] ?? []);
  return converted(row, '', tableOf(type), technical) as RecordFields;
}

/** Names that mean a button or an address inside a part (`attachments.url`), but data at the top (`url` of a profile). */
const isTechnical = (path: string, name: string, technical: ReadonlySet<string>, table: FieldTable): boolean =>
  technical.has(path) || (path.includes('.') && technicalNames.has(name) && !Object.hasOwn(table, path));

function converted(value: unknown, path: string, table: FieldTable, technical: ReadonlySet<string>): FieldValue {
  if (Array.isArray(value)) return value.map((entry) => converted(entry, path, table, technical));
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value).flatMap(([name, entry]) => {
        const inner = path === '' ? name : `${path}.${name}`;
        return isTechnical(inner, name, technical, table) ? [] : [[name, converted(entry, inner, table, technical)]];
      }),
    );
  }
  const kind = table[path]?.kind;
  if (kind === 'date' && (typeof value === 'number' || /^\d{1,12}$/.test(String(value)))) {
    return momentOf(value) ?? (Number(value) > 0 ? Number(value) : null);
  }
  if (typeof value === 'string') {
    return (kind === 'plain' || kind === 'person') && value.includes('&') ? decoded(value) : value;
  }
  return typeof value === 'number' || typeof value === 'boolean' ? value : null;
}

/** The value as text; numbers too. Empty for anything else. */
export const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';

/** The object under a name, or an empty one. */
export const partOf = (row: Row, name: string): Row => {
  const value = row[name];
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Row) : {};
};

/** The objects under a name. */
export const listOf = (row: Row, name: string): readonly Row[] => {
  const value = row[name];
  return Array.isArray(value) ? value.filter((entry): entry is Row => typeof entry === 'object' && entry !== null) : [];
};
