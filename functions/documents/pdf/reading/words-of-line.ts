import type { Glyph } from './glyph';
import { type Letter, madeUp } from './letters';
import { gapBetween, type Line } from './lines';

/** In heights of a letter. Between letters drawn in one go, on a line that has real spaces, white is kerning until it is this wide. */
const kerning = 0.35;
const kerningAcross = 0.22;
/** Typesetters that write no spaces at all set words this far apart, and further. */
const wordGap = 0.2;
/** A space with less white than this around it is not seen. */
const unseenSpace = 0.08;
/** Letters set apart for looks: at least this many on end, and between words the white is this much wider. */
const fewestSpread = 4;
const widerBetweenWords = 1.4;

interface Piece {
  readonly glyph: Glyph;
  /** What stands before it on the line, nothing for the first. */
  before: 'nothing' | 'gap' | readonly Glyph[];
  readonly gap: number;
}

/** The letters of one line with the spaces that a reader sees: a word set with kerning, or l e t t e r by letter, stays one word. */
export function wordsOfLine(line: Line): readonly Letter[] {
  const pieces = piecesOf(line);
  closeSpreadWords(pieces);
  return pieces.flatMap(({ glyph, before }) => [
    ...(before === 'gap' ? [madeUp(' ')] : before === 'nothing' ? [] : before.map(letterOf)),
    letterOf(glyph),
  ]);
}

const isSpace = ({ text }: Glyph): boolean => /^\s$/.test(text);

function piecesOf(line: Line): Piece[] {
  const hasSpaces = line.some(isSpace);
  const pieces: Piece[] = [];
  let spaces: Glyph[] = [];
  for (const glyph of line) {
    if (isSpace(glyph)) {
      spaces.push(glyph);
      continue;
    }
    const last = pieces.at(-1)?.glyph;
    const size = last === undefined ? glyph.size : Math.max(last.size, glyph.size);
    const gap = last === undefined ? 0 : gapBetween(last, glyph) / size;
    const isOneGo = last?.object === glyph.object;
    const seen = hasSpaces ? (isOneGo ? kerning : kerningAcross) : wordGap;
    const isGap = last !== undefined && gap > seen && !/^\p{M}/u.test(glyph.text);
    const hasSpace = last !== undefined && spaces.length > 0 && gap > unseenSpace;
    pieces.push({ glyph, before: hasSpace ? spaces : isGap ? 'gap' : 'nothing', gap });
    spaces = [];
  }
  return pieces;
}

function closeSpreadWords(pieces: readonly Piece[]): void {
  let start = 0;
  while (start < pieces.length) {
    let end = start + 1;
    while (end < pieces.length && pieces[end]?.before === 'gap') end += 1;
    const spread = pieces.slice(start, end);
    if (spread.length >= fewestSpread) {
      const gaps = spread.slice(1).map(({ gap }) => gap);
      const usual = gaps.toSorted((one, other) => one - other)[Math.floor(gaps.length / 2)] ?? 0;
      for (const piece of spread.slice(1)) if (piece.gap <= usual * widerBetweenWords) piece.before = 'nothing';
    }
    start = end;
  }
}

const letterOf = ({ text, box, isDrawn }: Glyph): Letter => ({
  // Ligatures are two or three letters to whoever reads them.
  text: /[\ufb00-\ufb06]/.test(text) ? text.normalize('NFKC') : text,
  place: box ?? 'unknown',
  isDrawn,
});
