import { PDFDocument, PDFName } from '@cantoo/pdf-lib';
import sharp from 'sharp';
import type { DocumentTools, ReadWord } from '../../../../functions/documents/document';
import { PictureNotRead } from '../../../../functions/documents/ocr/picture-not-read';
import { replacing } from '../the-tools';
import { everyLetterOf, greysAt, line, openedPdf, pageWith } from './pdf-fixture';

/** A machine that reads these words wherever it looks, at pixels of what it is shown. */
const reading = (...words: readonly Partial<ReadWord>[]): DocumentTools => ({
  recogniser: {
    read: async () =>
      words.map((word) => ({ text: '', left: 0, top: 0, width: 100, height: 30, certainty: 92, line: 0, ...word })),
  },
  openInside: async () => ({ state: 'closed', because: 'unsupported' }),
});

/** Strokes on white paper, as JPEG with a comment and a maker in its EXIF. */
async function strokes(width: number, height: number, words: readonly string[] = []): Promise<Buffer> {
  const marks = words.map(
    (_, n) =>
      `<path d="M100 ${150 + 90 * n} h30 v-25 h10 v25 h30 l12 -30 l12 30 h40" fill="none" stroke="black" stroke-width="5"/>`,
  );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="white"/>${marks.join('')}</svg>`;
  return sharp(Buffer.from(svg))
    .withExif({ IFD0: { Artist: 'Daan Bakker' } })
    .jpeg()
    .toBuffer();
}

async function pdfWithPicture(jpeg: Buffer, width: number, height: number, operators = ''): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const image = await pdf.embedJpg(jpeg);
  const page = await pageWith(pdf, `${operators} q ${width} 0 0 ${height} 0 0 cm /P Do Q`);
  page.node.Resources()?.set(PDFName.of('XObject'), pdf.context.obj({ P: image.ref }));
  return pdf.save();
}

describe('a scan is read by machine, and seen by a person', () => {
  it('puts the words of a line next to one another, lines apart, and asks for an eye', async () => {
    const bytes = await pdfWithPicture(await strokes(1240, 1754, ['a']), 595, 842);
    const document = await openedPdf(
      bytes,
      reading(
        { text: 'Daan', left: 100 },
        { text: 'Bakker', left: 220 },
        { text: 'Groep', left: 100, top: 100, line: 1 },
      ),
    );
    expect(document.text).toBe('Daan Bakker\nGroep');
    expect(document.eyes).toContainEqual({ reason: 'scan', place: 'page 1' });
  });

  it('covers a word where the machine saw it, in the pixels themselves', async () => {
    const bytes = await pdfWithPicture(await strokes(1240, 1754), 595, 842);
    const tools = reading({ text: 'Daan', left: 400, top: 600, width: 200, height: 60 });
    const document = await openedPdf(bytes, tools);
    const written = await document.rewrite(replacing(document.text, { Daan: '' }));
    expect(everyLetterOf(written)).not.toMatch(/Daan|Bakker|Exif/);
    // It was read at 200 dots to the inch: from (400, 600) to (600, 660) there is, in points, (144, 216) to (216, 237.6).
    const places = [
      [146, 218],
      [214, 236],
      [140, 227],
      [220, 227],
      [180, 212],
      [180, 242],
    ] as const;
    expect(await greysAt(written, ...places)).toEqual([228, 228, 255, 255, 255, 255]);
  });

  it.each([
    ['without ink over the picture', (operators: string) => `3 Tr ${operators}`],
    ['with ink under the picture', (operators: string) => operators],
  ])('does not take the text of the scanner, %s, for what the picture shows', async (_, laid) => {
    const under = `${laid('BT /F1 20 Tf 0 822 Td (Groep Doen) Tj ET')}`;
    const bytes = await pdfWithPicture(await strokes(1240, 1754), 595, 842, under);
    const groep = { text: 'Groep', left: 0, top: 0, width: 160, height: 60 };
    const daan = { text: 'Daan', left: 180, top: 0, width: 130, height: 60 };
    const document = await openedPdf(bytes, reading(groep, daan));
    expect(document.text).toBe('Groep Doen\n\nDaan');
    expect(document.eyes).toContainEqual({ reason: 'scan', place: 'page 1' });
    const written = await document.rewrite(replacing(document.text, { Daan: '' }));
    expect(await greysAt(written, [97, 10])).toEqual([228]);
  });

  it('says that writing which no machine reads was not searched', async () => {
    const bytes = await pdfWithPicture(
      await strokes(
        1240,
        1754,
        Array.from({ length: 12 }, () => 'x'),
      ),
      595,
      842,
    );
    expect((await openedPdf(bytes)).eyes).toContainEqual({ reason: 'handwriting', place: 'page 1' });
  });

  it('never takes a picture on which the machine gave up for one without letters', async () => {
    const bytes = await pdfWithPicture(await strokes(1240, 1754), 595, 842);
    const tools = { ...reading(), recogniser: { read: () => Promise.reject(new PictureNotRead('took-too-long')) } };
    expect((await openedPdf(bytes, tools)).eyes).toContainEqual({ reason: 'handwriting', place: 'page 1' });
  });

  it('asks for an eye for a photo between the letters, and keeps the words that it shows', async () => {
    const bytes = await pdfWithPicture(await strokes(300, 300), 200, 200, line('Sem de Vries'));
    const document = await openedPdf(bytes, reading({ text: 'juf', left: 10, top: 10 }));
    expect(document.text).toBe('Sem de Vries\n\njuf');
    expect(document.eyes.map(({ reason }) => reason)).toEqual(['scan', 'picture']);
  });

  it('leaves a page with a small logo searchable, the logo without what its maker wrote in it', async () => {
    const bytes = await pdfWithPicture(await strokes(120, 120), 40, 40, line('Sem de Vries'));
    const document = await openedPdf(bytes);
    expect(document.eyes).toEqual([]);
    const written = await document.rewrite([]);
    expect((await openedPdf(written)).text).toBe('Sem de Vries');
    expect(everyLetterOf(written)).not.toMatch(/Daan|Bakker|Exif/);
  });

  it('asks nothing for an empty page', async () => {
    const pdf = await PDFDocument.create();
    await pageWith(pdf, '');
    const document = await openedPdf(await pdf.save(), reading({ text: 'spook' }));
    expect([document.text, document.eyes]).toEqual(['', []]);
  });
});
