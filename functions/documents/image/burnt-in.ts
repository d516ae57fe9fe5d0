import sharp from 'sharp';
import { lettering } from './lettering';
import type { Box } from './picture-text';
import type { Pixels } from './pixels';

/** The part of a box that is on the picture. */
function within({ left, top, width, height }: Box, picture: Pixels) {
  const startX = Math.max(0, Math.min(picture.width, left));
  const startY = Math.max(0, Math.min(picture.height, top));
  const endX = Math.max(startX, Math.min(picture.width, left + width));
  const endY = Math.max(startY, Math.min(picture.height, top + height));
  return { startX, startY, endX, endY };
}

/**
 * Black where the boxes are, with the label in white where it fits. The pixels are overwritten here and not by a drawing program: there
 * is no edge that shines through and no layer that can be taken off.
 */
export async function burntIn(picture: Pixels, boxes: readonly Box[]): Promise<Pixels> {
  const burnt = { ...picture, data: Buffer.from(picture.data) };
  for (const box of boxes) {
    const { startX, startY, endX, endY } = within(box, picture);
    for (let y = startY; y < endY; y += 1)
      burnt.data.fill(0, 3 * (y * picture.width + startX), 3 * (y * picture.width + endX));
    await write(burnt, box.label, startX, startY, endX - startX, endY - startY);
  }
  return burnt;
}

async function write(burnt: Pixels, label: string, left: number, top: number, width: number, height: number) {
  const svg = lettering(label, width, height);
  if (svg === undefined) return;
  const letters = await sharp(Buffer.from(svg)).flatten({ background: '#000' }).toColourspace('srgb').raw().toBuffer();
  for (let y = 0; y < height; y += 1)
    letters.copy(burnt.data, 3 * ((top + y) * burnt.width + left), 3 * y * width, 3 * (y + 1) * width);
}

/** Difference in a colour that encoding makes at the edge of a letter; the share of a box that may have more. */
const mostDifference = 64;
const mostShare = 0.01;

/** Whether each box shows, after encoding and decoding again, what was burnt into it. */
export function boxesHold(expected: Pixels, found: Pixels, boxes: readonly Box[]): boolean {
  return boxes.every((box) => {
    const { startX, startY, endX, endY } = within(box, expected);
    let wrong = 0;
    for (let y = startY; y < endY; y += 1)
      for (let x = startX; x < endX; x += 1) {
        const at = 3 * (y * expected.width + x) + 1;
        const other = 3 * (y * found.width + x) + 1;
        if (Math.abs((expected.data[at] ?? 0) - (found.data[other] ?? 255)) > mostDifference) wrong += 1;
      }
    return wrong <= (endX - startX) * (endY - startY) * mostShare;
  });
}
