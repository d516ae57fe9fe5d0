import { Readable } from 'node:stream';
import { type Entry, fromRandomAccessReaderPromise, RandomAccessReader, type ZipFile } from 'yauzl';
import type { Bytes } from '../../runtime/ports/objects';
import type { ArchiveBytes } from './archive-bytes';

/** One member as the central directory has it. */
export interface ArchiveEntry {
  readonly path: string;
  readonly byteLength: number;
  /** What the ZIP format says about it, for the check of the packaging. */
  readonly packed: Entry;
}

/** A volume that can be read. */
export interface Archive {
  readonly source: ArchiveBytes;
  /** In the order of the central directory. */
  readonly entries: readonly ArchiveEntry[];
  /** The unpacked bytes; throws when the member's length or packing is broken. */
  open(entry: ArchiveEntry): Promise<Bytes>;
}

/** The file is no ZIP, or is cut off. The message says how, without a word of content. */
export class ArchiveUnreadable extends Error {
  override readonly name = 'ArchiveUnreadable';
}

/** Reads the central directory. @throws ArchiveUnreadable when it is none, damaged or cut off. */
export async function readArchive(source: ArchiveBytes): Promise<Archive> {
  try {
    const zip = await fromRandomAccessReaderPromise(new Reader(source), source.byteLength, {
      autoClose: false,
      decodeStrings: true,
      strictFileNames: true,
      validateEntrySizes: true,
    });
    const entries: ArchiveEntry[] = [];
    for await (const packed of zip.eachEntry()) {
      entries.push({ path: packed.fileName, byteLength: packed.uncompressedSize, packed });
    }
    return { source, entries, open: (entry) => opened(zip, entry) };
  } catch (cause) {
    throw new ArchiveUnreadable('not a readable ZIP', { cause });
  }
}

async function opened(zip: ZipFile, entry: ArchiveEntry): Promise<Bytes> {
  const stream = await zip.openReadStreamPromise(entry.packed);
  return unpacked(stream, entry);
}

async function* unpacked(stream: Readable, entry: ArchiveEntry): AsyncGenerator<Uint8Array> {
  let length = 0;
  for await (const part of stream) {
    length += part.byteLength;
    yield part;
  }
  if (length !== entry.byteLength) throw new ArchiveUnreadable('a member is shorter than it says');
}

class Reader extends RandomAccessReader {
  readonly #source: ArchiveBytes;

  constructor(source: ArchiveBytes) {
    super();
    this.#source = source;
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(pieces(this.#source, start, end), { objectMode: false, highWaterMark: 256 * 1024 });
  }

  // The library's own would build a chain of four streams for every header.
  override read(
    buffer: Buffer,
    offset: number,
    length: number,
    position: number,
    done: (e: Error | null) => void,
  ): void {
    this.#source.read(position, position + length).then(
      (bytes) => {
        bytes.copy(buffer, offset);
        done(bytes.byteLength === length ? null : new ArchiveUnreadable('the file is cut off'));
      },
      (cause) => done(cause),
    );
  }
}

async function* pieces(source: ArchiveBytes, start: number, end: number): AsyncGenerator<Uint8Array> {
  for (let at = start; at < end; at += 256 * 1024) yield await source.read(at, Math.min(end, at + 256 * 1024));
}
