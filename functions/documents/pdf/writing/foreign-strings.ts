import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFStream,
  PDFString,
} from '@cantoo/pdf-lib';
import { boundedStream } from '../source/bounded-stream';

/** What could be read in a PDF beside the drawings on its pages. */
export interface ForeignStrings {
  /** Strings, and names that are not of the kind that PDF has itself. */
  readonly strings: readonly string[];
  /** Streams that are no picture, unpacked, as letters: by bytes and by pairs of bytes. */
  readonly streams: readonly string[];
}

/** Takes a PDF from here apart for that. */
export async function foreignStrings(written: Uint8Array): Promise<ForeignStrings> {
  const pdf = await PDFDocument.load(written, { updateMetadata: false, throwOnInvalidObject: true });
  const drawings = new Set(pdf.getPages().map((page) => page.node.get(PDFName.of('Contents'))));
  const found: string[] = [];
  const streams: string[] = [];
  const walk = (object: PDFObject | undefined, depth: number): void => {
    if (object === undefined || depth > 100) return;
    if (object instanceof PDFString || object instanceof PDFHexString) {
      found.push(object.decodeText(), Buffer.from(object.asBytes()).toString('latin1'));
    } else if (object instanceof PDFName) {
      if (!/^[A-Z][A-Za-z]{0,18}\d{0,4}$/.test(object.decodeText())) found.push(object.decodeText());
    } else if (object instanceof PDFArray) {
      for (const item of object.asArray()) walk(item, depth + 1);
    } else if (object instanceof PDFDict) {
      for (const [key, value] of object.entries()) {
        walk(key, depth + 1);
        walk(value, depth + 1);
      }
    } else if (object instanceof PDFStream) {
      walk(object.dict, depth + 1);
      const subtype = object.dict.lookup(PDFName.of('Subtype'));
      if (subtype === PDFName.of('Image')) return;
      const bytes = boundedStream(object);
      if (bytes !== undefined) streams.push(...readingsOf(bytes));
    }
  };
  for (const [ref, object] of pdf.context.enumerateIndirectObjects()) if (!drawings.has(ref)) walk(object, 0);
  return { strings: found, streams };
}

function readingsOf(bytes: Uint8Array): readonly string[] {
  const even = Buffer.from(bytes.subarray(0, bytes.length - (bytes.length % 2)));
  return [
    Buffer.from(bytes).toString('latin1'),
    even.toString('utf16le'),
    Buffer.from(even).swap16().toString('utf16le'),
  ];
}
