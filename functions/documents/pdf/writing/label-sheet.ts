import { degrees, PDFDocument, type PDFFont, StandardFonts } from '@cantoo/pdf-lib';
import type { Box } from '../reading/box';
import type { CoveredBox } from './covered-boxes';

/** Points: smaller letters are not readable. */
const leastSize = 4.5;
const largestSize = 14;
/** Of the box's height and length, that letters may fill. */
const heightFilled = 0.72;
const lengthFilled = 0.94;

/** A sheet, as a PDF with nothing else on it, that has the labels at the places of the boxes. */
export async function labelSheet(area: Box, boxes: readonly CoveredBox[]): Promise<Uint8Array> {
  const sheet = await PDFDocument.create({ updateMetadata: false });
  const page = sheet.addPage([area.right - area.left, area.bottom - area.top]);
  const font = await sheet.embedFont(StandardFonts.Helvetica);
  const letters = new Set(font.getCharacterSet());
  for (const { box, label } of boxes) {
    const text = [...label].map((letter) => (letters.has(letter.codePointAt(0) ?? 0) ? letter : '?')).join('');
    const isUpright = box.bottom - box.top > 1.5 * (box.right - box.left);
    const [length, height] = isUpright
      ? [box.bottom - box.top, box.right - box.left]
      : [box.right - box.left, box.bottom - box.top];
    const size = fittingSize(font, text, length, height);
    if (size === undefined) continue;
    const width = font.widthOfTextAtSize(text, size);
    const middle = { x: (box.left + box.right) / 2, y: area.bottom - (box.top + box.bottom) / 2 };
    const rise = size * 0.35;
    page.drawText(text, {
      font,
      size,
      ...(isUpright
        ? { x: middle.x + rise, y: middle.y - width / 2, rotate: degrees(90) }
        : { x: middle.x - width / 2, y: middle.y - rise }),
    });
  }
  return sheet.save({ useObjectStreams: false, updateFieldAppearances: false });
}

function fittingSize(font: PDFFont, text: string, length: number, height: number): number | undefined {
  if (text === '') return undefined;
  const size = Math.min(
    largestSize,
    height * heightFilled,
    (length * lengthFilled) / Math.max(0.01, font.widthOfTextAtSize(text, 1)),
  );
  return size < leastSize ? undefined : size;
}
