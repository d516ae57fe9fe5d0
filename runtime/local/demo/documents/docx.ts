import { crc32 } from 'node:zlib';

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const paragraph = (text: string): string =>
  `<w:p><w:r><w:t>${text.replace(/[&<>]/g, (sign) => escapes[sign] ?? sign)}</w:t></w:r></w:p>`;

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const namespaceRoot = 'http://schemas.openxmlformats.org';

/** The smallest Word document that opens, one paragraph a line. Same lines, same bytes. */
export const wordDocument = (lines: readonly string[]): Uint8Array =>
  stored([
    [
      '[Content_Types].xml',
      `${declaration}<Types xmlns="${namespaceRoot}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    ],
    [
      '_rels/.rels',
      `${declaration}<Relationships xmlns="${namespaceRoot}/package/2006/relationships"><Relationship Id="r1" Type="${namespaceRoot}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    ],
    [
      'word/document.xml',
      `${declaration}<w:document xmlns:w="${namespaceRoot}/wordprocessingml/2006/main"><w:body>${lines.map(paragraph).join('')}</w:body></w:document>`,
    ],
  ]);

/** A ZIP without compression, dated 1 January 2020. */
function stored(files: readonly (readonly [name: string, text: string])[]): Uint8Array {
  const [locals, centrals]: [Uint8Array[], Uint8Array[]] = [[], []];
  let offset = 0;
  for (const [fileName, text] of files) {
    const [name, bytes] = [Buffer.from(fileName), Buffer.from(text)];
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE((40 << 9) | (1 << 5) | 1, 8);
    common.writeUInt32LE(crc32(bytes), 10);
    common.writeUInt32LE(bytes.length, 14);
    common.writeUInt32LE(bytes.length, 18);
    common.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('504b0304', 'hex'), common, name, bytes]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    locals.push(local);
    centrals.push(Buffer.concat([Buffer.from('504b01021400', 'hex'), common, rest, name]));
    offset += local.length;
  }
  const central = Buffer.concat(centrals);
  const end = Buffer.alloc(22);
  end.write('504b0506', 0, 'hex');
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, central, end]);
}
