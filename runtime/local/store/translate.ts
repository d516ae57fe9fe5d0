import { Fault } from '../../../domain/fault';
import { StorageFull } from '../../ports/faults';
import { DataDirectoryDamaged, DataDirectoryInUse, DataDirectoryNotWritable } from './faults';

const codeOf = (error: unknown): string => String((error as { code?: unknown } | null)?.code ?? '');

/** True when the file or folder is not there. */
export const isAbsent = (error: unknown): boolean => codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR';

/** The fault that a failed call of the file system means; other errors come back as they are. */
export function fileFault(error: unknown): unknown {
  if (error instanceof Fault) return error;
  const code = codeOf(error);
  // EFBIG: a quota set as the largest file size.
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG') return new StorageFull(error);
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS' || code === 'ENOTDIR') {
    return new DataDirectoryNotWritable(error);
  }
  return error;
}

// Primary result codes of SQLite; extended codes carry them in the low byte.
const [busy, readOnly, ioError, corrupt, full, cannotOpen, notADatabase] = [5, 8, 10, 11, 13, 14, 26];

/** The fault that a failed call of SQLite means; other errors come back as they are. */
export function databaseFault(error: unknown): unknown {
  if (error instanceof Fault) return error;
  const extended = (error as { errcode?: unknown } | null)?.errcode;
  if (typeof extended !== 'number') return fileFault(error);
  switch (extended & 0xff) {
    case busy:
      return new DataDirectoryInUse(error);
    case full:
      return new StorageFull(error);
    case corrupt:
    case notADatabase:
      return new DataDirectoryDamaged('database', error);
    case readOnly:
    case cannotOpen:
      return new DataDirectoryNotWritable(error);
    case ioError:
      // SQLite reports a full disk as a failed write, sync or growth of its shared memory in some places.
      return writing.has(extended) ? new StorageFull(error) : new DataDirectoryDamaged('database', error);
    default:
      return error;
  }
}

// SQLITE_IOERR_WRITE, _FSYNC, _DIR_FSYNC, _TRUNCATE, _SHMSIZE.
const writing = new Set([3, 4, 5, 6, 19].map((n) => 10 | (n << 8)));

/** Runs calls of SQLite and throws what they mean. */
export function inDatabase<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw databaseFault(error);
  }
}
