import { Writable } from 'node:stream';
import { crc32 } from 'node:zlib';

const blockBytes = 64 * 1024;

export interface OutletEvents {
  /** A block went to the store. */
  passed(): void;
  /** The store stopped reading before the end. */
  stopped(): void;
}

/**
 * The mouth of the archive: takes what the archiver writes and gives it on as blocks when the store asks for them.
 * At most one block and 64 KiB wait here. Small writes (a ZIP header is twenty of them) are joined.
 */
export class Outlet {
  readonly writable: Writable;
  /** Bytes taken from the archiver so far. */
  taken = 0;
  #crc = 0;
  #small: Uint8Array[] = [];
  #smallBytes = 0;
  #waiting: { readonly block: Uint8Array; readonly passed: () => void } | undefined;
  readonly #events: OutletEvents;
  #wanted: (() => void) | undefined;
  #ended = false;
  #failure: unknown;

  constructor(events: OutletEvents) {
    this.#events = events;
    this.writable = new Writable({
      highWaterMark: 1024 * 1024,
      decodeStrings: true,
      write: (chunk: Uint8Array, _encoding, done) => this.#take(chunk, done),
      final: (done) =>
        this.#flush(() => {
          this.#end();
          done();
        }),
    });
  }

  /** True when no block waits for the store. */
  get idle(): boolean {
    return this.#waiting === undefined;
  }

  /** True when the archiver has given its last byte. */
  get ended(): boolean {
    return this.#ended;
  }

  /** CRC-32 of everything taken so far, eight hex digits. */
  get crc32(): string {
    const pending = this.#small.reduce((crc, part) => crc32(part, crc), this.#crc);
    return (pending >>> 0).toString(16).padStart(8, '0');
  }

  /** What the store reads. Throws the failure, if there is one, so that a half volume is never taken for a whole one. */
  async *bytes(): AsyncGenerator<Uint8Array> {
    try {
      while (true) {
        if (this.#failure !== undefined) throw this.#failure;
        const waiting = this.#waiting;
        if (waiting !== undefined) {
          this.#waiting = undefined;
          this.#events.passed();
          yield waiting.block;
          waiting.passed();
        } else if (this.#ended) {
          return;
        } else {
          await new Promise<void>((wake) => {
            this.#wanted = wake;
          });
        }
      }
    } finally {
      if (!this.#ended) this.#events.stopped();
    }
  }

  /** Makes the reader throw. */
  fail(cause: unknown): void {
    this.#failure ??= cause;
    this.#waiting = undefined;
    this.#wake();
  }

  #take(chunk: Uint8Array, done: () => void): void {
    this.taken += chunk.byteLength;
    if (chunk.byteLength < blockBytes && this.#smallBytes < blockBytes) {
      this.#small.push(chunk);
      this.#smallBytes += chunk.byteLength;
      done();
    } else {
      this.#flush(() => this.#offer(chunk, done));
    }
  }

  #flush(done: () => void): void {
    if (this.#smallBytes === 0) {
      done();
      return;
    }
    const block = Buffer.concat(this.#small, this.#smallBytes);
    this.#small = [];
    this.#smallBytes = 0;
    this.#offer(block, done);
  }

  #offer(block: Uint8Array, passed: () => void): void {
    this.#crc = crc32(block, this.#crc);
    this.#waiting = { block, passed };
    this.#wake();
  }

  #end(): void {
    this.#ended = true;
    this.#wake();
  }

  #wake(): void {
    const wanted = this.#wanted;
    this.#wanted = undefined;
    wanted?.();
  }
}
