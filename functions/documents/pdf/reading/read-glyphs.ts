import { StaysShut } from '../../container/guarded-opening';
import type { Box } from './box';
import type { Glyph } from './glyph';
import { letterBox } from './letter-box';
import type { Handle, Pdfium } from './pdfium';
import type { Scratch } from './scratch';

/** More than fifty pages of print on one. */
const mostGlyphs = 200_000;
const unknownLetter = '\ufffd';
/** Text render modes of PDF 1.7, table 106: neither filled nor stroked. */
const withoutInk: readonly number[] = [3, 7];

/** Letters of one page in the order of the file, without the spaces and line ends that a reader makes up. */
export function readGlyphs(
  pdfium: Pdfium,
  page: Handle,
  scratch: Scratch,
  toShown: (x: number, y: number) => readonly [number, number],
): readonly Glyph[] {
  const text = pdfium._FPDFText_LoadPage(page);
  if (text === 0) throw new StaysShut('damaged');
  try {
    const count = pdfium._FPDFText_CountChars(text);
    if (count > mostGlyphs) throw new StaysShut('too-large');
    const glyphs: Glyph[] = [];
    for (let index = 0; index < count; index += 1) {
      if (pdfium._FPDFText_IsGenerated(text, index) === 1) continue;
      const letter = letterAt(pdfium, text, index);
      if (letter !== undefined) glyphs.push({ text: letter, ...placeOf(pdfium, text, index, scratch, toShown) });
    }
    return glyphs;
  } finally {
    pdfium._FPDFText_ClosePage(text);
  }
}

function letterAt(pdfium: Pdfium, text: Handle, index: number): string | undefined {
  // PDFium hides the hyphen at a line's end; on the page it stands there.
  if (pdfium._FPDFText_IsHyphen(text, index) === 1) return '-';
  if (pdfium._FPDFText_HasUnicodeMapError(text, index) === 1) return unknownLetter;
  const code = pdfium._FPDFText_GetUnicode(text, index);
  const isPrivate = (code >= 0xe000 && code <= 0xf8ff) || code >= 0xf0000;
  const isNone = code === 0 || code === 0xfffe || code === 0xffff || (code >= 0xd800 && code <= 0xdfff);
  if (isPrivate || isNone || code > 0x10ffff) return unknownLetter;
  if (code === 9 || code === 10 || code === 13) return ' ';
  return code < 32 ? undefined : String.fromCodePoint(code);
}

function placeOf(
  pdfium: Pdfium,
  text: Handle,
  index: number,
  scratch: Scratch,
  toShown: (x: number, y: number) => readonly [number, number],
): Omit<Glyph, 'text'> {
  const { at } = scratch;
  const angle = angleOf(pdfium, text, index, scratch);
  pdfium._FPDFText_GetCharOrigin(text, index, at, at + 8);
  const [x, y] = [scratch.double(0), scratch.double(1)];
  const ownSize = sizeOf(pdfium, text, index, scratch);
  const box = letterBox(pdfium, text, index, scratch, { x, y, angle, size: ownSize });
  const size = ownSize ?? (box === undefined ? 1 : box.top - box.bottom);
  const radians = (angle * Math.PI) / 180;
  const along = (px: number, py: number) => px * Math.cos(radians) + py * Math.sin(radians);
  const isUpright = angle % 90 === 0;
  const ends =
    box === undefined || !isUpright
      ? [along(x, y), along(x, y) + size / 2]
      : [along(box.left, box.bottom), along(box.right, box.top)].toSorted((one, other) => one - other);
  const object = pdfium._FPDFText_GetTextObject(text, index);
  return {
    box: box && shown(box, toShown),
    from: ends[0] ?? 0,
    to: ends[1] ?? 0,
    across: y * Math.cos(radians) - x * Math.sin(radians),
    angle,
    size,
    isDrawn: !withoutInk.includes(pdfium._FPDFTextObj_GetTextRenderMode(object)),
    object,
  };
}

/** By the letter's own matrix: PDFium's own figure for it turns the other way. */
function angleOf(pdfium: Pdfium, text: Handle, index: number, scratch: Scratch): number {
  if (pdfium._FPDFText_GetMatrix(text, index, scratch.at) === 0) return 0;
  const degrees = Math.round((Math.atan2(scratch.float(1), scratch.float(0)) * 180) / Math.PI);
  return Number.isFinite(degrees) ? (degrees + 360) % 360 : 0;
}

function sizeOf(pdfium: Pdfium, text: Handle, index: number, scratch: Scratch): number | undefined {
  if (pdfium._FPDFText_GetMatrix(text, index, scratch.at) === 0) return undefined;
  const size = pdfium._FPDFText_GetFontSize(text, index) * Math.hypot(scratch.float(2), scratch.float(3));
  return Number.isFinite(size) && size > 0 ? size : undefined;
}

function shown(box: Box, toShown: (x: number, y: number) => readonly [number, number]): Box {
  const [x0, y0] = toShown(box.left, box.bottom);
  const [x1, y1] = toShown(box.right, box.top);
  return { left: Math.min(x0, x1), top: Math.min(y0, y1), right: Math.max(x0, x1), bottom: Math.max(y0, y1) };
}
