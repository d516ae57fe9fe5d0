import { type JoinedText, splitReplacements } from '../../container/joined-text';
import type { Replacement } from '../../document';
import { DocumentFault } from '../../document-fault';
import { drawnPagesOf } from '../drawing/drawn-pages';
import { PdfFile } from '../reading/pdf-file';
import type { ReadPage } from '../reading/read-page';
import { differingPages, holdsNothingBeside } from './self-check';
import { writePdf } from './write-pdf';

/** First as written, then with the pages that a reader saw differently as pictures, then with all of them. */
const mostTries = 3;

/**
 * The document as it may go out, read again and found to be what was meant. Pages that do not pass with their letters go out as pictures.
 * @throws DocumentFault
 */
export async function trustedPdf(
  bytes: Uint8Array,
  pages: readonly ReadPage[],
  joined: JoinedText,
  replacements: readonly Replacement[],
): Promise<Uint8Array> {
  const file = await PdfFile.open(bytes);
  if (typeof file === 'string') throw new DocumentFault('pdf', 'cannot-write');
  try {
    const shares = splitReplacements(joined, replacements);
    const source = await drawnPagesOf(bytes);
    const asPictures = new Set<number>();
    for (let attempt = 0; attempt < mostTries; attempt += 1) {
      const { bytes: written, writtenAs } = await writePdf(file, pages, shares, source, (n) => !asPictures.has(n));
      const differing = await differingPages(written, writtenAs, pages, file);
      if (differing.size === 0 && (await holdsNothingBeside(written, joined.text, replacements))) return written;
      const again = differing.size > 0 && attempt === 0 ? differing : pages.keys();
      for (const index of again) asPictures.add(index);
    }
    throw new DocumentFault('pdf', 'still-readable');
  } finally {
    file.close();
  }
}
