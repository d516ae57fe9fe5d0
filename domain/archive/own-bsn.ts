import type { FieldTable } from '../record/field-table';
import { leavesOf, type RecordFields } from '../record/source-record';

const named = /(^|[^a-z])(bsn|pgn|sofi|burgerservicenummer|onderwijsnummer|persoonsgebonden nummer)([^a-z]|$)/i;

/**
 * True for a field that holds the data subject's citizen service number. It is part of the access copy, masked by default in the viewer,
 * and never of the portable part. @legal L-37
 */
export function isBsnField(tablePath: string, table: FieldTable): boolean {
  const field = table[tablePath];
  if (field?.kind !== 'identifier') return false;
  const lastName = tablePath.slice(tablePath.lastIndexOf('.') + 1);
  return named.test(lastName) || named.test(field.nl) || named.test(field.en) || /bsn/i.test(lastName);
}

/** The values of such fields in one record, as text. */
export const bsnsIn = (fields: RecordFields, table: FieldTable): readonly string[] =>
  [...leavesOf(fields)]
    .filter(({ tablePath, value }) => isBsnField(tablePath, table) && value !== null && String(value).trim() !== '')
    .map(({ value }) => String(value).trim());
