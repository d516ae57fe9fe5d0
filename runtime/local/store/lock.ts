import { DatabaseSync } from 'node:sqlite';
import { inDatabase } from './translate';

/** A data directory that is ours until `release`. */
export interface DirectoryLock {
  release(): void;
}

/**
 * Takes the directory for this process. The lock is the kernel's (held by SQLite on an empty file): it ends with the process,
 * also after `kill -9`, and no process id that is used again can keep it.
 *
 * @throws DataDirectoryInUse when another process, or another store in this one, has it.
 */
export function lockDirectory(lockFile: string): DirectoryLock {
  return inDatabase(() => {
    const database = new DatabaseSync(lockFile, { timeout: 0 });
    try {
      database.exec('BEGIN EXCLUSIVE');
    } catch (error) {
      database.close();
      throw error;
    }
    return { release: () => database.close() };
  });
}
