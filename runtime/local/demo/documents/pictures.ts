import type { Dice } from '../board/dice';
import { greyJpeg } from './jpeg';
import { type PdfPicture, scannedPdf } from './pdf';

/** A photo on which nobody can be seen: light that falls off to one side. */
export function photo(dice: Dice): Uint8Array {
  const [x, y] = [dice.below(20), dice.below(14)];
  return greyJpeg({
    columns: 20,
    rows: 14,
    shadeAt: (column, row) => Math.max(20, 235 - 12 * Math.hypot(column - x, row - y)),
  });
}

/** A letter that went through a scanner: grey lines of writing, as a picture in a PDF. No software reads its words. */
export function scan(dice: Dice): Uint8Array {
  const [columns, rows] = [48, 68];
  const ends = Array.from({ length: rows }, () => 20 + dice.below(24));
  const jpeg = greyJpeg({
    columns,
    rows,
    shadeAt: (column, row) => (row % 3 === 1 && row > 6 && column > 4 && column < (ends[row] ?? 0) ? 90 : 240),
  });
  const picture: PdfPicture = { jpeg, width: columns * 8, height: rows * 8 };
  return scannedPdf(picture);
}
