/** A piece of a JPEG between two markers. `payload` is without the two bytes of length; `scan` is the coded picture after a start of scan. */
export interface JpegSegment {
  readonly marker: number;
  readonly payload: Uint8Array;
  readonly scan?: Uint8Array;
}

/** A JPEG taken apart; `trailing` is whatever stands after the end of the picture. */
export interface JpegParts {
  readonly segments: readonly JpegSegment[];
  readonly trailing: Uint8Array;
}

const startOfScan = 0xda;
const endOfImage = 0xd9;
/** More than any camera writes; a file of nothing but markers is not read to its end. */
const mostSegments = 10_000;

/**
 * Takes a JPEG apart without decoding it: payloads are views on the given bytes.
 * @returns `undefined` when the file is not a JPEG, is cut off, or holds more than 10,000 segments.
 */
export function jpegParts(bytes: Uint8Array): JpegParts | undefined {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return undefined;
  const segments: JpegSegment[] = [];
  let at = 2;
  while (segments.length < mostSegments) {
    if (bytes[at] !== 0xff) return undefined;
    while (bytes[at + 1] === 0xff) at += 1;
    const marker = bytes[at + 1];
    if (marker === undefined) return undefined;
    if (marker === endOfImage) return { segments, trailing: bytes.subarray(at + 2) };
    // Markers without a length have no place between segments.
    if (marker < 0xc0 || (marker >= 0xd0 && marker <= 0xd8)) return undefined;
    const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
    const end = at + 2 + length;
    if (length < 2 || end > bytes.length) return undefined;
    const payload = bytes.subarray(at + 4, end);
    if (marker !== startOfScan) {
      segments.push({ marker, payload });
      at = end;
      continue;
    }
    const next = endOfScan(bytes, end);
    if (next === undefined) return undefined;
    segments.push({ marker, payload, scan: bytes.subarray(end, next) });
    at = next;
  }
  return undefined;
}

/** In coded picture data FF is followed by 00 or by a restart marker; anything else is the next segment. */
function endOfScan(bytes: Uint8Array, from: number): number | undefined {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1];
    if (next === undefined) return undefined;
    if (next !== 0 && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  return undefined;
}
