import { deflateSync } from 'node:zlib';
import { PDFArray, type PDFContext, PDFDict, PDFName, PDFRawStream, type PDFRef } from '@cantoo/pdf-lib';
import { strippedJpeg } from '../../image/strip-jpeg';
import { filtersOf, inflated } from '../source/bounded-stream';
import { drawnColours } from './drawn-colours';
import { NotDrawn } from './not-drawn';
import { bytesOf, flagAt, lookedUp, numberAt, numbersAt, numbersOf, present } from './values';

/** A logo or a signature; anything with more can show, enlarged, what nobody saw on the page. */
const mostPixels = 1_000_000;

/** Writes a small picture again: its pixels and nothing before, beside or behind them. @throws NotDrawn */
export function drawnImage(image: PDFRawStream, target: PDFContext, isMask = false): PDFRef {
  const { dict } = image;
  const width = numberAt(dict, 'Width') ?? 0;
  const height = numberAt(dict, 'Height') ?? 0;
  const isStencil = flagAt(dict, 'ImageMask') ?? false;
  if (!(width >= 1 && height >= 1 && width * height <= mostPixels) || dict.has(PDFName.of('OC'))) throw new NotDrawn();
  const colours = isStencil ? undefined : drawnColours(lookedUp(dict, 'ColorSpace'), target);
  const bits = isStencil ? 1 : (numberAt(dict, 'BitsPerComponent') ?? 8);
  const rowBytes = Math.ceil((width * bits * (colours?.parts ?? 1)) / 8);
  return target.register(
    target.stream(
      ...pixels(image, rowBytes, height, {
        Type: 'XObject',
        Subtype: 'Image',
        Width: width,
        Height: height,
        BitsPerComponent: bits,
        ColorSpace: colours?.space,
        ImageMask: isStencil ? true : undefined,
        Decode: numbersAt(dict, 'Decode'),
        Interpolate: flagAt(dict, 'Interpolate'),
        ...(isMask || isStencil ? {} : masksOf(dict, target)),
      }),
    ),
  );
}

type Entries = Parameters<PDFContext['stream']>[1];

function pixels(
  image: PDFRawStream,
  rowBytes: number,
  height: number,
  entries: Record<string, unknown>,
): [Uint8Array, NonNullable<Entries>] {
  const filters = filtersOf(image);
  if (filters.length === 1 && filters[0] === 'DCTDecode') {
    const jpeg = strippedJpeg(image.contents);
    if (jpeg === undefined) throw new NotDrawn();
    return [jpeg, present({ ...entries, Filter: 'DCTDecode' }) as NonNullable<Entries>];
  }
  const parms = lookedUp(image.dict, 'DecodeParms');
  const parameters = parms instanceof PDFArray ? parms.lookup(0) : parms;
  const predictor = parameters instanceof PDFDict ? (numberAt(parameters, 'Predictor') ?? 1) : 1;
  if (predictor === 1) return [exactly(plain(image), rowBytes * height), deflatedEntries(entries)];
  // PNG's predictors put one byte before each row; the other one is rare.
  if (predictor < 10 || filters.length !== 1 || filters[0] !== 'FlateDecode' || !(parameters instanceof PDFDict))
    throw new NotDrawn();
  const kept = present({
    Predictor: predictor,
    Colors: numberAt(parameters, 'Colors'),
    BitsPerComponent: numberAt(parameters, 'BitsPerComponent'),
    Columns: numberAt(parameters, 'Columns'),
  });
  return [
    exactly(safelyInflated(image.contents), (rowBytes + 1) * height),
    deflatedEntries({ ...entries, DecodeParms: kept }),
  ];
}

function plain(image: PDFRawStream): Uint8Array {
  return filtersOf(image).join() === 'FlateDecode' ? safelyInflated(image.contents) : bytesOf(image);
}

function safelyInflated(bytes: Uint8Array): Uint8Array {
  try {
    return inflated(bytes);
  } catch {
    throw new NotDrawn();
  }
}

/** The rows, packed; what follows the last row is no picture. */
function exactly(bytes: Uint8Array, length: number): Uint8Array {
  if (bytes.byteLength < length) throw new NotDrawn();
  return deflateSync(bytes.subarray(0, length));
}

function masksOf(dict: PDFDict, target: PDFContext): Record<string, unknown> {
  const soft = lookedUp(dict, 'SMask');
  const mask = lookedUp(dict, 'Mask');
  if (soft !== undefined && !(soft instanceof PDFRawStream)) throw new NotDrawn();
  return {
    SMask: soft && drawnImage(soft, target, true),
    Mask: mask instanceof PDFRawStream ? drawnImage(mask, target, true) : mask && numbersOf(mask),
  };
}

const deflatedEntries = (entries: Record<string, unknown>): NonNullable<Entries> =>
  present({ ...entries, Filter: 'FlateDecode' }) as NonNullable<Entries>;
