import fc from 'fast-check';
import { siftFields } from '../../../connectors/kit/quarantine';
import type { FieldTable } from '../../../domain/record/field-table';
import { leavesOf, type RecordFields } from '../../../domain/record/source-record';

const field = { nl: 'x', en: 'x', kind: 'plain', origin: 'observed' } as const;
const table: FieldTable = { a: field, 'b.c': field, 'b.d': field, list: field };

const names = fc.constantFrom('a', 'b', 'c', 'd', 'list', 'new', 'b.c', '__proto__', 'constructor');
const anyFields = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom('text', 1, true, null),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.array(fc.tuple(names, tie('value')), { maxLength: 3 }).map((entries) => Object.fromEntries(entries)),
  ),
})).value;
const anyRecord = fc
  .array(fc.tuple(names, anyFields), { maxLength: 4 })
  .map((entries) => Object.fromEntries(entries) as RecordFields);

describe('fields that no table declares (L-26)', () => {
  it('never get through', () =>
    fc.assert(
      fc.property(anyRecord, (record) => {
        for (const { tablePath } of leavesOf(siftFields(record, table).fields)) {
          if (!['a', 'b.c', 'b.d', 'list'].includes(tablePath)) return false;
        }
        return true;
      }),
    ));

  it('are never dropped without being reported', () =>
    fc.assert(
      fc.property(anyRecord, (record) => {
        const { fields, quarantined } = siftFields(record, table);
        const count = (value: RecordFields) => [...leavesOf(value)].length;
        const kept = count(fields);
        const aside = quarantined.reduce((sum, { value }) => sum + count({ value }), 0);
        return kept + aside === count(record);
      }),
    ));

  it('leave the positions in lists as they were', () => {
    const record = { b: [{ x: 1 }, { c: 'one' }, 'loose', { c: 'two', x: 2 }] };
    expect(siftFields(record, table)).toEqual({
      fields: { b: [{}, { c: 'one' }, {}, { c: 'two' }] },
      quarantined: [
        { path: 'b.x', value: 1 },
        { path: 'b', value: 'loose' },
        { path: 'b.x', value: 2 },
      ],
    });
  });
});
