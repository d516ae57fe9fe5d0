import type { Replacement } from '../../document';
import { DocumentFault } from '../../document-fault';
import { textOf } from '../reading/letters';
import { PdfFile } from '../reading/pdf-file';
import type { ReadPage } from '../reading/read-page';
import { foreignStrings } from './foreign-strings';
import { looksTheSame } from './looks-the-same';
import { secondReading } from './second-reader';
import type { WrittenAs } from './write-pdf';

const bare = (text: string): string => text.normalize('NFKC').replaceAll(/[^\p{L}\p{N}]+/gu, '');

/**
 * Reads what was written again, with two readers: a page that went out as a picture has no letters, one that kept its letters has exactly
 * the letters that were searched.
 *
 * @returns Pages on which a reader saw something else; they can be written as pictures instead.
 * @throws DocumentFault `still-readable` when no other writing of pages would mend it
 */
export async function differingPages(
  written: Uint8Array,
  writtenAs: readonly WrittenAs[],
  pages: readonly ReadPage[],
  original: PdfFile,
): Promise<ReadonlySet<number>> {
  const meant = pages.map(({ text }, n) => (writtenAs[n] === 'drawn' ? text : ''));
  const first = await firstReading(written, (file, n) => writtenAs[n] !== 'drawn' || looksTheSame(file, original, n));
  const second = await secondReading(written);
  if (first.length !== pages.length || (second !== undefined && second.length !== pages.length))
    throw new DocumentFault('pdf', 'still-readable');
  const differing = new Set<number>();
  for (const [n, text] of meant.entries()) {
    const isSame =
      first[n]?.looksRight === true &&
      withoutSpace(first[n].text) === withoutSpace(text) &&
      (second === undefined ? text === '' : onlyKnownWords(second[n] ?? '', text));
    if (isSame) continue;
    if (writtenAs[n] !== 'drawn') throw new DocumentFault('pdf', 'still-readable');
    differing.add(n);
  }
  return differing;
}

/**
 * Whether nothing that was replaced can be found in the bytes of what was written, unpacked, beside the pages' own drawings (they have
 * been read). In figures a run of three letters comes by chance, so there only words of four count.
 */
export async function holdsNothingBeside(
  written: Uint8Array,
  text: string,
  replacements: readonly Replacement[],
): Promise<boolean> {
  const replaced = replacements.map(({ start, end }) => text.slice(start, end).toLowerCase());
  const whole = replaced.map(bare).filter((word) => word.length >= 3);
  const words = replaced.flatMap((stretch) => stretch.match(/[\p{L}\p{N}]{4,}/gu) ?? []);
  const { strings, streams } = await foreignStrings(written);
  const isInString = strings
    .map((string) => bare(string).toLowerCase())
    .some((string) => whole.some((word) => string.includes(word)));
  return (
    !isInString &&
    !streams.map((stream) => stream.toLowerCase()).some((stream) => words.some((word) => stream.includes(word)))
  );
}

async function firstReading(
  written: Uint8Array,
  looksRight: (file: PdfFile, index: number) => boolean,
): Promise<readonly { readonly text: string; readonly looksRight: boolean }[]> {
  const file = await PdfFile.open(written);
  if (typeof file === 'string') throw new DocumentFault('pdf', 'cannot-write');
  try {
    return Array.from({ length: file.pageCount }, (_, index) => ({
      text: file.page(index, (page) => textOf(page.letters())),
      looksRight: looksRight(file, index),
    }));
  } finally {
    file.close();
  }
}

const withoutSpace = (text: string): string => text.replaceAll(/\s+/g, '');

/** Readers put words in another order and cut them elsewhere; none of them may see a word that was not there. */
function onlyKnownWords(seen: string, known: string): boolean {
  const letters = bare(known);
  return (seen.normalize('NFKC').match(/[\p{L}\p{N}]{3,}/gu) ?? []).every((word) => letters.includes(word));
}
