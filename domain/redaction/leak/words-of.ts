import { foldWord } from '../persons/fold';

/** A run of letters and digits, folded, and where it stood. */
export interface Word {
  readonly folded: string;
  readonly start: number;
  readonly end: number;
}

const run = /[\p{L}\p{N}\p{M}\u00AD\u200B-\u200F\u2060\uFEFF]+/gu;

/** Every word of a text in order. Invisible characters inside a word do not split it; an escape of JSON (`\n`) is no letter. */
export function wordsOf(text: string): readonly Word[] {
  // Two spaces for the two characters: offsets stay.
  const plain = text.includes('\\') ? text.replace(/\\[nrtbf"]/g, '  ') : text;
  const words: Word[] = [];
  for (const match of plain.matchAll(run)) {
    const folded = foldWord(match[0]);
    if (folded !== '') words.push({ folded, start: match.index, end: match.index + match[0].length });
  }
  return words;
}
