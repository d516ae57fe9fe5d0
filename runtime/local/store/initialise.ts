import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, realpathSync, rmSync, statSync } from 'node:fs';
import { createDatabase } from './database';
import { DataDirectoryDamaged, NotADataDirectory, WrongKey } from './faults';
import { type Header, readHeader, writeHeader } from './header';
import { isOurs, type Layout } from './layout';
import { keyFileOf, type MasterKey, provideMasterKey, readMasterKey, refuseKeyInside } from './master-key';

/** A directory that is locked and whose header and key fit. */
export interface ReadyDirectory {
  readonly header: Header;
  readonly master: MasterKey;
}

/** @throws NotADataDirectory when the directory holds files and none of ours. Makes it when it is absent. */
export function provideDirectory(directory: string): void {
  if (statSync(directory, { throwIfNoEntry: false })?.isFile()) throw new NotADataDirectory();
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  // Hidden files are the file manager's.
  const names = readdirSync(directory).filter((name) => !name.startsWith('.'));
  if (names.length > 0 && !names.some(isOurs)) throw new NotADataDirectory();
}

/**
 * Makes a new directory ready, or checks the key of one that stands. Killed half-way, it goes on the next time: the header says `complete`
 * only when the database is there, and nothing is stored before that.
 *
 * @throws WrongKey DataDirectoryDamaged
 */
export function makeReady(layout: Layout, givenKeyFile?: string): ReadyDirectory {
  const header = readHeader(layout.header);
  if (header?.complete) {
    const keyFile = keyFileOf(header.installation, givenKeyFile);
    refuseKeyInside(keyFile, layout.directory, header.installation);
    const master = readMasterKey(keyFile, header.installation);
    if (master.check !== header.keyCheck) throw new WrongKey('other', header.installation);
    if (!existsSync(layout.database)) throw new DataDirectoryDamaged('database');
    return { header, master };
  }
  if (!header && (existsSync(layout.database) || existsSync(layout.objects))) throw new DataDirectoryDamaged('header');
  return begin(layout, header?.installation ?? randomUUID(), givenKeyFile);
}

function begin(layout: Layout, installation: string, givenKeyFile?: string): ReadyDirectory {
  const keyFile = keyFileOf(installation, givenKeyFile);
  refuseKeyInside(keyFile, realpathSync(layout.directory), installation);
  const master = provideMasterKey(keyFile, installation);
  const header = { installation, keyCheck: master.check, complete: false };
  writeHeader(layout.header, header);
  for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(layout.database + suffix, { force: true });
  createDatabase(layout.database);
  writeHeader(layout.header, { ...header, complete: true });
  return { header: { ...header, complete: true }, master };
}
