import type { Glyph } from './glyph';
import { type Letter, madeUp } from './letters';
import { type Line, linesOf } from './lines';
import { wordsOfLine } from './words-of-line';

/** In heights of a letter: lines further apart do not belong to one paragraph. */
const lineDistance = 2.2;

/** The text layer of a page in reading order, letter by letter with its place. */
export function lettersOfPage(glyphs: readonly Glyph[]): readonly Letter[] {
  const letters: Letter[] = [];
  let last: Line | undefined;
  for (const line of linesOf(glyphs)) {
    const words = wordsOfLine(line);
    if (words.length === 0) continue;
    if (last !== undefined) letters.push(between(last, line));
    letters.push(...words);
    last = line;
  }
  return letters;
}

function between(one: Line, other: Line): Letter {
  const [end, start] = [one.at(-1), other[0]];
  if (end === undefined || start === undefined || end.angle !== start.angle) return madeUp('\n\n');
  const size = Math.max(end.size, start.size);
  const down = end.across - start.across;
  if (Math.abs(down) < size / 2) return madeUp(start.from >= end.to ? '\t' : '\n');
  return madeUp(Math.abs(down) <= lineDistance * size ? '\n' : '\n\n');
}
