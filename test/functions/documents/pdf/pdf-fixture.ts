import { inflateSync } from 'node:zlib';
import { type PDFDict, PDFDocument, PDFName, type PDFPage, StandardFonts } from '@cantoo/pdf-lib';
import type { DocumentTools, OpenedDocument } from '../../../../functions/documents/document';
import { pdfFormat } from '../../../../functions/documents/pdf/format';
import { PdfFile } from '../../../../functions/documents/pdf/reading/pdf-file';
import { noTools, open } from '../the-tools';

export const content = (pdf: PDFDocument, page: PDFPage, operators: string): void =>
  page.node.set(PDFName.of('Contents'), pdf.context.register(pdf.context.flateStream(operators)));

/** A page of 595 by 842 points with Helvetica as /F1, drawn by the operators given. */
export async function pageWith(pdf: PDFDocument, operators: string): Promise<PDFPage> {
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  const page = pdf.addPage([595, 842]);
  page.node.set(PDFName.of('Resources'), pdf.context.obj({ Font: { F1: font.ref } }));
  content(pdf, page, operators);
  return page;
}

export async function pdfOf(...pages: readonly string[]): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  for (const operators of pages) await pageWith(pdf, operators);
  return pdf.save();
}

/** A line of text at a place in points from the bottom left. */
export const line = (text: string, x = 72, y = 700, size = 12): string =>
  `BT /F1 ${size} Tf ${x} ${y} Td (${text}) Tj ET`;

export const openedPdf = async (bytes: Uint8Array, tools: DocumentTools = noTools): Promise<OpenedDocument> =>
  open(await pdfFormat.open(bytes, tools));

/** All that stands in a PDF, as letters: its bytes, each stream unpacked, and strings of digits as what they stand for. */
export function everyLetterOf(pdf: Uint8Array): string {
  const view = Buffer.from(pdf);
  const parts = [view.toString('latin1'), view.toString('utf16le')];
  for (let at = view.indexOf('stream\n'); at !== -1; at = view.indexOf('stream\n', at + 7)) {
    try {
      const text = inflateSync(view.subarray(at + 7), { finishFlush: 2 }).toString('latin1');
      const strings = text.replaceAll(/<([0-9a-fA-F]+)>/g, (_, hex: string) =>
        Buffer.from(hex, 'hex').toString('latin1'),
      );
      parts.push(text, strings);
    } catch {
      // Not every stream is packed.
    }
  }
  return parts.join('\n');
}

/** Keys of the catalogue and of each page. */
export async function skeletonOf(bytes: Uint8Array): Promise<{ catalogue: string[]; pages: string[][] }> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  const keys = (dict: PDFDict) =>
    dict
      .keys()
      .map((key) => key.decodeText())
      .toSorted();
  return { catalogue: keys(pdf.catalog), pages: pdf.getPages().map((page) => keys(page.node)) };
}

/** Grey, 0 to 255, at points from the top left of the first page as shown. */
export async function greysAt(pdf: Uint8Array, ...places: readonly (readonly [number, number])[]): Promise<number[]> {
  const file = await PdfFile.open(pdf);
  if (typeof file === 'string') throw new Error(file);
  const greys = file.page(0, (page) => {
    const pixels = page.pixels(4);
    const found = places.map(([x, y]) => {
      const { left, top } = pixels.inPixels({ left: x, top: y, right: x, bottom: y });
      return pixels.rgb({ left, top, right: left + 1, bottom: top + 1 }).data[0] ?? -1;
    });
    pixels.close();
    return found;
  });
  file.close();
  return greys;
}
