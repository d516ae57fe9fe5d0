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
export async function* textOf(file: FileAt, path: string, pieceBytes = 256 * 1024): AsyncGenerator<string> {
  const { sourceId, position } = file;
  const about = { ids: { file: position } };
  const read = <T>(decode: () => T): T => {
    try {
      return decode();
    } catch {
      throw new ProtocolViolation(sourceId, { code: 'ENCODING_UNREADABLE', ...about });
    }
  };
  let decoder: ReturnType<typeof decoderFor> | undefined;
  const bytes = createReadStream(path, { highWaterMark: pieceBytes })[Symbol.asyncIterator]();
  try {
    for (;;) {
      const step = await bytes.next().catch(() => {
        throw new SourceUnavailable(sourceId, { code: 'FILE_UNREADABLE', ...about });
      });
      if (step.done) break;
      const chunk = step.value as Buffer;
      decoder ??= read(() => decoderFor(chunk));
      yield read(() => decoder?.decode(chunk, { stream: true }) ?? '');
    }
    yield read(() => decoder?.decode() ?? '');
  } finally {
    await bytes.return?.();
  }
}

function decoderFor(start: Buffer) {
  if (start[0] === 0xfe && start[1] === 0xff) return new TextDecoder('utf-16be', { fatal: true });
  if (start[0] === 0xff && start[1] === 0xfe) return new TextDecoder('utf-16le', { fatal: true });
  const declared = /^[^>]*\bencoding\s*=\s*["']([\w.:-]+)["']/.exec(start.subarray(0, 200).toString('latin1'))?.[1];
  return new TextDecoder(declared ?? 'utf-8', { fatal: true });
}
