import type { SourceId } from '../../domain/request/ids';
import { ProtocolViolation } from '../kit/faults';

/** A part of a multipart answer. */
export interface Part {
  /** X-Experience-API-Hash, small letters; empty for the statements themselves. */
  readonly hash: string;
  readonly body: Uint8Array;
}

/**
 * The parts of a `multipart/mixed` body, byte for byte: files are binary and may hold anything but the boundary.
 *
 * @throws ProtocolViolation when there is no boundary or the last one is missing: the body broke off. @legal L-26
 */
export function partsOf(sourceId: SourceId, contentType: string, bytes: Uint8Array): readonly Part[] {
  const broken = () => new ProtocolViolation(sourceId, { code: 'XAPI_MULTIPART' });
  const named = /;\s*boundary\s*=\s*(?:"([^"]{1,200})"|([^\s;]{1,200}))/i.exec(contentType);
  const boundary = named?.[1] ?? named?.[2];
  if (boundary === undefined) throw broken();
  const body = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const delimiter = Buffer.from(`\r\n--${boundary}`);
  // The first delimiter may stand at the very beginning, without a line before it.
  const opening = body.indexOf(`--${boundary}`);
  if (opening < 0) throw broken();
  const parts: Part[] = [];
  let at = opening + delimiter.length - 2;
  for (;;) {
    if (body.subarray(at, at + 2).toString('latin1') === '--') return parts;
    const start = body.indexOf('\n', at) + 1;
    const end = body.indexOf(delimiter, Math.max(at, start - 2));
    if (start === 0 || end < 0) throw broken();
    parts.push(partFrom(body.subarray(start, Math.max(start, end)), broken));
    at = end + delimiter.length;
  }
}

function partFrom(bytes: Buffer, broken: () => ProtocolViolation): Part {
  const empty = bytes.indexOf('\r\n\r\n');
  if (empty < 0) throw broken();
  const head = bytes.subarray(0, empty).toString('latin1');
  const header = (name: string) => new RegExp(`^${name}\\s*:\\s*(.*?)\\s*$`, 'im').exec(head)?.[1]?.toLowerCase() ?? '';
  const body = bytes.subarray(empty + 4);
  const encoding = header('Content-Transfer-Encoding');
  return {
    hash: header('X-Experience-API-Hash'),
    body: encoding === 'base64' ? Buffer.from(body.toString('latin1'), 'base64') : body,
  };
}
