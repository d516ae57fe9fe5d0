import { withPixels } from '../reading/page-pixels';
import type { PdfFile } from '../reading/pdf-file';
import type { Picture } from '../reading/recognised';

/** One pixel to a point: letters are grey specks, and there all the same. */
const scale = 1;
const square = 16;
/** Mean difference in a square, of 255: a colour profile shifts less, a missing word more. */
const mostDifference = 28;

/** Whether a page of one file is seen as the same page of another. */
export function looksTheSame(one: PdfFile, other: PdfFile, index: number): boolean {
  const look = (file: PdfFile): Picture =>
    file.page(index, (page) => withPixels(page.pixels(scale), (pixels) => pixels.rgb()));
  const [a, b] = [look(one), look(other)];
  if (a.width !== b.width || a.height !== b.height) return false;
  for (let top = 0; top < a.height; top += square)
    for (let left = 0; left < a.width; left += square) if (!isSame(a, b, left, top)) return false;
  return true;
}

function isSame(a: Picture, b: Picture, left: number, top: number): boolean {
  const right = Math.min(a.width, left + square);
  const bottom = Math.min(a.height, top + square);
  let difference = 0;
  for (let y = top; y < bottom; y += 1)
    for (let at = (y * a.width + left) * 3; at < (y * a.width + right) * 3; at += 1)
      difference += Math.abs((a.data[at] ?? 0) - (b.data[at] ?? 0));
  return difference <= mostDifference * (right - left) * (bottom - top) * 3;
}
