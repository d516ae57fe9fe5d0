import type { Entry } from 'yauzl';

/*
 * The one way in which our archives are packed, byte for byte (APPNOTE 4.3 as archiver writes it). The ZIP format leaves room for
 * bytes that no reader looks at: gaps, comments, extra fields, second names. Here every such byte has one right value.
 */

const max32 = 0xffffffff;
const usesDescriptor = 0x8;

const isLarge = (entry: Entry): boolean => entry.compressedSize > max32 || entry.uncompressedSize > max32;
const hasDescriptor = (entry: Entry): boolean => entry.generalPurposeBitFlag === usesDescriptor;
const versionNeeded = (entry: Entry): number => (hasDescriptor(entry) ? 20 : 10);

/** True when the entry's own fields are ones that our archives can have. */
export const isOurEntry = (entry: Entry): boolean =>
  (entry.compressionMethod === 8 ? hasDescriptor(entry) : entry.compressionMethod === 0) &&
  (entry.generalPurposeBitFlag === 0 || hasDescriptor(entry));

/** What must stand before an entry's bytes. */
export function localHeader(entry: Entry): Buffer {
  const name = Buffer.from(entry.fileName, 'latin1');
  const later = hasDescriptor(entry);
  return Buffer.concat([
    int32(0x04034b50),
    int16(versionNeeded(entry)),
    int16(entry.generalPurposeBitFlag),
    int16(entry.compressionMethod),
    int16(entry.lastModFileTime),
    int16(entry.lastModFileDate),
    int32(later ? 0 : entry.crc32),
    int32(later ? 0 : entry.compressedSize),
    int32(later ? 0 : entry.uncompressedSize),
    int16(name.byteLength),
    int16(0),
    name,
  ]);
}

/** What must stand behind an entry's bytes. */
export function dataDescriptor(entry: Entry): Buffer {
  if (!hasDescriptor(entry)) return Buffer.alloc(0);
  const size = isLarge(entry) ? int64 : int32;
  return Buffer.concat([
    int32(0x08074b50),
    int32(entry.crc32),
    size(entry.compressedSize),
    size(entry.uncompressedSize),
  ]);
}

/** What must stand behind the last entry: the central directory and its end records, nothing after. */
export function* ending(entries: readonly Entry[], start: number): Generator<Buffer> {
  let length = 0;
  for (const entry of entries) {
    const header = centralHeader(entry);
    length += header.byteLength;
    yield header;
  }
  // The writer asks for ZIP64 from 65,535 members on, and beyond 4 GiB.
  const large = entries.length >= 0xffff || start > max32 || length > max32;
  if (large) yield zip64End(entries.length, start, length);
  const [count, size, offset] = large ? [0xffff, max32, max32] : [entries.length, length, start];
  const counts = [int16(0), int16(0), int16(count), int16(count)];
  yield Buffer.concat([int32(0x06054b50), ...counts, int32(size), int32(offset), int16(0)]);
}

function centralHeader(entry: Entry): Buffer {
  const name = Buffer.from(entry.fileName, 'latin1');
  const far = isLarge(entry) || entry.relativeOffsetOfLocalHeader > max32;
  const numbers = [entry.uncompressedSize, entry.compressedSize, entry.relativeOffsetOfLocalHeader];
  const extra = far ? Buffer.concat([int16(1), int16(24), ...numbers.map(int64)]) : Buffer.alloc(0);
  return Buffer.concat([
    int32(0x02014b50),
    int16((3 << 8) | 45),
    int16(far ? 45 : versionNeeded(entry)),
    int16(entry.generalPurposeBitFlag),
    int16(entry.compressionMethod),
    int16(entry.lastModFileTime),
    int16(entry.lastModFileDate),
    int32(entry.crc32),
    int32(far ? max32 : entry.compressedSize),
    int32(far ? max32 : entry.uncompressedSize),
    int16(name.byteLength),
    int16(extra.byteLength),
    int16(0),
    int16(0),
    int16(0),
    int32(((0o100644 << 16) | 0x20) >>> 0),
    int32(far ? max32 : entry.relativeOffsetOfLocalHeader),
    name,
    extra,
  ]);
}

function zip64End(count: number, start: number, length: number): Buffer {
  const record = [int32(0x06064b50), int64(44), int16(45), int16(45), int32(0), int32(0)];
  const numbers = [int64(count), int64(count), int64(length), int64(start)];
  const locator = [int32(0x07064b50), int32(0), int64(start + length), int32(1)];
  return Buffer.concat([...record, ...numbers, ...locator]);
}

function int16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function int32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

function int64(value: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE(BigInt(value));
  return bytes;
}
