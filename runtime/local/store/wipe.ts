import { existsSync, lstatSync, readdirSync, rmdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { DataDirectoryDamaged, NoDataDirectory, NotADataDirectory } from './faults';
import { type Header, readHeader } from './header';
import { isOurs, type Layout, layoutOf } from './layout';
import { lockDirectory } from './lock';
import { keyFileOf, readMasterKey } from './master-key';
import { databaseFault } from './translate';

/** What a wipe removed. `remaining` counts what is still there of ours: 0, or the wipe has failed. */
export interface WipeReport {
  readonly objects: number;
  readonly files: number;
  readonly bytes: number;
  /** `kept`: the operator supplied it; `absent`: there was none; `unknown`: the directory was too damaged to say which it is. */
  readonly key: 'removed' | 'kept' | 'absent' | 'unknown';
  readonly remaining: number;
  /** Files in the directory that are not ours; they stay, and so does the directory. */
  readonly foreign: number;
}

/**
 * Removes a data directory and its key, and looks whether it is gone. Killed half-way, it can be run again.
 *
 * @throws NoDataDirectory NotADataDirectory for a directory that is absent or that we did not make; DataDirectoryInUse while a process has it.
 * @security S-14, S-42
 */
export async function wipe(dataDirectory: string, options: { readonly keyFile?: string } = {}): Promise<WipeReport> {
  const layout = layoutOf(resolve(dataDirectory));
  try {
    if (!existsSync(layout.directory)) throw new NoDataDirectory();
    if (!existsSync(layout.header)) throw new NotADataDirectory();
    const header = headerIfReadable(layout);
    const lock = lockDirectory(layout.lock);
    let counted: Count;
    let key: WipeReport['key'];
    try {
      counted = countIn(layout);
      // The key goes first: from then on nothing can be read, whatever happens next. @security S-16
      key = header ? removeKey(header, options.keyFile) : 'unknown';
      for (const path of [layout.objects, layout.unfinished]) rmSync(path, { recursive: true, force: true });
      for (const name of ours(layout)) {
        const path = join(layout.directory, name);
        if (path !== layout.header && path !== layout.lock) rmSync(path, { force: true });
      }
    } finally {
      lock.release();
    }
    // The header last: it is what makes the directory ours.
    for (const path of [layout.lock, layout.header]) rmSync(path, { force: true });
    const foreign = readdirSync(layout.directory).length - ours(layout).length;
    if (foreign === 0 && ours(layout).length === 0) rmdirSync(layout.directory);
    return { ...counted, key, remaining: ours(layout).length, foreign };
  } catch (error) {
    throw databaseFault(error);
  }
}

function headerIfReadable(layout: Layout): Header | undefined {
  try {
    return readHeader(layout.header);
  } catch (error) {
    // A damaged directory must be removable too; its key is then not known by name.
    if (error instanceof DataDirectoryDamaged) return undefined;
    throw error;
  }
}

function removeKey(header: Header, givenKeyFile?: string): WipeReport['key'] {
  const keyFile = keyFileOf(header.installation, givenKeyFile);
  if (!existsSync(keyFile)) return 'absent';
  if (!isMadeForIt(keyFile, header)) return 'kept';
  rmSync(keyFile);
  return existsSync(keyFile) ? 'kept' : 'removed';
}

/** A key of the operator's, or one that another data directory was made with, is not ours to remove. */
function isMadeForIt(keyFile: string, header: Header): boolean {
  try {
    const key = readMasterKey(keyFile, header.installation);
    return key.madeForInstallation && key.check === header.keyCheck;
  } catch {
    return false;
  }
}

const ours = (layout: Layout): readonly string[] =>
  existsSync(layout.directory) ? readdirSync(layout.directory).filter(isOurs) : [];

type Count = Pick<WipeReport, 'objects' | 'files' | 'bytes'>;

function countIn(layout: Layout): Count {
  const files = ours(layout).flatMap((name) => filesUnder(join(layout.directory, name)));
  return {
    objects: files.filter((path) => path.startsWith(layout.objects)).length,
    files: files.length,
    bytes: files.reduce((total, path) => total + lstatSync(path).size, 0),
  };
}

function filesUnder(path: string): readonly string[] {
  if (!existsSync(path)) return [];
  if (!lstatSync(path).isDirectory()) return [path];
  return readdirSync(path).flatMap((name) => filesUnder(join(path, name)));
}
