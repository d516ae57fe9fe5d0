import { Readable } from 'node:stream';
import { RandomAccessReader } from 'yauzl';
import type { ByteRange, Bytes } from '../../../runtime/ports/objects';

/** Bytes asked for at once: a directory of a thousand members is then a few questions, not two thousand. */
const blockBytes = 1024 * 1024;

/** A ZIP in the object store, read by range; a file of any size costs one block of memory. */
export class StoredReader extends RandomAccessReader {
  readonly #read: (range: ByteRange) => Promise<Bytes | undefined>;
  readonly #byteLength: number;
  #block = { start: 0, bytes: Buffer.alloc(0) };

  constructor(read: (range: ByteRange) => Promise<Bytes | undefined>, byteLength: number) {
    super();
    this.#read = read;
    this.#byteLength = byteLength;
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(this.#stream(start, end), { objectMode: false });
  }

  // The library's own would open a stream for every header.
  override read(
    buffer: Buffer,
    offset: number,
    length: number,
    position: number,
    done: (fault: Error | null) => void,
  ): void {
    this.#bytes(position, position + length).then(
      (bytes) => {
        bytes.copy(buffer, offset);
        done(bytes.byteLength === length ? null : new RangeError('the file is cut off'));
      },
      (fault) => done(fault instanceof Error ? fault : new Error('not read')),
    );
  }

  async #bytes(start: number, end: number): Promise<Buffer> {
    const { start: from, bytes } = this.#block;
    if (start >= from && end <= from + bytes.byteLength) return bytes.subarray(start - from, end - from);
    const until = Math.min(this.#byteLength, Math.max(end, start + blockBytes));
    const parts: Uint8Array[] = [];
    for await (const part of this.#stream(start, until)) parts.push(part);
    this.#block = { start, bytes: Buffer.concat(parts) };
    return this.#block.bytes.subarray(0, end - start);
  }

  async *#stream(start: number, end: number): AsyncGenerator<Uint8Array> {
    if (end <= start) return;
    const bytes = await this.#read({ start, end });
    if (!bytes) throw new RangeError('the file is gone');
    yield* bytes;
  }
}
