import { once } from 'node:events';
import PDFDocument from 'pdfkit';
import type { Instant } from '../../domain/deadline/instant';
import type { Letter, LetterBlock } from '../../domain/notice/letter';

/** A typeface with the letters of every European language. */
const fonts = {
  regular: require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf'),
  bold: require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf'),
};

const sizes = { title: 20, heading: 13, subheading: 11, paragraph: 10.5, list: 10.5 } as const;
const tags = { title: 'H1', heading: 'H2', subheading: 'H3', paragraph: 'P' } as const;

/**
 * The letter as a tagged PDF in Dutch: screen readers know headings from text. Same letter and instant, same bytes. @legal L-39
 */
export async function letterPdf(letter: Letter, title: string, sealedAt: Instant): Promise<Buffer> {
  const created = new Date(sealedAt);
  const document = new PDFDocument({
    size: 'A4',
    margins: { top: 64, bottom: 64, left: 68, right: 68 },
    font: fonts.regular,
    pdfVersion: '1.7',
    tagged: true,
    lang: 'nl-NL',
    displayTitle: true,
    info: { Title: title, CreationDate: created, ModDate: created },
  });
  const parts: Buffer[] = [];
  document.on('data', (part: Buffer) => parts.push(part));
  const ended = once(document, 'end');
  write(document, letter.pageOne);
  document.addPage();
  write(document, letter.annex);
  document.end();
  await ended;
  return Buffer.concat(parts);
}

function write(document: PDFKit.PDFDocument, blocks: readonly LetterBlock[]): void {
  const root = document.struct('Sect');
  document.addStructure(root);
  for (const block of blocks) {
    document.moveDown(block.kind === 'heading' || block.kind === 'subheading' ? 0.8 : 0.3);
    if (block.kind === 'list') writeList(document, root, block.items);
    else {
      const paint = () => {
        document.font(block.kind === 'paragraph' ? fonts.regular : fonts.bold).fontSize(sizes[block.kind]);
        document.text(block.text, { lineGap: 2 });
      };
      root.add(document.struct(tags[block.kind], {}, [paint]));
    }
  }
  root.end();
}

function writeList(document: PDFKit.PDFDocument, root: PDFKit.PDFStructureElement, items: readonly string[]): void {
  const list = document.struct('L');
  root.add(list);
  for (const item of items) {
    const paint = () => {
      document.font(fonts.regular).fontSize(sizes.list);
      document.text(`•  ${item}`, { lineGap: 2, paragraphGap: 3, indent: 0 });
    };
    list.add(document.struct('LI', {}, [document.struct('LBody', {}, [paint])]));
  }
  list.end();
}
