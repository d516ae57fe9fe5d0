import { type Notation, piecesBetween } from './notation';

const separators = [';', '\t', ','] as const;

/** Lines looked at to tell a table from running text. */
const lookedAt = 30;

/**
 * CSV with this separator. Separators, quotes and line ends stay, whatever is replaced around them: a row keeps its columns. A cell that
 * was no formula does not become one.
 */
export function tableNotation(separator: string): Notation {
  const write = (label: string): string =>
    label
      .replaceAll('"', "'")
      .replaceAll(/[\r\n]+/g, ' ')
      .replaceAll(separator, ' ');
  return {
    mediaType: 'text/csv',
    pieces: (source) =>
      piecesBetween(
        source,
        separator === '\t' ? /["\r\n\t]+/g : separator === ';' ? /["\r\n;]+/g : /["\r\n,]+/g,
        (found) => ({ source: found, text: found }),
        (words) => ({ source: words, text: words, write, finish }),
      ),
  };
}

const finish = (written: string, before: string): string =>
  isFormula(written) && !isFormula(before) ? `'${written}` : written;

const isFormula = (cell: string): boolean => /^[=+@-]/.test(cell);

/** The separator of a table: its lines have the same number of it, outside quotes. Undefined for running text. */
export function tableSeparatorOf(text: string): string | undefined {
  const head = text.slice(0, 64 * 1024).replaceAll(/"(?:[^"]|"")*"/g, '');
  const lines = head
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== '')
    .slice(0, lookedAt);
  return separators.find((separator) => {
    const counts = lines.map((line) => line.split(separator).length - 1);
    const first = counts[0] ?? 0;
    const least = separator === ',' ? 2 : 1;
    return lines.length >= 2 && first >= least && counts.every((count) => count === first);
  });
}
