import { createReadStream } from 'node:fs';
import type { SourceId } from '../../domain/request/ids';
import { ProtocolViolation, SourceUnavailable } from '../kit/faults';

/** A dossier file, without its name: that can hold a child's. @security S-03, S-28 */
export interface FileAt {
  readonly sourceId: SourceId;
  /** Position in the folder listing, from 1. */
  readonly position: number;
}

/** The text of an XML file in pieces, by its byte order mark or declared encoding. Bytes that do not fit are a fault, never guessed. */
export async function* textOf(file: FileAt, path: string): AsyncGenerator<string> {
  const { sourceId, position } = file;
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: 256 * 1024 }) as AsyncIterable<Buffer>) {
      decoder ??= decoderFor(chunk);
      yield decoder.decode(chunk, { stream: true });
    }
    if (decoder) yield decoder.decode();
  } catch (fault) {
    const about = { ids: { file: position } };
    if (fault instanceof TypeError || fault instanceof RangeError) {
      throw new ProtocolViolation(sourceId, { code: 'ENCODING_UNREADABLE', ...about });
    }
    if (fault instanceof Error && 'syscall' in fault) {
      throw new SourceUnavailable(sourceId, { code: 'FILE_UNREADABLE', ...about });
    }
    throw fault;
  }
}

function decoderFor(start: Buffer) {
  if (start[0] === 0xfe && start[1] === 0xff) return new TextDecoder('utf-16be', { fatal: true });
  if (start[0] === 0xff && start[1] === 0xfe) return new TextDecoder('utf-16le', { fatal: true });
  const declared = /^[^>]*\bencoding\s*=\s*["']([\w.:-]+)["']/.exec(start.subarray(0, 200).toString('latin1'))?.[1];
  return new TextDecoder(declared ?? 'utf-8', { fatal: true });
}
