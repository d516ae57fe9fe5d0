import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import type { SourceId } from '../../domain/request/ids';
import { ConfigurationInvalid, ProtocolViolation, SourceUnavailable } from '../kit/faults';

/** No single file of an export is larger; no export has more entries. @security S-38 */
const largestFile = 512 * 1024 * 1024;
const largestJson = 64 * 1024 * 1024;
const mostEntries = 200_000;

/** A file in an export. */
export interface ExportedFile {
  readonly path: string;
  readonly byteLength: number;
  open(): AsyncIterable<Uint8Array>;
  /** The whole file as JSON. @throws ProtocolViolation when it is none, or too large. */
  json(): Promise<unknown>;
}

/** The export files in the folder, by name. @throws ConfigurationInvalid when there is no such folder. */
export async function exportsIn(sourceId: SourceId, folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch((fault: unknown) => {
    const { code } = fault as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') {
      throw new ConfigurationInvalid(sourceId, {
        code: 'FOLDER_MISSING',
        problems: ['settings.exportZip: no such folder'],
      });
    }
    throw new SourceUnavailable(sourceId, { code: 'FOLDER_UNREADABLE' });
  });
  return names
    .filter((name) => /\.zip$/i.test(name) && !name.startsWith('._'))
    .sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
}

/** Opens one export, lets the work read its files in the order of their paths, closes it. @throws ProtocolViolation when it is damaged. */
export async function withExport<T>(
  sourceId: SourceId,
  folder: string,
  name: string,
  work: (files: readonly ExportedFile[]) => Promise<T>,
): Promise<T> {
  const opened = await openExport(sourceId, folder, name);
  try {
    return await work(opened.files);
  } finally {
    opened.close();
  }
}

/** The same, for a reader that yields. The caller closes. */
export async function openExport(
  sourceId: SourceId,
  folder: string,
  name: string,
): Promise<{ readonly files: readonly ExportedFile[]; close(): void }> {
  const damaged = () => new ProtocolViolation(sourceId, { code: 'EXPORT_DAMAGED' });
  const zip = await openPromise(join(folder, name), { lazyEntries: true, autoClose: false }).catch(() => {
    throw damaged();
  });
  try {
    if (zip.entryCount > mostEntries) throw new ProtocolViolation(sourceId, { code: 'EXPORT_TOO_LARGE' });
    const entries: Entry[] = [];
    for await (const entry of zip.eachEntry()) if (!entry.fileName.endsWith('/')) entries.push(entry);
    entries.sort((a, b) => Buffer.compare(Buffer.from(a.fileName), Buffer.from(b.fileName)));
    return { files: entries.map((entry) => exportedFile(sourceId, zip, entry, damaged)), close: () => zip.close() };
  } catch (fault) {
    zip.close();
    throw fault instanceof ProtocolViolation ? fault : damaged();
  }
}

function exportedFile(sourceId: SourceId, zip: ZipFile, entry: Entry, damaged: () => ProtocolViolation): ExportedFile {
  async function* bytes(most: number): AsyncGenerator<Uint8Array> {
    if (entry.uncompressedSize > most) throw new ProtocolViolation(sourceId, { code: 'EXPORT_FILE_TOO_LARGE' });
    let check = 0;
    try {
      for await (const part of await zip.openReadStreamPromise(entry)) {
        check = crc32(part as Uint8Array, check);
        yield part as Uint8Array;
      }
    } catch {
      throw damaged();
    }
    // The library checks sizes only.
    if (check !== entry.crc32) throw damaged();
  }
  return {
    path: entry.fileName,
    byteLength: entry.uncompressedSize,
    open: () => bytes(largestFile),
    async json() {
      const parts: Uint8Array[] = [];
      for await (const part of bytes(largestJson)) parts.push(part);
      try {
        return JSON.parse(Buffer.concat(parts).toString('utf8')) as unknown;
      } catch {
        throw new ProtocolViolation(sourceId, { code: 'EXPORT_NOT_JSON' });
      }
    },
  };
}
