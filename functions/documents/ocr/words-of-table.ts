import type { ReadWord } from '../document';

/** Tesseract numbers pages, blocks, paragraphs, lines and words; a row of level 5 is a word. */
const wordLevel = '5';

/** Words out of Tesseract's table, in reading order. Rows that are no words, and words without a letter, are left out. */
export function wordsOfTable(table: string): readonly ReadWord[] {
  const words: ReadWord[] = [];
  let line = -1;
  let lineName: string | undefined;
  for (const row of table.split('\n')) {
    const [level, page, block, paragraph, lineNumber, , left, top, width, height, certainty, ...text] = row.split('\t');
    const letters = text.join(' ').trim();
    if (level !== wordLevel || letters === '') continue;
    const name = `${page} ${block} ${paragraph} ${lineNumber}`;
    if (name !== lineName) line += 1;
    lineName = name;
    words.push({
      text: letters,
      left: Number(left),
      top: Number(top),
      width: Number(width),
      height: Number(height),
      certainty: Math.max(0, Math.min(100, Number(certainty))),
      line,
    });
  }
  return words;
}
