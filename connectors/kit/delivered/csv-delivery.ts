import type { SourceId } from '../../../domain/request/ids';
import { ProtocolViolation } from '../faults';
import type { Container } from './container';
import type { DeliveredFile, DeliveredItem, DeliveredParticipant, DeliveredPerson } from './contract';
import { csvRows } from './csv';
import type { Delivery } from './delivery';
import type { CsvLayout, CsvTable } from './settings';
import { wholeText } from './whole-text';

type Row = Readonly<Record<string, string>>;

/** A delivery of CSV files with a declared meaning. Rows about others are passed over in memory. @throws ProtocolViolation @legal L-26 */
export async function csvDelivery(sourceId: SourceId, container: Container, layout: CsvLayout): Promise<Delivery> {
  const refuse = (code: string, ids: Record<string, string | number> = {}) =>
    new ProtocolViolation(sourceId, { code, ids: { delivery: container.position, ...ids } });
  const rowsOf = async (file: string, table: number, columns: readonly string[]): Promise<readonly Row[]> => {
    if (!container.members.has(file)) throw refuse('CSV_ABSENT', { table });
    const text = await wholeText(sourceId, container, file, layout.encoding);
    const rows = csvRows(text, layout.delimiter);
    const [heads, ...body] = rows ?? [];
    if (!heads) throw refuse('CSV_BROKEN', { table });
    if (new Set(heads).size !== heads.length) throw refuse('CSV_COLUMN_TWICE', { table });
    if (columns.some((column) => !heads.includes(column))) throw refuse('CSV_COLUMN_ABSENT', { table });
    return body.map((cells, n) => {
      if (cells.length !== heads.length) throw refuse('CSV_ROW_BROKEN', { table, row: n + 2 });
      return Object.fromEntries(heads.map((head, at) => [head, cells[at] ?? '']));
    });
  };
  const day = (text: string): string =>
    layout.dates === 'dd-mm-yyyy' ? text.replace(/^(\d{2})-(\d{2})-(\d{4})/, '$3-$2-$1') : text;

  const { file: personsFile, ...personColumns } = layout.persons;
  const persons = (await rowsOf(personsFile, 0, present(Object.values(personColumns)))).map((row): DeliveredPerson => {
    const cell = (column: string | undefined) => (column === undefined ? '' : (row[column] ?? ''));
    const { key, givenName, infix, familyName, birthDate, school, email } = personColumns;
    if (cell(key) === '') throw refuse('PERSON_WITHOUT_KEY');
    return {
      key: cell(key),
      givenName: cell(givenName),
      infix: cell(infix),
      familyName: cell(familyName),
      ...(cell(birthDate) !== '' && { birthDate: day(cell(birthDate)) }),
      ...(cell(school) !== '' && { school: cell(school) }),
      ...(cell(email) !== '' && { email: cell(email) }),
    };
  });
  const items: { readonly person: string; readonly item: DeliveredItem }[] = [];
  const named = new Set([personsFile]);
  for (const [n, table] of layout.tables.entries()) {
    named.add(table.file);
    const rows = await rowsOf(table.file, n + 1, columnsOf(table));
    for (const [at, row] of rows.entries()) {
      const person = row[table.person] ?? '';
      const item = itemOf(table, row, at, day);
      for (const { path } of item.files) named.add(path);
      if (!persons.some(({ key }) => key === person)) throw refuse('ROW_OF_NOBODY', { table: n + 1, row: at + 2 });
      items.push({ person, item });
    }
  }
  return {
    container,
    supplier: '',
    persons,
    items: (personKey) => items.filter(({ person }) => person === personKey).map(({ item }) => item),
    count: () => undefined,
    named,
  };
}

const present = (columns: readonly (string | undefined)[]): readonly string[] =>
  columns.filter((column) => column !== undefined);

const columnsOf = ({ id, person, at, fields, participants, files }: CsvTable): readonly string[] =>
  present([
    id,
    person,
    at,
    ...Object.values(fields),
    ...participants.flatMap(({ role: _, ...columns }) => Object.values(columns)),
    ...files.flatMap(({ path, sha256, name }) => [path, sha256, name]),
  ]);

function itemOf(table: CsvTable, row: Row, at: number, day: (text: string) => string): DeliveredItem {
  const cell = (column: string | undefined) => (column === undefined ? '' : (row[column] ?? ''));
  const known = new Set(columnsOf(table));
  const moment = day(cell(table.at));
  const participants = table.participants.flatMap((columns): DeliveredParticipant[] => {
    const { key, role, email, telephone } = columns;
    const name = {
      givenName: cell(columns.givenName),
      infix: cell(columns.infix),
      familyName: cell(columns.familyName),
    };
    const says = [...Object.values(name), cell(key), cell(email), cell(telephone)].some((text) => text !== '');
    if (!says) return [];
    return [
      {
        role,
        ...name,
        ...(cell(key) !== '' && { key: cell(key) }),
        ...(cell(email) !== '' && { email: cell(email) }),
        ...(cell(telephone) !== '' && { telephone: cell(telephone) }),
      },
    ];
  });
  const files = table.files.flatMap(({ path, sha256, name }): DeliveredFile[] => {
    if (cell(path) === '') return [];
    const inside = cell(path).normalize('NFC');
    return [
      {
        path: inside,
        name: cell(name) || (inside.split('/').at(-1) ?? ''),
        mediaType: 'application/octet-stream',
        sha256: cell(sha256),
      },
    ];
  });
  const declared = Object.entries(table.fields).map(([field, column]): [string, string] => [field, cell(column)]);
  // A column that nobody declared gets a name that no field table has.
  const others = Object.entries(row).filter(([column]) => !known.has(column));
  return {
    kind: table.kind,
    id: cell(table.id) || `row-${at + 1}`,
    ...(moment !== '' && { at: moment }),
    participants,
    fields: {
      ...Object.fromEntries(declared),
      ...Object.fromEntries(others.map(([column, value]) => [`column.${column}`, value])),
    },
    files,
  };
}
