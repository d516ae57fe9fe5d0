import { around, type Box } from './box';
import type { Letter } from './letters';
import type { Picture } from './recognised';

/** Of 255: less difference than this between the lightest and the darkest spot of a word is no word to an eye. */
const leastContrast = 16;
/** Points: lower letters are dust. */
const leastHeight = 2;

/** A word of the text layer. */
export interface PlacedWord {
  readonly text: string;
  readonly box: Box;
  /** False when a letter of it leaves no ink. */
  readonly isDrawn: boolean;
}

/** Words of a text layer, letters or digits only, with their places. Letters without a place are left out. */
export function placedWordsOf(letters: readonly Letter[]): readonly PlacedWord[] {
  const words: PlacedWord[] = [];
  let current: { text: string; box: Box; isDrawn: boolean } | undefined;
  for (const { text, place, isDrawn } of letters) {
    if (/^\s+$/.test(text)) {
      current = undefined;
    } else if (typeof place !== 'string') {
      if (current === undefined) {
        current = { text: '', box: place, isDrawn: true };
        words.push(current);
      }
      current.text += text;
      current.box = around(current.box, place);
      current.isDrawn &&= isDrawn;
    }
  }
  return words.filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
}

/**
 * Words that are in the file and cannot be seen on the page: in the colour of the paper, under a black bar, on a layer that is off,
 * outside the sheet, as small as dust.
 */
export function unseenWords(
  words: readonly PlacedWord[],
  picture: Picture,
  inPixels: (box: Box) => Box,
): readonly PlacedWord[] {
  return words.filter(
    ({ box }) => box.bottom - box.top < leastHeight || contrastIn(picture, inPixels(box)) < leastContrast,
  );
}

function contrastIn({ width, height, data }: Picture, box: Box): number {
  let lightest = 0;
  let darkest = 255;
  for (let y = Math.max(0, box.top); y < Math.min(height, box.bottom); y += 1) {
    const end = (y * width + Math.min(width, box.right)) * 3;
    for (let at = (y * width + Math.max(0, box.left)) * 3; at < end; at += 1) {
      const value = data[at] ?? 0;
      if (value > lightest) lightest = value;
      if (value < darkest) darkest = value;
    }
  }
  return lightest - darkest;
}
