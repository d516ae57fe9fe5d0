import { createWriteStream, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { SourceRecord } from '../../../../domain/record/source-record';

/**
 * Writes records as JSON lines, readable for this user only. Files of records are named with size and digest, not copied.
 * The file is there whole or not at all; one that stood there before is replaced at the end. @returns the number of lines.
 */
export async function writeRecords(file: string, records: AsyncIterable<SourceRecord>): Promise<number> {
  const half = `${file}.half`;
  const drop = () => rmSync(half, { force: true });
  mkdirSync(dirname(file), { recursive: true });
  drop();
  process.once('exit', drop);
  let count = 0;
  const lines = async function* () {
    for await (const { attachments, ...record } of records) {
      const named = attachments.map(({ objectKey: _, ...attachment }) => attachment);
      yield `${JSON.stringify({ ...record, attachments: named })}\n`;
      count += 1;
    }
  };
  try {
    await pipeline(Readable.from(lines()), createWriteStream(half, { mode: 0o600, flush: true }));
    renameSync(half, file);
    return count;
  } finally {
    drop();
    process.off('exit', drop);
  }
}
