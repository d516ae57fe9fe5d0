import { PDFArray, type PDFObject, PDFRawStream, PDFStream } from '@cantoo/pdf-lib';
import { boundedStream } from '../source/bounded-stream';
import { NotDrawn } from './not-drawn';

const mostParts = 10_000;

/** A page's drawing: one stream, or several that are read as one. @throws NotDrawn */
export function drawingOf(contents: PDFObject | undefined): Uint8Array {
  if (contents === undefined) return new Uint8Array();
  const parts =
    contents instanceof PDFArray
      ? Array.from({ length: Math.min(contents.size(), mostParts) }, (_, n) => contents.lookup(n))
      : [contents];
  return Buffer.concat(
    parts.flatMap((part) => {
      const bytes = part instanceof PDFStream || part instanceof PDFRawStream ? boundedStream(part) : undefined;
      if (bytes === undefined) throw new NotDrawn();
      return [bytes, Buffer.from('\n')];
    }),
  );
}
