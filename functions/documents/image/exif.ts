import { wordsIn } from './words-in';

/** What a camera or an editor wrote beside the pixels. */
export interface Exif {
  /** 1 is upright; 2 to 8 are mirrored or turned. */
  readonly orientation: number;
  /** Every text in it: description, artist, owner, comments, dates, device. */
  readonly words: readonly string[];
  /** Where the picture was taken, in degrees: `52.090700, 5.121400`. */
  readonly position?: string;
  /** A small second picture, which can show what was cropped from the first. */
  readonly hasThumbnail: boolean;
}

/** Bytes a value of each TIFF type takes; types that are not here are skipped. */
const sizes: Readonly<Record<number, number>> = { 1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 13: 4 };
const tag = { orientation: 0x112, exifFolder: 0x8769, gpsFolder: 0x8825, interopFolder: 0xa005, makerNote: 0x927c };
const folders: readonly number[] = [tag.exifFolder, tag.interopFolder];
const userComment = 0x9286;
/** In a TIFF: tables of its compression; XMP, IPTC and colours are read by their own standard. */
const notWords: readonly number[] = [0x15b, 0x2bc, 0x83bb, 0x8649, 0x8773];
const jpegThumbnail = 0x201;
/** Windows writes title, comment, author, keywords and subject as UTF-16. */
const isWindowsText = (id: number) => id >= 0x9c9b && id <= 0x9c9f;
/** A folder that points at itself, or a tree without an end, stops here. */
const mostFolders = 64;
const mostEntries = 1_000;

/**
 * Reads EXIF (the TIFF structure, with or without `Exif\0\0` before it). Broken entries are passed over: reading here only tells the
 * officer what was there, nothing of it is ever written.
 */
export function readExif(bytes: Uint8Array): Exif | undefined {
  const block = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tiff = block.toString('latin1', 0, 6) === 'Exif\0\0' ? block.subarray(6) : block;
  const order = tiff.toString('latin1', 0, 2);
  if ((order !== 'II' && order !== 'MM') || tiff.length < 8) return undefined;
  const little = order === 'II';
  const u16 = (at: number) => (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const u32 = (at: number) => (little ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at));

  const words: string[] = [];
  const gps = new Map<number, Buffer>();
  let orientation = 1;
  let hasThumbnail = false;
  const waiting: { at: number; isGps: boolean }[] = [{ at: u32(4), isGps: false }];
  const seen = new Set<number>();
  for (let folder = waiting.shift(); folder !== undefined; folder = waiting.shift()) {
    if (seen.has(folder.at) || seen.size >= mostFolders || folder.at < 8 || folder.at + 2 > tiff.length) continue;
    seen.add(folder.at);
    const count = Math.min(u16(folder.at), mostEntries);
    for (let n = 0; n < count; n += 1) {
      const at = folder.at + 2 + 12 * n;
      if (at + 12 > tiff.length) break;
      const id = u16(at);
      const bytesNeeded = (sizes[u16(at + 2)] ?? 0) * u32(at + 4);
      const from = bytesNeeded <= 4 ? at + 8 : u32(at + 8);
      if (bytesNeeded === 0 || from + bytesNeeded > tiff.length) continue;
      const value = tiff.subarray(from, from + bytesNeeded);
      if (folder.isGps) gps.set(id, value);
      else if (id === tag.orientation && bytesNeeded >= 2) orientation = u16(from);
      else if (id === tag.gpsFolder && bytesNeeded === 4) waiting.push({ at: u32(from), isGps: true });
      else if (folders.includes(id) && bytesNeeded === 4) waiting.push({ at: u32(from), isGps: false });
      else if (id === jpegThumbnail) hasThumbnail = true;
      else words.push(...textOf(id, u16(at + 2), value, little));
    }
    const next = folder.at + 2 + 12 * count;
    if (!folder.isGps && next + 4 <= tiff.length) waiting.push({ at: u32(next), isGps: false });
  }
  const position = degreesOf(gps, u32From(little));
  return {
    orientation: orientation >= 1 && orientation <= 8 ? orientation : 1,
    words: [...new Set(words)],
    hasThumbnail,
    ...(position === undefined ? {} : { position }),
  };
}

const u32From = (little: boolean) => (value: Buffer, at: number) =>
  little ? value.readUInt32LE(at) : value.readUInt32BE(at);

function textOf(id: number, type: number, value: Buffer, little: boolean): readonly string[] {
  if (notWords.includes(id)) return [];
  if (isWindowsText(id)) return whole(value.toString('utf16le'));
  if (id === userComment) {
    const set = value.toString('latin1', 0, 8);
    const comment = value.subarray(8);
    if (!set.startsWith('UNICODE')) return whole(comment.toString('utf8'));
    const even = Buffer.from(comment.subarray(0, comment.length & ~1));
    return whole((little ? even : even.swap16()).toString('utf16le'));
  }
  if (type === 2) return whole(value.toString('utf8').replaceAll('\0', ' '));
  // Makers keep the owner's name among binary settings.
  return id === tag.makerNote || type === 7 ? wordsIn(value) : [];
}

function whole(text: string): readonly string[] {
  const clean = text.replaceAll('\0', '').trim();
  return clean === '' ? [] : [clean];
}

/** Latitude is entry 2 (its side in 1), longitude entry 4 (side in 3), each as degrees, minutes, seconds. */
function degreesOf(gps: ReadonlyMap<number, Buffer>, u32: (value: Buffer, at: number) => number): string | undefined {
  const angle = (entry: number): number | undefined => {
    const value = gps.get(entry);
    if (value === undefined || value.length < 24) return undefined;
    const part = (n: number) => u32(value, 8 * n) / (u32(value, 8 * n + 4) || 1);
    const side = gps.get(entry - 1)?.toString('latin1', 0, 1);
    return (part(0) + part(1) / 60 + part(2) / 3600) * (side === 'S' || side === 'W' ? -1 : 1);
  };
  const latitude = angle(2);
  const longitude = angle(4);
  return latitude === undefined || longitude === undefined
    ? undefined
    : `${latitude.toFixed(6)}, ${longitude.toFixed(6)}`;
}
