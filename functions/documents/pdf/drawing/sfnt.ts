import { NotDrawn } from './not-drawn';

/** Tables that say how letters look. Names, notices, signatures and what programs keep for themselves are other tables. */
const kept: ReadonlySet<string> = new Set([
  'cmap',
  'cvt ',
  'fpgm',
  'glyf',
  'head',
  'hhea',
  'hmtx',
  'loca',
  'maxp',
  'prep',
  'OS/2',
  'CFF ',
  'vhea',
  'vmtx',
  'post',
]);
const headerBytes = 12;
const entryBytes = 16;

/** A TrueType or OpenType font with only the tables that draw it. @throws NotDrawn */
export function prunedSfnt(font: Uint8Array): Uint8Array {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  if (font.byteLength < headerBytes || Buffer.from(font.subarray(0, 4)).toString('latin1') === 'ttcf')
    throw new NotDrawn();
  const count = view.getUint16(4);
  if (font.byteLength < headerBytes + entryBytes * count) throw new NotDrawn();
  const tables = Array.from({ length: count }, (_, n) => {
    const at = headerBytes + entryBytes * n;
    const start = view.getUint32(at + 8);
    const length = view.getUint32(at + 12);
    if (start + length > font.byteLength) throw new NotDrawn();
    return {
      tag: Buffer.from(font.subarray(at, at + 4)).toString('latin1'),
      head: font.subarray(at, at + 8),
      bytes: font.subarray(start, start + length),
    };
  }).filter(({ tag }) => kept.has(tag));
  const header = Buffer.alloc(headerBytes + entryBytes * tables.length);
  header.set(font.subarray(0, 4));
  const power = Math.floor(Math.log2(Math.max(1, tables.length)));
  header.writeUInt16BE(tables.length, 4);
  header.writeUInt16BE(16 * 2 ** power, 6);
  header.writeUInt16BE(power, 8);
  header.writeUInt16BE(16 * tables.length - 16 * 2 ** power, 10);
  const parts: Uint8Array[] = [header];
  let end = header.length;
  for (const [n, { head, bytes }] of tables.entries()) {
    const at = headerBytes + entryBytes * n;
    header.set(head, at);
    header.writeUInt32BE(end, at + 8);
    header.writeUInt32BE(bytes.length, at + 12);
    const rest = new Uint8Array((4 - (bytes.length % 4)) % 4);
    parts.push(bytes, rest);
    end += bytes.length + rest.length;
  }
  return Buffer.concat(parts);
}
