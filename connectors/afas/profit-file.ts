import type { SourceId } from '../../domain/request/ids';
import { ProtocolViolation } from '../kit/faults';

/** What stands beside the bytes of a file in Profit's JSON; filled when the whole answer was read. */
export interface FileHead {
  fileName?: string;
  mediaType?: string;
  /** Base64 that is none: the file is damaged from here on. */
  damaged?: boolean;
  /** `filedata` was null. */
  missing?: boolean;
}

const longestHead = 65_536;

/**
 * The bytes of a file out of `{"filename", "mimetype", "filedata": "<base64>"}`, as they arrive: a scan of 100 MB is never a
 * string in memory. Fills `head` on the way.
 *
 * @throws ProtocolViolation when the answer is no such JSON or stops before its end.
 */
export async function* profitFile(
  sourceId: SourceId,
  body: AsyncIterable<Uint8Array>,
  head: FileHead,
): AsyncGenerator<Uint8Array> {
  const violation = (code: string) => new ProtocolViolation(sourceId, { code });
  const text = new TextDecoder();
  let around = '';
  let pending = '';
  let place: 'before' | 'inside' | 'after' = 'before';
  for await (const part of body) {
    pending += text.decode(part, { stream: true });
    if (place === 'before') {
      const start = /(?<!\\)"filedata"\s*:\s*"/.exec(pending);
      if (!start) {
        if (pending.length > longestHead) throw violation('AFAS_FILE_SHAPE');
        continue;
      }
      const from = start.index + start[0].length;
      around = pending.slice(0, from);
      pending = pending.slice(from);
      place = 'inside';
    }
    if (place === 'inside') {
      const end = pending.indexOf('"');
      const [encoded, rest] = end >= 0 ? [pending.slice(0, end), ''] : splitWhole(pending);
      const bytes = decoded(encoded, head);
      if (end >= 0) {
        place = 'after';
        around += pending.slice(end);
      }
      // Four signs make three bytes, and an escape may be cut in two: the remainder waits for the next part.
      pending = rest;
      if (bytes.byteLength > 0) yield bytes;
    } else {
      around += pending;
      pending = '';
      if (around.length > 2 * longestHead) throw violation('AFAS_FILE_SHAPE');
    }
  }
  fill(head, place === 'before' ? pending : around, place !== 'inside', violation);
}

const unescaped = (encoded: string): string =>
  encoded.includes('\\')
    ? encoded
        .replace(/\\u([0-9a-fA-F]{4})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
        .replace(/\\[rnt]/g, '')
        .replace(/\\\//g, '/')
    : encoded;

/** The part that makes whole groups of four, and what is left over. */
function splitWhole(encoded: string): [string, string] {
  const cut = encoded.length - (/\\(u[0-9a-fA-F]{0,3})?$/.exec(encoded)?.[0].length ?? 0);
  const clean = unescaped(encoded.slice(0, cut)).replace(/\s+/g, '');
  const whole = clean.length - (clean.length % 4);
  return [clean.slice(0, whole), clean.slice(whole) + encoded.slice(cut)];
}

function decoded(encoded: string, head: FileHead): Uint8Array {
  const clean = unescaped(encoded).replace(/\s+/g, '');
  if (head.damaged || clean === '') return new Uint8Array();
  const sound = /^[A-Za-z0-9+/]*={0,2}$/.test(clean) && clean.length % 4 === 0;
  if (!sound) head.damaged = true;
  return Buffer.from(sound ? clean : (/^[A-Za-z0-9+/]*/.exec(clean)?.[0] ?? ''), 'base64');
}

function fill(head: FileHead, around: string, ended: boolean, violation: (code: string) => Error): void {
  if (!ended) throw violation('AFAS_FILE_BROKEN_OFF');
  let json: unknown;
  try {
    json = JSON.parse(around);
  } catch {
    throw violation('AFAS_FILE_SHAPE');
  }
  const fields = typeof json === 'object' && json !== null ? (json as Record<string, unknown>) : {};
  if (!('filedata' in fields)) throw violation('AFAS_FILE_SHAPE');
  if (fields.filedata === null) head.missing = true;
  if (typeof fields.filename === 'string') head.fileName = fields.filename;
  if (typeof fields.mimetype === 'string') head.mediaType = fields.mimetype;
}
