import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, rmdirSync, rmSync, statSync, unlinkSync } from 'node:fs';
import { type FileHandle, open, readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Fault } from '../../../domain/fault';
import { checkByteRange } from '../../ports/byte-range';
import { ObjectDamaged } from '../../ports/faults';
import type { ByteRange, Bytes, ObjectStat, Objects } from '../../ports/objects';
import { syncDirectory } from './files';
import type { Layout } from './layout';
import { pathOfKey, segmentOfName } from './object-path';
import { CheckFailed, contentLength, openHeader, readSealed, writeSealed } from './sealed-file';
import { fileFault, isAbsent } from './translate';

/**
 * Objects as encrypted files. Only one process has the directory (see `lockDirectory`), so steps without `await` between them are atomic.
 *
 * @security S-05, S-14, S-17, S-42
 */
export function localObjects(layout: Layout, master: Buffer): Objects {
  const fileOf = (key: string) => join(layout.objects, ...pathOfKey(key));
  return {
    async put(key, body, options) {
      const target = fileOf(key);
      if (options?.ifAbsent && existsSync(target)) return 'exists';
      const unfinished = join(layout.unfinished, randomBytes(12).toString('hex'));
      const source = watched(body instanceof Uint8Array ? single(body) : body);
      try {
        const file = await open(unfinished, 'wx', 0o600);
        try {
          await writeSealed(file, source.bytes, master, key);
        } finally {
          await file.close();
        }
        if (options?.ifAbsent && existsSync(target)) return 'exists';
        moveInto(target, unfinished, layout.objects);
        return 'stored';
      } catch (error) {
        throw source.failed() ? error : fileFault(error);
      } finally {
        rmSync(unfinished, { force: true });
      }
    },

    async get(key, range) {
      if (range) checkByteRange(range);
      const stat = await statOf(fileOf(key), master, key);
      return stat && content(fileOf(key), master, key, range);
    },

    stat: (key) => statOf(fileOf(key), master, key),

    list: (prefix) => walk(layout.objects, '', prefix),

    async delete(key) {
      const target = fileOf(key);
      try {
        unlinkSync(target);
      } catch (error) {
        if (isAbsent(error)) return;
        throw fileFault(error);
      }
      syncDirectory(removeEmptyFolders(dirname(target), layout.objects));
    },
  };
}

async function* single(bytes: Uint8Array): Bytes {
  yield bytes;
}

/** Tells a failure of the body from one of our disk: the first is the caller's, as it is. */
function watched(body: Bytes): { readonly bytes: Bytes; failed(): boolean } {
  let failed = false;
  async function* bytes(): Bytes {
    try {
      yield* body;
    } catch (error) {
      failed = true;
      throw error;
    }
  }
  return { bytes: bytes(), failed: () => failed };
}

/** Gives a finished file its name. Folders made on the way are synced too, or a power cut could lose them with the file. */
function moveInto(target: string, finished: string, root: string): void {
  const made = mkdirSync(dirname(target), { recursive: true, mode: 0o700 });
  renameSync(finished, target);
  for (let folder = dirname(target); ; folder = dirname(folder)) {
    syncDirectory(folder);
    if (made === undefined || folder === root) return;
  }
}

/** Returns the folder that is left. */
function removeEmptyFolders(folder: string, root: string): string {
  let left = folder;
  while (left !== root) {
    try {
      rmdirSync(left);
    } catch {
      return left;
    }
    left = dirname(left);
  }
  return left;
}

/** Opens the file and hands it over; undefined when it is absent. What does not check out is ObjectDamaged. */
async function opened(path: string): Promise<FileHandle | undefined> {
  try {
    return await open(path, 'r');
  } catch (error) {
    if (isAbsent(error)) return undefined;
    throw fileFault(error);
  }
}

function damageOf(error: unknown, key: string): unknown {
  if (error instanceof CheckFailed || (error as { code?: unknown }).code === 'EIO')
    return new ObjectDamaged(key, error);
  return error instanceof Fault ? error : fileFault(error);
}

async function statOf(path: string, master: Buffer, key: string): Promise<ObjectStat | undefined> {
  const file = await opened(path);
  if (!file) return undefined;
  try {
    return { key, byteLength: (await openHeader(file, master, key)).length };
  } catch (error) {
    throw damageOf(error, key);
  } finally {
    await file.close();
  }
}

/** Opened when reading begins, so that an answer nobody reads holds no file open. */
async function* content(path: string, master: Buffer, key: string, range?: ByteRange): Bytes {
  const file = await opened(path);
  if (!file) throw new ObjectDamaged(key);
  try {
    yield* readSealed(file, await openHeader(file, master, key), range);
  } catch (error) {
    throw damageOf(error, key);
  } finally {
    await file.close();
  }
}

/** Sizes come from the file system: a damaged object is listed too, or it could never be purged. */
async function* walk(folder: string, path: string, prefix: string): AsyncGenerator<ObjectStat> {
  for (const { name, segment, kind } of await entriesOf(folder)) {
    const key = `${path}${segment}`;
    if (kind === 'folder') {
      if (`${key}/`.startsWith(prefix) || prefix.startsWith(`${key}/`))
        yield* walk(join(folder, name), `${key}/`, prefix);
    } else if (key.startsWith(prefix)) {
      const stat = statSync(join(folder, name), { throwIfNoEntry: false });
      if (stat) yield { key, byteLength: contentLength(stat.size) };
    }
  }
}

/** In the order of whole keys: a folder sorts as its name and the slash that follows. */
async function entriesOf(folder: string) {
  let names: string[];
  try {
    names = await readdir(folder);
  } catch (error) {
    if (isAbsent(error)) return [];
    throw fileFault(error);
  }
  return names
    .flatMap((name) => {
      const entry = segmentOfName(name);
      return entry ? [{ name, ...entry, order: entry.kind === 'folder' ? `${entry.segment}/` : entry.segment }] : [];
    })
    .sort((a, b) => (a.order < b.order ? -1 : 1));
}
