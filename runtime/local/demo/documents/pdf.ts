/** A picture for a page. */
export interface PdfPicture {
  readonly jpeg: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** A one-page PDF with these lines as text. Signs outside Latin-1 become question marks: it is a document of long ago. */
export function textPdf(lines: readonly string[]): Uint8Array {
  const shown = lines.map((line) => `(${line.replace(/[\\()]/g, (sign) => `\\${sign}`)}) Tj T*`).join('\n');
  return pdf(
    '<< /Font << /F1 4 0 R >> >>',
    latin1('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>'),
    `BT /F1 11 Tf 14 TL 60 780 Td\n${shown}\nET`,
  );
}

/** A scan: a one-page PDF that is only a picture, without any text. */
export function scannedPdf({ jpeg, width, height }: PdfPicture): Uint8Array {
  const head = `<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /DCTDecode /Length ${jpeg.byteLength} >>\nstream\n`;
  return pdf(
    '<< /XObject << /Im1 4 0 R >> >>',
    Buffer.concat([latin1(head), jpeg, latin1('\nendstream')]),
    'q 475 0 0 720 60 60 cm /Im1 Do Q',
  );
}

function pdf(resources: string, resource: Uint8Array, drawing: string): Uint8Array {
  const content = latin1(drawing);
  const objects = [
    latin1('<< /Type /Catalog /Pages 2 0 R >>'),
    latin1('<< /Type /Pages /Kids [3 0 R] /Count 1 >>'),
    latin1(`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources ${resources} /Contents 5 0 R >>`),
    resource,
    Buffer.concat([latin1(`<< /Length ${content.byteLength} >>\nstream\n`), content, latin1('\nendstream')]),
  ];
  const parts: Uint8Array[] = [latin1('%PDF-1.4\n')];
  const offsets: number[] = [];
  let at = parts[0]?.byteLength ?? 0;
  for (const [n, body] of objects.entries()) {
    const object = Buffer.concat([latin1(`${n + 1} 0 obj\n`), body, latin1('\nendobj\n')]);
    offsets.push(at);
    at += object.byteLength;
    parts.push(object);
  }
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  parts.push(
    latin1(
      `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${at}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}

const latin1 = (text: string): Buffer =>
  Buffer.from(
    [...text.normalize('NFC').replace(/’/g, "'")]
      .map((sign) => ((sign.codePointAt(0) ?? 0) < 256 ? sign : '?'))
      .join(''),
    'latin1',
  );
