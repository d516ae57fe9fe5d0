import { join } from 'node:path';

/** Where things stand in a data directory. */
export interface Layout {
  readonly directory: string;
  readonly header: string;
  readonly lock: string;
  readonly database: string;
  readonly objects: string;
  /** Objects that are being written. Emptied at every start. @security S-17 */
  readonly unfinished: string;
}

/** The layout of a data directory at that path. */
export const layoutOf = (directory: string): Layout => ({
  directory,
  header: join(directory, 'inzage.json'),
  lock: join(directory, 'lock'),
  database: join(directory, 'store.sqlite'),
  objects: join(directory, 'objects'),
  unfinished: join(directory, 'unfinished'),
});

/** True for the names that we make in a data directory ourselves. */
export const isOurs = (name: string): boolean =>
  /^(inzage\.json(\.[0-9a-f]{12}\.new)?|lock(-journal)?|store\.sqlite(-wal|-shm|-journal)?|objects|unfinished)$/.test(
    name,
  );
