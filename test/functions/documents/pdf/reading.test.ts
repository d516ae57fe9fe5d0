import { PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib';
import { line, openedPdf, pageWith, pdfOf } from './pdf-fixture';

const textOf = async (operators: string) => (await openedPdf(await pdfOf(operators))).text;

describe('the text of a PDF is what a reader sees, word by word', () => {
  it.each([
    ['a name set with kerning', 'BT /F1 12 Tf 72 700 Td [(Daa)-180(n Ba)-250(kker)] TJ ET', 'Daan Bakker'],
    ['a name drawn by two operators', `${line('Daa')} ${line('n Bakker', 95)}`, 'Daan Bakker'],
    [
      'a name of which the end is drawn first, and something else in between',
      `${line('n Bakker', 94.1)} ${line('iets anders', 300, 600)} ${line('Daa')}`,
      'Daan Bakker\n\niets anders',
    ],
    ['letters set wide apart', 'BT /F1 12 Tf 6 Tc 72 700 Td (DAAN BAKKER) Tj ET', 'DAAN BAKKER'],
    [
      'letters drawn one by one, without a space in the file',
      'BT /F1 12 Tf 72 700 Td [(D)-300(a)-300(a)-300(n)-900(B)-300(a)-300(k)] TJ ET',
      'Daan Bak',
    ],
    ['words without a space between them in the file', `${line('Daan')} ${line('Bakker', 105)}`, 'Daan Bakker'],
    ['a name that a line end cuts', `${line('met Jan-')} ${line('tje erbij', 72, 686)}`, 'met Jan-\ntje erbij'],
    ['text from top to bottom', 'BT /F1 12 Tf 0 1 -1 0 200 400 Tm (Daan Bakker) Tj ET', 'Daan Bakker'],
    ['slanted text', 'BT /F1 12 Tf 0.866 0.5 -0.5 0.866 200 400 Tm (Daan Bakker) Tj ET', 'Daan Bakker'],
    ['columns', `${line('links')} ${line('rechts', 300)}`, 'links\trechts'],
    ['paragraphs', `${line('een')} ${line('twee', 72, 640)}`, 'een\n\ntwee'],
    ['white letters', `1 1 1 rg ${line('Daan Bakker')}`, 'Daan Bakker'],
    ['letters as small as dust', line('Daan Bakker', 72, 700, 0.01), 'Daan Bakker'],
    ['letters beside the sheet', line('Daan Bakker', -500, -700), 'Daan Bakker'],
    ['letters that leave no ink', `3 Tr ${line('Daan Bakker')}`, 'Daan Bakker'],
    [
      'letters of which the file says that they are others',
      `/Span <</ActualText (Niemand)>> BDC ${line('Daan Bakker')} EMC`,
      'Daan Bakker',
    ],
  ])('%s', async (_, operators, text) => {
    expect(await textOf(operators)).toBe(text);
  });

  it('reads what is on a layer that is switched off, and lists it as not to be seen', async () => {
    const pdf = await PDFDocument.create();
    const page = await pageWith(pdf, `${line('Voor Sem')} /OC /L1 BDC ${line('Daan Bakker', 72, 600)} EMC`);
    const layer = pdf.context.register(pdf.context.obj({ Type: 'OCG', Name: PDFString.of('laag van Fatima') }));
    page.node.Resources()?.set(PDFName.of('Properties'), pdf.context.obj({ L1: layer }));
    pdf.catalog.set(PDFName.of('OCProperties'), pdf.context.obj({ OCGs: [layer], D: { OFF: [layer] } }));
    const document = await openedPdf(await pdf.save());
    expect(document.text).toBe('Voor Sem\n\nDaan Bakker');
    expect(document.hidden).toContainEqual({ kind: 'hidden-text', text: 'Daan Bakker' });
    expect(document.hidden).toContainEqual({ kind: 'metadata', text: 'laag van Fatima' });
  });

  it('reads what was filled in on a form, also where the program left it to others to draw', async () => {
    const pdf = await PDFDocument.create();
    const page = await pageWith(pdf, line('Aanmelding', 72, 800));
    const form = pdf.getForm();
    for (const [n, [name, value]] of [
      ['kind', 'Sem de Vries'],
      ['buurman', 'Daan Bakker'],
    ].entries()) {
      const field = form.createTextField(name ?? '');
      field.setText(value ?? '');
      field.addToPage(page, { x: 72, y: 600 - 40 * n, width: 200, height: 20 });
    }
    form.updateFieldAppearances();
    form.getTextField('buurman').acroField.getWidgets()[0]?.dict.delete(PDFName.of('AP'));
    const document = await openedPdf(await pdf.save({ updateFieldAppearances: false }));
    expect(document.text).toContain('Sem de Vries');
    expect(document.text).toContain('Daan Bakker');
    expect(document.hidden.filter(({ kind }) => kind === 'form-field').map(({ text }) => text)).toEqual([
      'kind',
      'buurman',
    ]);
  });

  it('keeps pages apart and opens to the same value twice', async () => {
    const bytes = await pdfOf(line('Daan'), line('Bakker'));
    const [one, other] = [await openedPdf(bytes), await openedPdf(bytes)];
    expect(one.text).toBe('Daan\n\nBakker');
    expect({ ...other, rewrite: undefined }).toEqual({ ...one, rewrite: undefined });
  });
});
