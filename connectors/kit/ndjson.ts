import { pipeline, Readable } from 'node:stream';
import { promisify } from 'node:util';
import { createGunzip, gzip } from 'node:zlib';
import { Fault } from '../../domain/fault';
import type { Objects } from '../../runtime/ports/objects';

/** Staged data are not there or do not read back. Not the source's doing. */
export class StagingDamaged extends Fault {
  override readonly name = 'StagingDamaged';
  constructor(key: string) {
    super({ code: 'STAGING_DAMAGED', retryable: false, ids: { key } });
  }
}

const compress = promisify(gzip);

/** Text as one gzip object, level 1: the same text gives the same bytes. */
export const packed = (text: Uint8Array): Promise<Uint8Array> => compress(text, { level: 1 });

/** A few lines as one gzip object, read back by `linesIn`. */
export const packLines = (lines: readonly string[]): Promise<Uint8Array> =>
  packed(Buffer.from(lines.map((line) => `${line}\n`).join(''), 'utf8'));

/** The lines of a gzip object, one at a time, in bounded memory. @throws StagingDamaged when it is absent or cut off. */
export async function* linesIn(objects: Objects, key: string): AsyncGenerator<string> {
  const bytes = await objects.get(key);
  if (!bytes) throw new StagingDamaged(key);
  const unpacked = createGunzip();
  pipeline(Readable.from(bytes), unpacked, () => undefined);
  let rest: Buffer[] = [];
  try {
    for await (const chunk of unpacked as AsyncIterable<Buffer>) {
      let start = 0;
      for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, start)) {
        rest.push(chunk.subarray(start, end));
        yield Buffer.concat(rest).toString('utf8');
        rest = [];
        start = end + 1;
      }
      if (start < chunk.length) rest.push(chunk.subarray(start));
    }
  } catch (fault) {
    if (fault instanceof Fault) throw fault;
    throw new StagingDamaged(key);
  }
  if (rest.length > 0) throw new StagingDamaged(key);
}

/** A small JSON object as stored by us, or undefined when absent. */
export async function readJson<T>(objects: Objects, key: string): Promise<T | undefined> {
  const bytes = await objects.get(key);
  if (!bytes) return undefined;
  const parts: Uint8Array[] = [];
  for await (const part of bytes) parts.push(part);
  try {
    return JSON.parse(Buffer.concat(parts).toString('utf8')) as T;
  } catch {
    throw new StagingDamaged(key);
  }
}

/** Stores a small JSON object. */
export const writeJson = (objects: Objects, key: string, value: unknown, options?: { ifAbsent?: boolean }) =>
  objects.put(key, Buffer.from(JSON.stringify(value), 'utf8'), options);
