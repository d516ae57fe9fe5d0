import { inflateSync } from 'node:zlib';
import { largestUnpackedBytes } from '../../document';

/** Pictures count too, and a school's scanner packs pages in colour without loss. */
const mostBytes = 4 * largestUnpackedBytes;
/** Packed twice over is how a small file becomes a flood; nobody's printer does it. */
const head = 2;

/**
 * Whether a file holds more than it may, unpacked. Looks for packed streams by their first bytes, without trust in what the file says
 * about itself.
 */
export function unpacksTooLarge(bytes: Uint8Array): boolean {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let total = 0;
  for (let at = view.indexOf('stream'); at !== -1; at = view.indexOf('stream', at + 6)) {
    let start = at + 6;
    if (view[start] === 0x0d) start += 1;
    if (view[start] === 0x0a) start += 1;
    if (!isDeflated(view, start)) continue;
    const end = view.indexOf('endstream', start);
    const unpacked = unpack(view.subarray(start, end === -1 ? undefined : end));
    if (unpacked === undefined) return true;
    total += unpacked.byteLength;
    if (isDeflated(unpacked, 0) && unpack(unpacked) === undefined) return true;
    if (total > mostBytes) return true;
  }
  return false;
}

const isDeflated = (bytes: Uint8Array, at: number): boolean =>
  bytes.length >= at + head &&
  ((bytes[at] ?? 0) & 0x0f) === 8 &&
  (((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0)) % 31 === 0;

/** Undefined when it is more than may be; what is no packed data after all is nothing. */
function unpack(bytes: Uint8Array): Uint8Array | undefined {
  try {
    return inflateSync(bytes, { maxOutputLength: largestUnpackedBytes, finishFlush: 2 });
  } catch (fault) {
    const isTooLarge =
      typeof fault === 'object' && fault !== null && 'code' in fault && fault.code === 'ERR_BUFFER_TOO_LARGE';
    return isTooLarge ? undefined : new Uint8Array();
  }
}
