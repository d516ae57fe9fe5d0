import { DatabaseSync } from 'node:sqlite';
import { DataDirectoryDamaged } from './faults';
import { type Seal, sealUnder } from './seal';
import { databaseFault, inDatabase } from './translate';

/** Tables and their clear columns. Every row also has `sealed`, its payload, locked to table and clear columns. */
const tables = {
  meta: { name: 'TEXT' },
  secrets: { name: 'TEXT' },
  trail: { request_id: 'TEXT', seq: 'INTEGER' },
  decisions: { request_id: 'TEXT', position: 'INTEGER', digest: 'TEXT' },
  links: { position: 'INTEGER', token_sha256: 'TEXT', request_id: 'TEXT', version: 'INTEGER' },
  notices: { position: 'INTEGER', dedupe_hash: 'TEXT', state: 'TEXT' },
  mails: { position: 'INTEGER', message_hash: 'TEXT' },
} as const;

/** Columns that no two rows of a table share: what makes a write conditional. */
const unique: Record<keyof typeof tables, readonly (readonly string[])[]> = {
  meta: [['name']],
  secrets: [['name']],
  trail: [['request_id', 'seq']],
  decisions: [
    ['request_id', 'position'],
    ['request_id', 'digest'],
  ],
  links: [['position'], ['token_sha256']],
  notices: [['position'], ['dedupe_hash']],
  mails: [['position'], ['message_hash']],
};

type TableName = keyof typeof tables;
type Column = string | number;
/** Values of a table's clear columns, in the order of the table. */
export type Key = readonly Column[];
export type Row = { readonly key: Key; readonly value: unknown };

/** Rows with encrypted payloads. Every method is synchronous; inside `atomically` all of it happens or nothing. */
export interface Database {
  /** False when a row with the same unique columns is there already. */
  insert(table: TableName, key: Key, value: unknown): boolean;
  /** Rows that satisfy the condition, for instance `request_id = ? ORDER BY seq`. @throws DataDirectoryDamaged */
  select(table: TableName, where: string, ...parameters: Column[]): readonly Row[];
  /** Takes the row with exactly the clear columns `from` to `key` and `value`; false when there is no such row. */
  replace(table: TableName, from: Key, key: Key, value: unknown): boolean;
  /** Removes rows, overwrites their place on disk, and tells how many. */
  remove(table: TableName, where: string, ...parameters: Column[]): number;
  /** One more than the highest position, from 1. */
  nextPosition(table: 'links' | 'notices' | 'mails' | 'decisions'): number;
  /** Distinct values of the table's `request_id`, ascending. */
  requestIds(table: 'trail'): readonly string[];
  atomically<T>(work: () => T): T;
  close(): void;
}

/** Makes the tables in a new file. */
export function createDatabase(path: string): void {
  inDatabase(() => {
    const database = connect(path);
    for (const [table, columns] of Object.entries(tables) as [TableName, Record<string, string>][]) {
      const parts = [
        ...Object.entries(columns).map(([name, type]) => `${name} ${type} NOT NULL`),
        'sealed BLOB NOT NULL',
        ...unique[table].map((names) => `UNIQUE (${names.join(', ')})`),
      ];
      database.exec(`CREATE TABLE ${table} (${parts.join(', ')}) STRICT`);
    }
    database.close();
  });
}

/**
 * Opens the file and checks every page and every row, so that damage is found before anything is built on it.
 *
 * @throws DataDirectoryDamaged
 */
export function openDatabase(path: string, tableKey: Buffer): Database {
  return inDatabase(() => {
    const connection = connect(path);
    try {
      const [verdict] = connection.prepare('PRAGMA integrity_check(1)').all() as { integrity_check?: string }[];
      if (verdict?.integrity_check !== 'ok') throw new DataDirectoryDamaged('database');
      const database = overTables(connection, sealUnder(tableKey));
      for (const table of Object.keys(tables) as TableName[]) {
        for (const row of rowsOf(connection, table, 'true', [])) openRow(sealUnder(tableKey), table, row);
      }
      return database;
    } catch (error) {
      connection.close();
      // A file with another schema: `no such table`.
      const fault = databaseFault(error);
      throw (fault as { errcode?: unknown }).errcode === 1 ? new DataDirectoryDamaged('database', error) : fault;
    }
  });
}

function connect(path: string): DatabaseSync {
  const connection = new DatabaseSync(path, { timeout: 0 });
  try {
    // Exclusive: no shared-memory file. Secure delete: a purged row leaves no bytes behind (S-14).
    connection.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
    connection.exec('PRAGMA secure_delete = ON');
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
}

type RawRow = Record<string, unknown> & { readonly sealed: Uint8Array };

const columnsOf = (table: TableName): readonly string[] => Object.keys(tables[table]);

const rowsOf = (connection: DatabaseSync, table: TableName, where: string, parameters: Column[]) =>
  connection.prepare(`SELECT * FROM ${table} WHERE ${where}`).iterate(...parameters) as Iterable<RawRow>;

function openRow(seal: Seal, table: TableName, row: RawRow): Row {
  const key = columnsOf(table).map((name) => row[name] as Column);
  return { key, value: seal.open(table, key, row.sealed) };
}

function overTables(connection: DatabaseSync, seal: Seal): Database {
  const run = (sql: string, ...parameters: (Column | Uint8Array)[]) =>
    inDatabase(() => Number(connection.prepare(sql).run(...parameters).changes));
  const same = (table: TableName) =>
    columnsOf(table)
      .map((name) => `${name} = ?`)
      .join(' AND ');
  return {
    insert: (table, key, value) =>
      run(
        `INSERT INTO ${table} VALUES (${key.map(() => '?').join(', ')}, ?) ON CONFLICT DO NOTHING`,
        ...key,
        seal.seal(table, key, value),
      ) === 1,
    select: (table, where, ...parameters) =>
      inDatabase(() => Array.from(rowsOf(connection, table, where, parameters), (row) => openRow(seal, table, row))),
    replace: (table, from, key, value) =>
      run(
        `UPDATE ${table} SET ${columnsOf(table)
          .map((name) => `${name} = ?`)
          .join(', ')}, sealed = ? WHERE ${same(table)}`,
        ...key,
        seal.seal(table, key, value),
        ...from,
      ) === 1,
    remove(table, where, ...parameters) {
      const removed = run(`DELETE FROM ${table} WHERE ${where}`, ...parameters);
      // The log of writes still holds the old pages.
      if (!connection.isTransaction) inDatabase(() => connection.exec('PRAGMA wal_checkpoint(TRUNCATE)'));
      return removed;
    },
    nextPosition: (table) =>
      inDatabase(() => {
        const row = connection.prepare(`SELECT coalesce(max(position), 0) + 1 AS next FROM ${table}`).get();
        return Number(row?.next);
      }),
    requestIds: (table) =>
      inDatabase(() =>
        connection
          .prepare(`SELECT DISTINCT request_id FROM ${table} ORDER BY request_id`)
          .all()
          .map((row) => String(row.request_id)),
      ),
    atomically(work) {
      inDatabase(() => connection.exec('BEGIN IMMEDIATE'));
      try {
        const result = work();
        inDatabase(() => connection.exec('COMMIT'));
        return result;
      } catch (error) {
        if (connection.isTransaction) connection.exec('ROLLBACK');
        throw error;
      }
    },
    close: () => inDatabase(() => connection.close()),
  };
}
