import { foldWord } from '../persons/fold';

/** A run of letters and digits, folded, and where it stood. */
export interface Word {
  readonly folded: string;
  readonly start: number;
  readonly end: number;
}

const run = /[\p{L}\p{N}\p{M}\u00AD\u200B-\u200F\u2060\uFEFF]+/gu;

/** Percent escapes of signs, not of letters: `%40` is an at sign. */
const percentSign = /%(?:2[0-9a-f]|3[a-f]|40|5[b-f]|7[b-e])/gi;

/** Every word of a text in order. Invisible characters inside a word do not split it; an escape of JSON (`\n`) or a URL is no letter. */
export function wordsOf(text: string): readonly Word[] {
  // As many spaces as there were characters: offsets stay.
  const unescaped = text.includes('\\') ? text.replace(/\\[nrtbf"]/g, '  ') : text;
  const plain = unescaped.includes('%') ? unescaped.replace(percentSign, '   ') : unescaped;
  const words: Word[] = [];
  for (const match of plain.matchAll(run)) {
    const folded = foldWord(match[0]);
    if (folded !== '') words.push({ folded, start: match.index, end: match.index + match[0].length });
  }
  return words;
}
