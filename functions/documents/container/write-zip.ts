import { crc32, deflateRawSync } from 'node:zlib';

/** A file to be packed. */
export interface ZipFileToWrite {
  /** Relative path with `/`. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** True for what must stand uncompressed, as the first member of an OpenDocument. */
  readonly stored?: boolean;
}

/** 1 January 1980, the first day a ZIP knows: says nothing. */
const date = (1 << 5) | 1;
const namesAreUtf8 = 1 << 11;

/** A ZIP with these files in this order, no dates, no comments, no extra fields. Same files, same bytes. @security S-32 */
export function writeZip(files: readonly ZipFileToWrite[]): Uint8Array {
  const locals: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const { name, bytes, stored } of files) {
    const path = Buffer.from(name);
    const packed = stored ? bytes : deflateRawSync(bytes, { level: 6 });
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(namesAreUtf8, 2);
    common.writeUInt16LE(stored ? 0 : 8, 4);
    common.writeUInt16LE(date, 8);
    common.writeUInt32LE(crc32(bytes), 10);
    common.writeUInt32LE(packed.byteLength, 14);
    common.writeUInt32LE(bytes.byteLength, 18);
    common.writeUInt16LE(path.byteLength, 22);
    const where = Buffer.alloc(14);
    where.writeUInt32LE(offset, 10);
    locals.push(Buffer.from('504b0304', 'hex'), common, path, packed);
    directory.push(Buffer.from('504b01021400', 'hex'), common, where, path);
    offset += 4 + common.byteLength + path.byteLength + packed.byteLength;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('504b0506', 0, 'hex');
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(central.byteLength, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, central, end]);
}
