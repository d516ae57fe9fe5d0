import { readExif } from './exif';
import { type JpegSegment, jpegParts } from './jpeg-segments';

/** JPEG's names for the segments that a decoder needs. */
const jfif = 0xe0;
const exif = 0xe1;
const adobe = 0xee;
const quantisation = 0xdb;
const huffman = 0xc4;
const restartInterval = 0xdd;
const startOfScan = 0xda;
/** Baseline, extended and progressive: what browsers show. */
const frames: readonly number[] = [0xc0, 0xc1, 0xc2];

/**
 * The same picture, pixel for pixel, and nothing else: only segments that a decoder needs are written (tables, frame, scans, the JFIF
 * density and Adobe's colour flag), each checked to be exactly as long as its contents. EXIF, GPS, XMP, IPTC, colour profiles, comments,
 * thumbnails, maker notes and what follows the end of the picture stay behind.
 *
 * @returns `undefined` when bytes are not such a JPEG, or when the picture is turned by EXIF (without it, it would lie on its side):
 *   then decode it and encode anew.
 * @security S-32
 */
export function strippedJpeg(bytes: Uint8Array): Uint8Array | undefined {
  const parts = jpegParts(bytes);
  if (parts === undefined) return undefined;
  if (parts.segments.filter((segment) => frames.includes(segment.marker)).length !== 1) return undefined;
  const out: Uint8Array[] = [Uint8Array.of(0xff, 0xd8)];
  let scans = 0;
  for (const segment of parts.segments) {
    if (segment.marker === exif && (readExif(segment.payload)?.orientation ?? 1) !== 1) return undefined;
    const payload = keptPayload(segment);
    if (payload === 'left-out') continue;
    if (payload === undefined) return undefined;
    const length = payload.length + 2;
    out.push(Uint8Array.of(0xff, segment.marker, length >> 8, length & 0xff), payload);
    if (segment.scan === undefined) continue;
    out.push(segment.scan);
    scans += 1;
  }
  if (scans === 0) return undefined;
  out.push(Uint8Array.of(0xff, 0xd9));
  return Buffer.concat(out);
}

/** What of a segment is written; `undefined` when it is not what its marker promises. */
function keptPayload({ marker, payload }: JpegSegment): Uint8Array | 'left-out' | undefined {
  if (marker === jfif) return jfifWithoutThumbnail(payload) ?? 'left-out';
  if (marker === adobe)
    return Buffer.from(payload).toString('latin1', 0, 5) === 'Adobe' ? adobeFlag(payload) : 'left-out';
  if (marker >= 0xe0 && marker <= 0xef) return 'left-out';
  if (marker === 0xfe) return 'left-out';
  if (marker === quantisation) return tablesFill(payload, quantisationTable) ? payload : undefined;
  if (marker === huffman) return tablesFill(payload, huffmanTable) ? payload : undefined;
  if (marker === restartInterval) return payload.length === 2 ? payload : undefined;
  if (marker === startOfScan) return payload.length === 4 + 2 * (payload[0] ?? 0) ? payload : undefined;
  if (frames.includes(marker)) return payload.length === 6 + 3 * (payload[5] ?? 0) ? payload : undefined;
  return undefined;
}

function jfifWithoutThumbnail(payload: Uint8Array): Uint8Array | undefined {
  if (payload.length < 14 || Buffer.from(payload).toString('latin1', 0, 5) !== 'JFIF\0') return undefined;
  const kept = Uint8Array.from(payload.subarray(0, 14));
  kept[12] = 0;
  kept[13] = 0;
  return kept;
}

/** Tells a decoder how colours are stored (YCbCr, RGB, CMYK); longer ones have something behind it. */
function adobeFlag(payload: Uint8Array): Uint8Array | undefined {
  return payload.length < 12 ? undefined : payload.subarray(0, 12);
}

/** The length of the table that starts at `at`. */
type TableLength = (payload: Uint8Array, at: number) => number;

const quantisationTable: TableLength = (payload, at) => ((payload[at] ?? 0) >> 4 === 0 ? 65 : 129);

const huffmanTable: TableLength = (payload, at) =>
  payload.subarray(at + 1, at + 17).reduce((codes, ofLength) => codes + ofLength, 17);

function tablesFill(payload: Uint8Array, lengthOf: TableLength): boolean {
  let at = 0;
  while (at < payload.length) at += lengthOf(payload, at);
  return at === payload.length;
}
