import { degrees, PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';
import { realTools, replacing } from '../the-tools';
import { everyLetterOf, greysAt, line, openedPdf, pageWith, pdfOf, skeletonOf } from './pdf-fixture';

const label = { 'Daan Bakker': '[leerling 2]' };

describe('a page with a name to cover goes out as a picture', () => {
  it('has no letters of its own, and the name is nowhere in the file', async () => {
    const document = await openedPdf(await pdfOf(`${line('Sem speelt met Daan Bakker op het plein.')}`));
    const written = await document.rewrite(replacing(document.text, label));
    const again = await openedPdf(written);
    expect(again.text).toBe('');
    expect(everyLetterOf(written)).not.toMatch(/Daan|Bakker/);
    expect(await skeletonOf(written)).toEqual({
      catalogue: ['Pages', 'Type'],
      pages: [['Contents', 'MediaBox', 'Parent', 'Resources', 'Type']],
    });
  });

  it('covers the name from above its capitals to below its tails, and nothing beside it', async () => {
    // Helvetica of 100 points, baseline at 400 from the bottom: "Jip" is 100 points wide, capitals 72 high, tails 21 deep.
    const document = await openedPdf(await pdfOf(line('Jip IIII', 50, 400, 100)));
    expect(document.text).toBe('Jip IIII');
    const written = await document.rewrite([{ start: 0, end: 3, text: '' }]);
    const paper = 228;
    const [aboveJ, inI, tailOfP, beside, above, nextWord] = await greysAt(
      written,
      [75, 842 - 400 - 70],
      [112, 842 - 400 - 30],
      [135, 842 - 400 + 18],
      [30, 842 - 430],
      [100, 842 - 600],
      [50 + 50 + 22.2 + 55.6 + 27.8 + 14, 842 - 430],
    );
    expect([aboveJ, inI, tailOfP]).toEqual([paper, paper, paper]);
    expect([beside, above]).toEqual([255, 255]);
    expect(nextWord).toBe(0);
  });

  it.each([0, 90, 180, 270])('finds the place on a cropped page that is turned by %i degrees', async (turn) => {
    const pdf = await PDFDocument.create();
    const page = await pageWith(pdf, line('Jip', 250, 400, 100));
    page.setCropBox(200, 300, 300, 250);
    page.setRotation(degrees(turn));
    const document = await openedPdf(await pdf.save());
    const written = await document.rewrite([{ start: 0, end: 3, text: '' }]);
    // The middle of the name, from the left bottom of the crop: 300 - 200, 436 - 300.
    const [x, y] = [100, 136];
    const places: Record<number, readonly [number, number]> = {
      0: [x, 250 - y],
      90: [y, x],
      180: [300 - x, y],
      270: [250 - y, 300 - x],
    };
    expect(await greysAt(written, places[turn] ?? [0, 0], [5, 5])).toEqual([228, 255]);
  });

  it('covers both halves of a name that a line end cuts', async () => {
    const document = await openedPdf(await pdfOf(`${line('met Jan-', 72, 700, 40)} ${line('tje', 72, 650, 40)}`));
    const written = await document.rewrite([{ start: 4, end: 12, text: '' }]);
    expect(document.text.slice(4, 12)).toBe('Jan-\ntje');
    expect(await greysAt(written, [190, 842 - 715], [90, 842 - 665])).toEqual([228, 228]);
  });

  it('covers a name that reaches over two pages on both', async () => {
    const document = await openedPdf(await pdfOf(line('Daan', 72, 700, 40), line('Bakker en Sem', 72, 700, 40)));
    const written = await document.rewrite([{ start: 0, end: 'Daan\n\nBakker'.length, text: '[leerling 2]' }]);
    expect((await openedPdf(written)).text.trim()).toBe('');
    expect(everyLetterOf(written)).not.toMatch(/Daan|Bakker|Sem/);
  });

  it('leaves the other pages searchable, letter for letter', async () => {
    const document = await openedPdf(await pdfOf(line('Daan Bakker'), line('Sem de Vries leest op niveau M5.')));
    const written = await document.rewrite(replacing(document.text, label));
    expect((await openedPdf(written)).text.trim()).toBe('Sem de Vries leest op niveau M5.');
    expect(everyLetterOf(written)).toContain('Sem de Vries leest op niveau M5.');
  });

  it('writes the same bytes for the same document and the same replacements', async () => {
    const bytes = await pdfOf(line('Daan Bakker'), line('Sem'));
    const [one, other] = await Promise.all(
      [await openedPdf(bytes), await openedPdf(bytes)].map((document) =>
        document.rewrite(replacing(document.text, label)),
      ),
    );
    expect(Buffer.from(one ?? []).equals(Buffer.from(other ?? [1]))).toBe(true);
  });

  it.each([
    [[{ start: 0, end: 500, text: 'x' }]],
    [[{ start: 4, end: 2, text: 'x' }]],
    [
      [
        { start: 0, end: 4, text: 'x' },
        { start: 2, end: 6, text: 'x' },
      ],
    ],
  ])('refuses replacements that do not lie in the text: %j', async (replacements) => {
    const document = await openedPdf(await pdfOf(line('Daan Bakker')));
    await expect(document.rewrite(replacements)).rejects.toMatchObject({
      name: 'DocumentFault',
      ids: { because: 'replacement-outside-text' },
    });
  });
});

describe('a page without a hit is written anew', () => {
  /** A page with the name everywhere but on the paper. */
  async function planted(): Promise<Uint8Array> {
    const pdf = await PDFDocument.create();
    const page = await pageWith(
      pdf,
      `% Daan Bakker\n/Span <</Alt (Daan Bakker)>> BDC ${line('Sem de Vries')} EMC /Daan_Bakker MP`,
    );
    const { context } = pdf;
    pdf.setAuthor('Daan Bakker');
    pdf.setSubject('over Daan Bakker');
    await pdf.attach(Buffer.from('Daan Bakker'), 'Daan Bakker.txt', { description: 'van Daan Bakker' });
    pdf.addJavaScript('start', 'app.alert("Daan Bakker")');
    const note = (entries: Record<string, unknown>) =>
      context.register(context.obj({ Type: 'Annot', Rect: [10, 10, 50, 50], ...entries } as never));
    page.node.set(
      PDFName.of('Annots'),
      context.obj([
        note({
          Subtype: 'Text',
          Contents: PDFString.of('Let op Daan Bakker'),
          T: PDFHexString.fromText('Daan Bakker'),
        }),
        note({ Subtype: 'FreeText', Contents: PDFString.of('vrij van Daan Bakker'), DA: PDFString.of('/Helv 12 Tf') }),
        note({ Subtype: 'Link', A: { S: 'URI', URI: PDFString.of('https://school.example/Daan_Bakker') } }),
      ]),
    );
    const outline = context.nextRef();
    const item = context.register(
      context.obj({
        Title: PDFString.of('Gesprek met Daan Bakker'),
        Parent: outline,
        Dest: [page.ref, 'Fit'],
      } as never),
    );
    context.assign(outline, context.obj({ Type: 'Outlines', First: item, Last: item, Count: 1 }));
    pdf.catalog.set(PDFName.of('Outlines'), outline);
    pdf.catalog.set(
      PDFName.of('Metadata'),
      context.register(
        context.stream('<x:xmpmeta xmlns:x="adobe:ns:meta/"><dc:creator>Daan Bakker xmp</dc:creator></x:xmpmeta>', {
          Type: 'Metadata',
          Subtype: 'XML',
        }),
      ),
    );
    pdf.catalog.set(
      PDFName.of('PageLabels'),
      context.obj({ Nums: [0, { P: PDFString.of('Daan Bakker blad ') }] } as never),
    );
    pdf.catalog.set(
      PDFName.of('StructTreeRoot'),
      context.obj({
        Type: 'StructTreeRoot',
        K: {
          Type: 'StructElem',
          S: 'Figure',
          Alt: PDFString.of('foto van Daan Bakker'),
          ActualText: PDFString.of('Daan Bakker zelf'),
        },
      } as never),
    );
    page.node.set(
      PDFName.of('PieceInfo'),
      context.obj({ App: { Private: PDFString.of('Daan Bakker privé') } } as never),
    );
    page.node.set(PDFName.of('Thumb'), context.register(context.stream('Daan Bakker', { Width: 1, Height: 1 })));
    page.node
      .Resources()
      ?.set(
        PDFName.of('XObject'),
        context.obj({ Daan_Bakker: context.register(context.stream('Daan Bakker', { Subtype: 'Form' })) }),
      );
    context.register(context.stream('Daan Bakker, waar niets meer naar wijst', {}));
    return pdf.save({ useObjectStreams: false });
  }

  it('loses everything that is not on the paper, and keeps its letters', async () => {
    const source = await planted();
    expect(everyLetterOf(source)).toMatch(/Daan Bakker/);
    const document = await openedPdf(source);
    expect(document.text).toBe('Sem de Vries');
    const written = await document.rewrite([]);
    expect(everyLetterOf(written)).not.toMatch(/Daan|Bakker/);
    const again = await openedPdf(written);
    expect(again.text).toBe('Sem de Vries');
    expect(again.hidden).toEqual([]);
    expect(await skeletonOf(written)).toEqual({
      catalogue: ['Pages', 'Type'],
      pages: [['Contents', 'MediaBox', 'Parent', 'Resources', 'Type']],
    });
  });

  it('tells the officer what was lost', async () => {
    const { hidden, eyes } = await openedPdf(await planted());
    const texts = (kind: string) => hidden.filter((part) => part.kind === kind).map(({ text }) => text);
    expect(texts('metadata')).toEqual(
      expect.arrayContaining([
        'Daan Bakker',
        'over Daan Bakker',
        'Daan Bakker xmp',
        'Daan Bakker blad',
        'Daan Bakker privé',
      ]),
    );
    expect(texts('annotation')).toEqual(
      expect.arrayContaining([
        'Let op Daan Bakker',
        'Daan Bakker',
        'vrij van Daan Bakker',
        'https://school.example/Daan_Bakker',
      ]),
    );
    expect(texts('bookmark')).toEqual(['Gesprek met Daan Bakker']);
    expect(texts('alt-text')).toEqual(
      expect.arrayContaining(['foto van Daan Bakker', 'Daan Bakker zelf', 'Daan Bakker']),
    );
    expect(texts('script')).toEqual(['app.alert("Daan Bakker")']);
    expect(texts('embedded-file')).toEqual(expect.arrayContaining(['Daan Bakker.txt', 'van Daan Bakker']));
    expect(eyes).toEqual([{ reason: 'file-inside-left-out', place: 'file 1' }]);
  });

  it('gives the text of a file inside to the officer, and leaves the file behind', async () => {
    const pdf = await PDFDocument.create();
    await pageWith(pdf, line('Sem de Vries'));
    await pdf.attach(Buffer.from('Daan Bakker was erbij'), 'bijlage.txt');
    const document = await openedPdf(await pdf.save(), realTools);
    expect(document.hidden).toContainEqual({ kind: 'embedded-file', text: 'Daan Bakker was erbij' });
    expect(document.eyes).toEqual([]);
    expect(everyLetterOf(await document.rewrite([]))).not.toMatch(/Daan|Bakker|bijlage/);
  });

  it.each([
    ['white letters', `${line('Sem de Vries')} 1 1 1 rg ${line('Daan Bakker', 72, 600)}`],
    ['letters under a black bar', `${line('Sem de Vries')} ${line('Daan Bakker', 72, 600)} 60 590 150 30 re f`],
    ['letters beside the sheet', `${line('Sem de Vries')} ${line('Daan Bakker', 900, 600)}`],
    ['letters without ink', `${line('Sem de Vries')} 3 Tr ${line('Daan Bakker', 72, 600)}`],
  ])('goes out as a picture when it has %s, so that they are gone', async (_, operators) => {
    const document = await openedPdf(await pdfOf(operators));
    expect(document.hidden).toContainEqual({ kind: 'hidden-text', text: 'Daan Bakker' });
    const written = await document.rewrite([]);
    expect((await openedPdf(written)).text).toBe('');
    expect(everyLetterOf(written)).not.toMatch(/Daan|Bakker/);
  });

  it('loses what an earlier state of the file said', async () => {
    const first = await pdfOf(line('Daan Bakker sloeg Sem'));
    const pdf = await PDFDocument.load(first);
    const contents = pdf.getPage(0).node.get(PDFName.of('Contents'));
    const [, number] = /^(\d+) 0 R$/.exec(String(contents)) ?? [];
    // As an editor appends a change: a new version of the page's drawing, and a table that points at the old one.
    const text = Buffer.from(first).toString('latin1');
    const previous = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)?.[1];
    const root = /\/Root (\d+ 0 R)/.exec(text)?.[1] ?? `${String(pdf.context.trailerInfo.Root)}`;
    const drawing = line('Sem viel');
    const object = `${number} 0 obj\n<</Length ${drawing.length}>>\nstream\n${drawing}\nendstream\nendobj\n`;
    const table = `xref\n${number} 1\n${String(first.length).padStart(10, '0')} 00000 n \ntrailer\n<</Size ${pdf.context.largestObjectNumber + 1} /Root ${root} /Prev ${previous}>>\nstartxref\n${first.length + object.length}\n%%EOF\n`;
    const document = await openedPdf(Buffer.concat([first, Buffer.from(object + table, 'latin1')]));
    expect(document.text).toBe('Sem viel');
    expect(document.hidden).toContainEqual({ kind: 'earlier-revision', text: 'Daan Bakker sloeg Sem' });
    const written = await document.rewrite([]);
    expect(everyLetterOf(written)).not.toMatch(/Daan|Bakker|sloeg/);
    expect((await openedPdf(written)).text).toBe('Sem viel');
    expect(Buffer.from(written).toString('latin1').match(/%%EOF/g)).toHaveLength(1);
  });

  it('shows what was filled in on a form, without a form', async () => {
    const pdf = await PDFDocument.create();
    const page = await pageWith(pdf, line('Aanmelding', 72, 800));
    const field = pdf.getForm().createTextField('naam');
    field.setText('Sem de Vries met Daan Bakker');
    field.addToPage(page, { x: 72, y: 600, width: 300, height: 40 });
    const document = await openedPdf(await pdf.save());
    const written = await document.rewrite(replacing(document.text, label));
    expect(everyLetterOf(written)).not.toMatch(/Daan|Bakker|naam/);
    expect((await skeletonOf(written)).catalogue).toEqual(['Pages', 'Type']);
    // The dark letters of "Sem" are on the picture still.
    const strip = Array.from({ length: 200 }, (_, n) => [74 + n / 8, 842 - 620] as const);
    expect(Math.min(...(await greysAt(written, ...strip)))).toBeLessThan(80);
  });
});
