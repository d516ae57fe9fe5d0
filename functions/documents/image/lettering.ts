import { glyphs } from './letter-shapes.json';

/** Units to the em in which the outlines are drawn, and how much of it stands above and below the line. */
const em = 200;
const above = 152;
const below = 48;
/** Smaller letters cannot be read. Pixels from the top of a capital to the bottom of a tail. */
const leastHeight = 8;

type Glyph = readonly [advance: number, outline: string];
const shapes = new Map<string, Glyph>(
  Object.entries(glyphs).map(([letter, shape]) => {
    const advance = Number.parseInt(shape, 10);
    return [letter, [advance, shape.slice(String(advance).length)]];
  }),
);

const unknown: Glyph = shapes.get('?') ?? [100, ''];

/**
 * SVG of white letters on black, as outlines: a bare machine has no fonts to set them in. Letters of scripts that are not in the
 * outlines (Latin only) become a question mark.
 *
 * @param width Pixels of the whole, `height` too.
 * @returns `undefined` when the text does not fit in letters that can be read.
 */
export function lettering(text: string, width: number, height: number): string | undefined {
  const letters = Array.from(text.normalize('NFC'), (letter) => shapes.get(letter) ?? unknown);
  const length = letters.reduce((sum, [advance]) => sum + advance, 0);
  const margin = 2;
  const scale = Math.min((height - 2 * margin) / (above + below), (width - 2 * margin) / Math.max(1, length));
  if (length === 0 || scale * em < leastHeight) return undefined;
  let at = 0;
  const outlines = letters.map(([advance, outline]) => {
    const placed = `<path transform="translate(${at} 0)" d="${outline}"/>`;
    at += advance;
    return placed;
  });
  const left = (width - length * scale) / 2;
  const base = (height - (above + below) * scale) / 2 + above * scale;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="${width}" height="${height}"/><g fill="#fff" transform="translate(${left.toFixed(2)} ${base.toFixed(2)}) scale(${scale.toFixed(5)})">${outlines.join('')}</g></svg>`;
}
