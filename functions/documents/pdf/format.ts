import { guardedOpening } from '../container/guarded-opening';
import { joinTexts } from '../container/joined-text';
import { checkReplacements } from '../container/replaced-text';
import { closed, type DocumentFormat, type DocumentTools, type NeedsEye, type Opening, opened } from '../document';
import { hiddenOfPdf } from './hidden/hidden-of-pdf';
import { PdfFile } from './reading/pdf-file';
import { type ReadPage, readPage } from './reading/read-page';
import { drawsTooMuch } from './source/draws-too-much';
import { loadSource } from './source/load-source';
import { unpacksTooLarge } from './source/unpacked-size';
import { trustedPdf } from './writing/trusted-pdf';

const mostPages = 500;
const mostBytes = 100 * 1024 * 1024;
const mostCharacters = 20_000_000;

/**
 * PDF. A page with something to cover goes out as a picture with the boxes burnt in; one without keeps its letters where every operator
 * on it is understood. Fields that were filled in are part of the page; notes, links, layers that are off, files inside and earlier states
 * of the file do not go out.
 * @security S-32
 */
export const pdfFormat: DocumentFormat = {
  open: (bytes, tools) => guardedOpening(() => openPdf(bytes, tools)),
};

async function openPdf(bytes: Uint8Array, tools: DocumentTools): Promise<Opening> {
  if (bytes.byteLength > mostBytes || unpacksTooLarge(bytes)) return closed('too-large');
  const source = await loadSource(bytes);
  if (source !== undefined && drawsTooMuch(source)) return closed('too-large');
  const file = await PdfFile.open(bytes);
  if (typeof file === 'string') return closed(file);
  try {
    if (file.isDrawnByProgram) return closed('unsupported');
    if (file.pageCount > mostPages) return closed('too-large');
    if (file.pageCount === 0) return closed('damaged');
    const pages: ReadPage[] = [];
    for (let index = 0; index < file.pageCount; index += 1) pages.push(await readPage(file, index, tools.recogniser));
    const joined = joinTexts(pages.map(({ text }) => text));
    if (joined.text.length > mostCharacters) return closed('too-large');
    const beside = await hiddenOfPdf(bytes, source, pages, tools);
    const onPages = pages.flatMap((page, n): NeedsEye[] =>
      page.eyes.map((reason) => ({ reason, place: `page ${n + 1}` })),
    );
    return opened({
      kind: 'pdf',
      text: joined.text,
      hidden: beside.hidden,
      eyes: [...onPages, ...beside.eyes],
      mediaType: 'application/pdf',
      rewrite: async (replacements) => {
        checkReplacements('pdf', joined.text.length, replacements);
        return trustedPdf(bytes, pages, joined, replacements);
      },
    });
  } finally {
    file.close();
  }
}
