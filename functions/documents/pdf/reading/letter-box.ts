import type { Box } from './box';
import type { Handle, Pdfium } from './pdfium';
import type { Scratch } from './scratch';

/** Shares of a letter's size that capitals and tails of print reach, above and below the line it stands on. */
const capitals = 0.8;
const tails = 0.24;

/** Where a letter stands on its line, in the page's own coordinates. */
export interface Standing {
  readonly x: number;
  readonly y: number;
  /** Whole degrees. */
  readonly angle: number;
  readonly size: number | undefined;
}

/**
 * The ink of a letter and the height of its line; in the page's own coordinates, where top is above bottom. The line that a font asks for
 * can reach over the lines above and below: of that only the part counts that letters are printed on. Undefined when nobody knows.
 */
export function letterBox(
  pdfium: Pdfium,
  text: Handle,
  index: number,
  scratch: Scratch,
  standing: Standing,
): Box | undefined {
  const { at } = scratch;
  const ink =
    pdfium._FPDFText_GetCharBox(text, index, at, at + 8, at + 16, at + 24) === 1
      ? upright(scratch.double(0), scratch.double(3), scratch.double(1), scratch.double(2))
      : undefined;
  const line =
    pdfium._FPDFText_GetLooseCharBox(text, index, at) === 1
      ? upright(scratch.float(0), scratch.float(1), scratch.float(2), scratch.float(3))
      : undefined;
  if (ink === undefined || line === undefined) return ink ?? line;
  const printed = within(line, standing);
  return {
    left: Math.min(ink.left, printed.left),
    right: Math.max(ink.right, printed.right),
    bottom: Math.min(ink.bottom, printed.bottom),
    top: Math.max(ink.top, printed.top),
  };
}

function upright(left: number, top: number, right: number, bottom: number): Box | undefined {
  const box = {
    left: Math.min(left, right),
    right: Math.max(left, right),
    bottom: Math.min(top, bottom),
    top: Math.max(top, bottom),
  };
  const isKnown = Object.values(box).every(Number.isFinite) && (box.left !== box.right || box.top !== box.bottom);
  return isKnown ? box : undefined;
}

function within(line: Box, { x, y, angle, size }: Standing): Box {
  if (size === undefined) return line;
  const [up, down] = [capitals * size, tails * size];
  const limits: Readonly<Record<number, Partial<Box>>> = {
    0: { bottom: y - down, top: y + up },
    90: { left: x - up, right: x + down },
    180: { bottom: y - up, top: y + down },
    270: { left: x - down, right: x + up },
  };
  const limit = limits[angle];
  if (limit === undefined) return line;
  const limited = {
    left: Math.max(line.left, limit.left ?? line.left),
    right: Math.min(line.right, limit.right ?? line.right),
    bottom: Math.max(line.bottom, limit.bottom ?? line.bottom),
    top: Math.min(line.top, limit.top ?? line.top),
  };
  // Fonts with measures of their own can stand elsewhere than they say.
  return limited.left < limited.right && limited.bottom < limited.top ? limited : line;
}
