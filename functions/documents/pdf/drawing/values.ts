import { PDFArray, PDFBool, PDFDict, PDFName, PDFNumber, type PDFObject, PDFRawStream } from '@cantoo/pdf-lib';
import { boundedStream } from '../source/bounded-stream';
import { NotDrawn } from './not-drawn';

/** What is looked up in the source, held to its type. All throw NotDrawn. */
export const lookedUp = (dict: PDFDict, key: string): PDFObject | undefined => dict.lookup(PDFName.of(key));

/** The name under a key. */
export function nameAt(dict: PDFDict, key: string): string | undefined {
  const value = lookedUp(dict, key);
  if (value === undefined) return undefined;
  if (!(value instanceof PDFName)) throw new NotDrawn();
  return value.decodeText();
}

/** The number under a key. */
export function numberAt(dict: PDFDict, key: string): number | undefined {
  const value = lookedUp(dict, key);
  if (value === undefined) return undefined;
  return numberOf(value);
}

/** A list of numbers under a key. */
export function numbersAt(dict: PDFDict, key: string): number[] | undefined {
  const value = lookedUp(dict, key);
  if (value === undefined) return undefined;
  return numbersOf(value);
}

export function numbersOf(value: PDFObject): number[] {
  if (!(value instanceof PDFArray)) throw new NotDrawn();
  return Array.from({ length: value.size() }, (_, n) => numberOf(value.lookup(n)));
}

export function numberOf(value: PDFObject | undefined): number {
  if (!(value instanceof PDFNumber) || !Number.isFinite(value.asNumber())) throw new NotDrawn();
  return value.asNumber();
}

/** Lists of numbers in lists of numbers, as widths of letters are. */
export type Numbers = (number | Numbers)[];

export function nestedNumbers(value: PDFObject | undefined): Numbers | undefined {
  if (value === undefined) return undefined;
  if (!(value instanceof PDFArray)) throw new NotDrawn();
  return Array.from({ length: value.size() }, (_, n) => {
    const item = value.lookup(n);
    return item instanceof PDFArray ? (nestedNumbers(item) ?? []) : numberOf(item);
  });
}

export function flagAt(dict: PDFDict, key: string): boolean | undefined {
  const value = lookedUp(dict, key);
  if (value === undefined) return undefined;
  if (!(value instanceof PDFBool)) throw new NotDrawn();
  return value.asBoolean();
}

export function dictAt(dict: PDFDict, key: string): PDFDict | undefined {
  const value = lookedUp(dict, key);
  if (value === undefined) return undefined;
  if (!(value instanceof PDFDict)) throw new NotDrawn();
  return value;
}

/** The bytes of a stream without its filters. */
export function bytesOf(stream: PDFObject | undefined): Uint8Array {
  const bytes = stream instanceof PDFRawStream ? boundedStream(stream) : undefined;
  if (bytes === undefined) throw new NotDrawn();
  return bytes;
}

/** Entries of which there are some: PDF has no place for undefined. */
export const present = <T extends Record<string, unknown>>(entries: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
