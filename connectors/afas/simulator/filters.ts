/** A cell as Profit keeps it. */
export type Cell = string | number | boolean | null;
export type SimulatedRow = Readonly<Record<string, Cell>>;
type Test = (row: SimulatedRow) => boolean;

/** The rows' test that a query asks for. @throws FilterUnreadable when the three lists differ in length or the JSON is none. */
export class FilterUnreadable extends Error {}

/** `,` is AND and binds more than `;`, which is OR, in all three lists alike; or the JSON filter. No filter passes all. */
export function filterOf(query: URLSearchParams): Test {
  const json = query.get('filterjson');
  if (json !== null) return jsonFilter(json);
  const [fields, values, operators] = ['filterfieldids', 'filtervalues', 'operatortypes'].map((name) =>
    query.get(name),
  );
  if (!fields) return () => true;
  const groups = (text: string | null | undefined) => (text ?? '').split(';').map((group) => group.split(','));
  const [fieldGroups, valueGroups, operatorGroups] = [groups(fields), groups(values), groups(operators)];
  return anyOf(
    fieldGroups.map((group, g) =>
      allOf(
        group.map((field, n) => {
          const value = valueGroups[g]?.[n];
          const operator = operators === null || operators === undefined ? '1' : operatorGroups[g]?.[n];
          if (value === undefined || operator === undefined) throw new FilterUnreadable();
          return condition(field, Number(operator), value);
        }),
      ),
    ),
  );
}

function jsonFilter(text: string): Test {
  try {
    const parsed = JSON.parse(text) as {
      Filters: { Filter: { Field: { '@FieldId': string; '@OperatorType': string; '#text': string }[] }[] };
    };
    return anyOf(
      parsed.Filters.Filter.map(({ Field }) =>
        allOf(Field.map((field) => condition(field['@FieldId'], Number(field['@OperatorType']), field['#text']))),
      ),
    );
  } catch {
    throw new FilterUnreadable();
  }
}

const allOf =
  (tests: readonly Test[]): Test =>
  (row) =>
    tests.every((test) => test(row));
const anyOf =
  (tests: readonly Test[]): Test =>
  (row) =>
    tests.some((test) => test(row));

function condition(field: string, operator: number, value: string): Test {
  const wanted = value.toLowerCase();
  const text = (row: SimulatedRow) => String(row[field] ?? '').toLowerCase();
  const compare = (row: SimulatedRow) => compared(row[field] ?? null, value);
  const known: Readonly<Record<number, Test>> = {
    1: (row) => compare(row) === 0,
    2: (row) => compare(row) >= 0,
    3: (row) => compare(row) <= 0,
    4: (row) => compare(row) > 0,
    5: (row) => compare(row) < 0,
    6: (row) => text(row).includes(wanted),
    7: (row) => compare(row) !== 0,
    8: (row) => text(row) === '',
    9: (row) => text(row) !== '',
    10: (row) => text(row).startsWith(wanted),
    11: (row) => !text(row).includes(wanted),
    12: (row) => !text(row).startsWith(wanted),
    13: (row) => text(row).endsWith(wanted),
    14: (row) => !text(row).endsWith(wanted),
    15: (row) =>
      Object.values(row).some((cell) =>
        String(cell ?? '')
          .toLowerCase()
          .includes(wanted),
      ),
  };
  const test = known[operator];
  if (!test) throw new FilterUnreadable();
  return (row) => {
    if (!(field in row)) throw new FilterUnreadable();
    // As in SQL: nothing compares with an empty cell.
    return (row[field] === null || row[field] === '') && operator <= 7 && operator !== 7 ? false : test(row);
  };
}

function compared(cell: Cell, value: string): number {
  if (typeof cell === 'number') return cell - Number(value);
  if (typeof cell === 'boolean')
    return String(cell) === value.toLowerCase() || (cell ? value === '1' : value === '0') ? 0 : 1;
  const [left, right] = [plainText(cell), plainText(value)];
  return left < right ? -1 : left > right ? 1 : 0;
}

const plainText = (cell: Cell | string): string =>
  String(cell ?? '')
    .replace(/^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2})(\.\d+)?Z$/, '$1')
    .toLowerCase();

/** Rows in the order of `orderbyfieldids`; undefined when there is none, for then Profit promises no order. */
export function orderOf(query: URLSearchParams): ((a: SimulatedRow, b: SimulatedRow) => number) | undefined {
  const fields = query
    .get('orderbyfieldids')
    ?.split(',')
    .filter((field) => field !== '');
  if (!fields || fields.length === 0) return undefined;
  return (a, b) => {
    for (const entry of fields) {
      const field = entry.replace(/^-/, '');
      if (!(field in a)) throw new FilterUnreadable();
      const [left, right] = [a[field] ?? null, b[field] ?? null];
      const difference =
        typeof left === 'number' && typeof right === 'number'
          ? left - right
          : plainText(left) < plainText(right)
            ? -1
            : plainText(left) > plainText(right)
              ? 1
              : 0;
      if (difference !== 0) return entry.startsWith('-') ? -difference : difference;
    }
    return 0;
  };
}
