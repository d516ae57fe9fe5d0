import { FilterUnreadable, filterOf, orderOf, type SimulatedRow } from './filters';
import { type ColumnType, publishedConnectors } from './published';

/** An answer before it is written: an object becomes JSON. */
export interface Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

interface Table {
  readonly id: string;
  readonly columns: ReadonlyMap<string, ColumnType>;
  readonly rows: readonly SimulatedRow[];
}

/** Published GetConnectors with their columns, and the customer's own with the columns of their rows. */
export function tablesOf(
  given: Readonly<Record<string, readonly SimulatedRow[]>>,
  withheld: readonly string[],
): ReadonlyMap<string, Table> {
  const ids = new Set([...Object.keys(publishedConnectors), ...Object.keys(given)]);
  const tables = new Map<string, Table>();
  for (const id of ids) {
    if (withheld.includes(id)) continue;
    const rows = given[id] ?? [];
    const columns = new Map(publishedConnectors[id] ?? []);
    for (const row of rows) for (const [name, type] of columnsIn(row)) if (!columns.has(name)) columns.set(name, type);
    const empty = Object.fromEntries([...columns.keys()].map((name) => [name, null]));
    tables.set(id, { id, columns, rows: rows.map((row) => ({ ...empty, ...row })) });
  }
  return tables;
}

const columnsIn = (row: SimulatedRow): [string, ColumnType][] =>
  Object.entries(row).map(([name, cell]) => [
    name,
    typeof cell === 'boolean' ? 'b' : typeof cell === 'number' ? (Number.isInteger(cell) ? 'n' : 'd') : 's',
  ]);

export const metaInfo = (tables: ReadonlyMap<string, Table>): Reply => ({
  status: 200,
  body: {
    updateConnectors: [],
    getConnectors: [...tables.keys()].map((id) => ({ id, description: id })),
    info: { envid: 'O12345AA', appName: 'Inzage', group: 'Inzage (12345.INZAGE)', tokenExpiry: '0' },
  },
});

const dataTypes: Readonly<Record<ColumnType, string>> = {
  n: 'int',
  d: 'decimal',
  b: 'boolean',
  s: 'string',
  t: 'date',
};

export function metaInfoOf(tables: ReadonlyMap<string, Table>, id: string): Reply {
  const table = tables.get(id);
  if (!table) return { status: 404 };
  const fields = [...table.columns].map(([name, type], n) => ({
    id: name,
    fieldId: `U${String(n + 1).padStart(3, '0')}`,
    dataType: dataTypes[type],
    label: name,
    length: 0,
    controlType: 1,
    decimals: 0,
    decimalsFieldId: '',
  }));
  return { status: 200, body: { name: id, description: id, fields } };
}

/** Rows as Profit gives them; `moment` changes with every call, as does the order of a list that nobody asked to order. */
export function answerRows(table: Table, query: URLSearchParams, moment: number): Reply {
  const number = (name: string, usual: number) => (query.has(name) ? Number(query.get(name)) : usual);
  const [skip, take] = [number('skip', 0), number('take', 100)];
  if (!Number.isInteger(skip) || !Number.isInteger(take)) return { status: 400 };
  const everything = skip === -1 && take === -1;
  if (!everything && (skip < 0 || take < 0)) return outOfMemory;
  try {
    const found = table.rows.filter(filterOf(query));
    const order = orderOf(query);
    const sorted = order ? [...found].sort(order) : rotated(found, moment);
    const rows = everything ? sorted : sorted.slice(skip, skip + take);
    if (rows.length * table.columns.size >= 150_000) return outOfMemory;
    return { status: 200, body: { skip, take, rows } };
  } catch (fault) {
    if (fault instanceof FilterUnreadable) return { status: 400 };
    throw fault;
  }
}

const rotated = (rows: readonly SimulatedRow[], by: number): SimulatedRow[] => {
  const cut = rows.length === 0 ? 0 : by % rows.length;
  return [...rows.slice(cut), ...rows.slice(0, cut)];
};

const outOfMemory: Reply = {
  status: 500,
  body: { externalMessage: 'Out of memory', errorNumber: 7, profitLogReference: 'A1F0' },
};
