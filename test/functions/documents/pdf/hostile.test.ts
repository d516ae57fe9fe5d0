import { deflateSync } from 'node:zlib';
import { PDFDocument, PDFName, type PDFRef } from '@cantoo/pdf-lib';
import { pdfFormat } from '../../../../functions/documents/pdf/format';
import { noTools } from '../the-tools';
import { line, openedPdf, pageWith, pdfOf } from './pdf-fixture';

const opening = (bytes: Uint8Array) => pdfFormat.open(bytes, noTools);

describe('a PDF that cannot be read safely stays shut', () => {
  it('says encrypted when it asks for a password', async () => {
    const pdf = await PDFDocument.load(await pdfOf(line('Sem')));
    await pdf.encrypt({ userPassword: 'geheim', ownerPassword: 'nog geheimer' });
    expect(await opening(await pdf.save())).toEqual({ state: 'closed', because: 'encrypted' });
  });

  it('opens one that only forbids to print, and writes it without a lock', async () => {
    const pdf = await PDFDocument.load(await pdfOf(line('Sem de Vries')));
    await pdf.encrypt({ ownerPassword: 'geheim', permissions: { printing: false } });
    const document = await openedPdf(await pdf.save());
    expect(document.text).toBe('Sem de Vries');
    const written = await document.rewrite([]);
    expect(Buffer.from(written).includes('/Encrypt')).toBe(false);
    expect((await openedPdf(written)).text).toBe('Sem de Vries');
  });

  it.each([
    ['nothing but a name', Buffer.from('%PDF-1.7\n')],
    ['noise after its name', Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(5000, 0xa7)])],
    ['ten thousand lists in one another', Buffer.from(`%PDF-1.7\n1 0 obj\n${'['.repeat(10_000)}\nendobj\n`)],
  ])('says damaged: %s', async (_, bytes) => {
    expect(await opening(bytes)).toEqual({ state: 'closed', because: 'damaged' });
  });

  it('opens or shuts a file cut off anywhere, and never throws', async () => {
    const bytes = await pdfOf(line('Sem'), line('Daan'));
    for (let share = 1; share < 10; share += 1) {
      const { state } = await opening(bytes.subarray(0, Math.floor((bytes.length * share) / 10)));
      expect(['opened', 'closed']).toContain(state);
    }
  });

  it('says too large: a drawing of two kilobytes that calls itself a million times', async () => {
    const pdf = await PDFDocument.create();
    const page = await pageWith(pdf, '/X Do');
    const drawing = (operators: string, inner?: PDFRef) =>
      pdf.context.register(
        pdf.context.flateStream(operators, {
          Subtype: 'Form',
          BBox: [0, 0, 9, 9],
          Resources: inner === undefined ? {} : { XObject: { X: inner } },
        } as never),
      );
    let inner = drawing('0 0 1 1 re f');
    for (let depth = 0; depth < 6; depth += 1) inner = drawing('/X Do '.repeat(10), inner);
    page.node.Resources()?.set(PDFName.of('XObject'), pdf.context.obj({ X: inner }));
    expect(await opening(await pdf.save())).toEqual({ state: 'closed', because: 'too-large' });
  });

  it('says too large: half a gigabyte of nothing, packed', async () => {
    const packed = deflateSync(Buffer.alloc(300 * 1024 * 1024));
    const bytes = Buffer.concat([Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nstream\n'), packed, Buffer.from('\nendstream')]);
    expect(await opening(bytes)).toEqual({ state: 'closed', because: 'too-large' });
  });

  it('says too large: more than 500 pages', async () => {
    const pdf = await PDFDocument.create();
    for (let page = 0; page < 501; page += 1) pdf.addPage([10, 10]);
    expect(await opening(await pdf.save())).toEqual({ state: 'closed', because: 'too-large' });
  });

  it('draws a sheet of a kilometre in pixels that fit', async () => {
    const pdf = await PDFDocument.create();
    const page = await pageWith(pdf, line('Sem', 100, 100, 4000));
    page.setSize(2_800_000, 2_800_000);
    const document = await openedPdf(await pdf.save());
    expect(document.text).toBe('Sem');
    expect((await document.rewrite([{ start: 0, end: 3, text: 'x' }])).byteLength).toBeLessThan(5_000_000);
  });
});
