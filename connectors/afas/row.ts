import { createHash } from 'node:crypto';
import type { FieldValue, RecordFields } from '../../domain/record/source-record';
import type { Endpoint } from './settings';

/** A row as Profit sends it: flat, with the customer's names. */
export type Row = RecordFields;

/** The row under our names. Nothing is left out or changed: what no table declares is for the kit to quarantine. @legal L-28 */
export function renamed(endpoint: Endpoint, row: Row): Row {
  if (endpoint.rename.size === 0) return row;
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [endpoint.rename.get(name) ?? name, value]));
}

const prints = new WeakMap<Row, string>();

/** A name for the row that stays the same while the row does, and tells nothing of what is in it. @security S-03 */
export function rowPrint(row: Row): string {
  const before = prints.get(row);
  if (before !== undefined) return before;
  const cells = Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1));
  const print = createHash('sha256').update(JSON.stringify(cells)).digest('hex').slice(0, 24);
  prints.set(row, print);
  return print;
}

/** The value as text; empty when there is none. */
export const textOf = (value: FieldValue | undefined): string =>
  typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';

/** True for a row: an object of named values. */
export const isRow = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
