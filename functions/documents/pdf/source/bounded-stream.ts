import { inflateSync } from 'node:zlib';
import { decodePDFRawStream, PDFArray, PDFContentStream, PDFName, PDFRawStream, type PDFStream } from '@cantoo/pdf-lib';

/** More than a page's drawing or a file inside may unpack to. */
const mostBytes = 64 * 1024 * 1024;
/** Filters that the library undoes; packed bytes so short cannot grow beyond reason with those that we do not bound. */
const mostPackedForOthers = 1024 * 1024;

/** A stream without its filters; undefined when it is too large, damaged, or a picture's filter stands on it. */
export function boundedStream(stream: PDFStream): Uint8Array | undefined {
  if (stream instanceof PDFContentStream) return stream.getUnencodedContents();
  if (!(stream instanceof PDFRawStream)) return undefined;
  const filters = filtersOf(stream);
  try {
    if (filters.length === 0) return stream.contents;
    if (filters.length === 1 && filters[0] === 'FlateDecode' && !stream.dict.has(PDFName.of('DecodeParms')))
      return inflated(stream.contents);
    const isKnown = filters.every((filter) =>
      ['FlateDecode', 'ASCIIHexDecode', 'ASCII85Decode', 'LZWDecode', 'RunLengthDecode'].includes(filter),
    );
    if (!isKnown || filters.length > 2 || stream.contents.byteLength > mostPackedForOthers) return undefined;
    // One that unpacks to something that unpacks again grows by a thousand times twice.
    if (filters.filter((filter) => filter !== 'ASCIIHexDecode' && filter !== 'ASCII85Decode').length > 1)
      return undefined;
    return decodePDFRawStream(stream).decode();
  } catch {
    return undefined;
  }
}

/** Names of a stream's filters, in the order in which they are undone. */
export function filtersOf(stream: PDFStream): readonly string[] {
  const filter = stream.dict.lookup(PDFName.of('Filter'));
  if (filter instanceof PDFName) return [filter.decodeText()];
  if (!(filter instanceof PDFArray)) return [];
  return filter.asArray().map((item) => (item instanceof PDFName ? item.decodeText() : '?'));
}

/** Inflates at most 64 MiB; a stream that is cut off gives what there is. @throws Error when it is more, or no deflated data */
export function inflated(bytes: Uint8Array): Uint8Array {
  return inflateSync(bytes, { maxOutputLength: mostBytes, finishFlush: 2 });
}
