import type { Replacement } from '../../document';
import { DocumentFault } from '../../document-fault';
import type { DrawnPages } from '../drawing/drawn-pages';
import { type Letter, textOf } from '../reading/letters';
import type { PdfFile } from '../reading/pdf-file';
import type { ReadPage } from '../reading/read-page';
import { coveredBoxes } from './covered-boxes';
import { OutputPdf } from './output-pdf';
import { pagePicture } from './page-picture';

/** How a page went out. */
export type WrittenAs = 'picture' | 'drawn';

/**
 * Writes the pages into a new PDF. A page with something to cover, and every page that only a picture shows as it was seen, goes out as a
 * picture without letters of its own; the others keep their letters.
 *
 * @param replacements For each page, with offsets in its text.
 * @param mayBeDrawn Which pages may keep their letters.
 * @throws DocumentFault
 */
export async function writePdf(
  file: PdfFile,
  pages: readonly ReadPage[],
  replacements: readonly (readonly Replacement[])[],
  source: DrawnPages | undefined,
  mayBeDrawn: (index: number) => boolean,
): Promise<{ readonly bytes: Uint8Array; readonly writtenAs: readonly WrittenAs[] }> {
  const output = await OutputPdf.create();
  const copier = source?.into(output.context);
  const writtenAs: WrittenAs[] = [];
  for (const [index, page] of pages.entries()) {
    const share = replacements[index] ?? [];
    const drawn = share.length === 0 && !page.isPictureOnly && mayBeDrawn(index) ? copier?.drawnPage(index) : undefined;
    if (drawn !== undefined) {
      output.addDrawn(drawn);
      writtenAs.push('drawn');
      continue;
    }
    const letters = share.length === 0 ? [] : lettersAgain(file, index, page);
    const boxes = coveredBoxes(
      letters,
      share.map(({ start, end, text }) => ({ start, end, label: text })),
    );
    output.addPicture(await pagePicture(file, index, boxes));
    writtenAs.push('picture');
  }
  return { bytes: await output.bytes(), writtenAs };
}

function lettersAgain(file: PdfFile, index: number, read: ReadPage): readonly Letter[] {
  const letters = [...file.page(index, (page) => page.letters()), ...read.readByMachine];
  if (textOf(letters) !== read.text) throw new DocumentFault('pdf', 'cannot-write');
  return letters;
}
