import type { ReadWord } from '../document';
import type { InkMap } from './ink-of';
import { sureWords } from './sure-words';

/** Cells of ink that make a signature or a scribbled word; on a clean printed page ten or so stay over. */
const someInk = 30;
/** Of a full printed page up to half a hundredth of the ink stays over. */
const mostUnreadShare = 0.03;

/**
 * Whether there is writing on a picture that the machine did not read: a page by hand, or notes by hand on a printed page. Errs towards
 * `handwriting`: it only makes a person look.
 * @param words As read on the picture from which the ink map was made.
 */
export function looksUnread(words: readonly ReadWord[], ink: InkMap): 'handwriting' | undefined {
  const read = new Uint8Array(ink.inked.length);
  for (const word of sureWords(words)) {
    // Accents and tails reach out of a word's box by up to half a cell.
    const first = (pixel: number) => Math.max(0, Math.floor(pixel / ink.cellSize - 0.5));
    const last = (pixel: number) => Math.floor(pixel / ink.cellSize + 0.5);
    const lastRow = Math.min(ink.rows - 1, last(word.top + word.height));
    const lastColumn = Math.min(ink.columns - 1, last(word.left + word.width));
    for (let row = first(word.top); row <= lastRow; row += 1)
      read.fill(1, row * ink.columns + first(word.left), row * ink.columns + lastColumn + 1);
  }
  const all = ink.inked.filter(Boolean).length;
  const unread = ink.inked.filter((inked, at) => inked && read[at] !== 1).length;
  return unread >= someInk && unread > all * mostUnreadShare ? 'handwriting' : undefined;
}
