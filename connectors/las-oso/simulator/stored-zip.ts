import { crc32 } from 'node:zlib';

/** A ZIP with one uncompressed file: as small a ZIP writer as the format of a dossier's documents asks for. */
export function storedZip(fileName: string, bytes: Uint8Array): Buffer {
  const name = Buffer.from(fileName, 'utf8');
  const common = Buffer.alloc(26);
  common.writeUInt16LE(20, 0);
  // Bit 11: the name is UTF-8.
  common.writeUInt16LE(0x0800, 2);
  // Fixed date (1 January 2020), so that the same dossier has the same bytes.
  common.writeUInt16LE((40 << 9) | (1 << 5) | 1, 8);
  common.writeUInt32LE(crc32(bytes), 10);
  common.writeUInt32LE(bytes.length, 14);
  common.writeUInt32LE(bytes.length, 18);
  common.writeUInt16LE(name.length, 22);
  const local = Buffer.concat([Buffer.from('504b0304', 'hex'), common, name, bytes]);
  const central = Buffer.concat([
    Buffer.from('504b01021400', 'hex'),
    common,
    // No comment, first disk, no attributes, offset of the file: 0.
    Buffer.alloc(14),
    name,
  ]);
  const end = Buffer.alloc(22);
  end.write('504b0506', 0, 'hex');
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(local.length, 16);
  return Buffer.concat([local, central, end]);
}
