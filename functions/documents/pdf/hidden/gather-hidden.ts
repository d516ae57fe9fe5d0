import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFStream,
  PDFString,
} from '@cantoo/pdf-lib';
import type { HiddenKind } from '../../document';
import { boundedStream } from '../source/bounded-stream';
import { kindOfKey } from './kind-of-key';
import { markupWords } from './markup-words';

/** A file that hangs in the PDF. */
export interface EmbeddedFile {
  readonly name: string;
  readonly bytes: Uint8Array | undefined;
}

/** What a PDF holds besides its pages' drawings. */
export interface Gathered {
  readonly words: readonly { readonly kind: HiddenKind; readonly text: string }[];
  readonly files: readonly EmbeddedFile[];
  /** Thumbnails, and what programs keep for themselves: without words that could be listed. */
  readonly hasPrivateParts: boolean;
}

const deepest = 64;
/** Longer than any note; a script or a book of metadata is quoted by its beginning. */
const mostCharactersEach = 50_000;
const mostEntries = 20_000;

/**
 * Every text in a PDF that is no drawing on a page, wherever it hangs, also in objects that nothing points at any more: it walks over all
 * there is rather than over the places where texts are known to be.
 */
export function gatherHidden(source: PDFDocument): Gathered {
  const words: { kind: HiddenKind; text: string }[] = [];
  const files: EmbeddedFile[] = [];
  const { Info: info } = source.context.trailerInfo;
  let hasPrivateParts = false;

  const add = (kind: HiddenKind, text: string): void => {
    const readable = text.replaceAll(/\p{Cc}+/gu, ' ').trim();
    if (words.length < mostEntries && isReadable(readable))
      words.push({ kind, text: readable.slice(0, mostCharactersEach) });
  };

  const walk = (object: PDFObject | undefined, key: string, owner: HiddenKind | undefined, depth: number): void => {
    if (object === undefined || depth > deepest) return;
    if (object instanceof PDFString || object instanceof PDFHexString) {
      const kind = kindOfKey(key, owner);
      if (kind !== undefined) add(kind, decoded(object));
    } else if (object instanceof PDFArray) {
      for (const item of object.asArray()) walk(item, key, owner, depth + 1);
    } else if (object instanceof PDFDict) {
      walkDict(object, owner, depth);
    } else if (object instanceof PDFStream) {
      walkDict(object.dict, owner, depth);
      const kind = streamKind(object.dict);
      const bytes = kind === undefined ? undefined : boundedStream(object);
      if (kind !== undefined && bytes !== undefined) add(kind, markupWords(bytes));
    }
  };

  const walkDict = (dict: PDFDict, outer: HiddenKind | undefined, depth: number): void => {
    const owner = ownerOf(dict) ?? outer;
    const file = embeddedIn(dict);
    if (file !== undefined) files.push(file);
    if (dict.has(PDFName.of('Thumb')) || dict.has(PDFName.of('PieceInfo'))) hasPrivateParts = true;
    for (const [key, kind] of wordyStreams)
      for (const stream of streamsUnder(dict, key)) add(kind, markupWords(boundedStream(stream) ?? new Uint8Array()));
    for (const [name, value] of dict.entries()) {
      const key = name.decodeText();
      // A field's own name says what it is for; a state is /Off or a word that its maker chose.
      if (value instanceof PDFName && (key === 'V' || key === 'AS')) add('form-field', value.decodeText());
      else walk(value, key, owner, depth + 1);
    }
  };

  for (const [, object] of source.context.enumerateIndirectObjects()) walk(object, '', undefined, 0);
  if (info instanceof PDFDict) walk(info, '', 'metadata', 0);
  return { words, files, hasPrivateParts };
}

/** Keys under which a text may stand as a stream. */
const wordyStreams: readonly (readonly [string, HiddenKind])[] = [
  ['JS', 'script'],
  ['XFA', 'form-field'],
  ['RC', 'annotation'],
];

function streamsUnder(dict: PDFDict, key: string): readonly PDFStream[] {
  const value = dict.lookup(PDFName.of(key));
  const all = value instanceof PDFArray ? value.asArray().map((item) => dict.context.lookup(item)) : [value];
  return all.filter((item) => item instanceof PDFStream);
}

const nameIn = (dict: PDFDict, key: string): string | undefined => {
  const value = dict.get(PDFName.of(key));
  return value instanceof PDFName ? value.decodeText() : undefined;
};

/** What a dictionary is, when its own entries say so. */
function ownerOf(dict: PDFDict): HiddenKind | undefined {
  const has = (key: string) => dict.has(PDFName.of(key));
  if (has('FT') || (has('T') && has('Kids') && !has('S'))) return 'form-field';
  if (nameIn(dict, 'Subtype') === 'Widget') return 'form-field';
  if (has('Rect') && has('Subtype')) return 'annotation';
  if (nameIn(dict, 'S') === 'JavaScript') return 'script';
  if (nameIn(dict, 'Type') === 'Filespec' || has('EF')) return 'embedded-file';
  if (has('Title') && has('Parent') && (has('Dest') || has('A') || has('Next') || has('Prev'))) return 'bookmark';
  if (nameIn(dict, 'Type') === 'StructElem') return 'alt-text';
  return undefined;
}

function streamKind(dict: PDFDict): HiddenKind | undefined {
  if (nameIn(dict, 'Type') === 'Metadata' || nameIn(dict, 'Subtype') === 'XML') return 'metadata';
  return undefined;
}

function embeddedIn(dict: PDFDict): EmbeddedFile | undefined {
  const held = dict.lookup(PDFName.of('EF'));
  if (!(held instanceof PDFDict)) return undefined;
  const [name] = ['UF', 'F', 'Unix', 'Mac', 'DOS']
    .map((key) => dict.lookup(PDFName.of(key)))
    .filter((value) => value instanceof PDFString || value instanceof PDFHexString)
    .map(decoded);
  const stream = held
    .keys()
    .map((key) => held.lookup(key))
    .find((value) => value instanceof PDFRawStream);
  return { name: name ?? '', bytes: stream === undefined ? undefined : boundedStream(stream) };
}

function decoded(text: PDFString | PDFHexString): string {
  try {
    return text.decodeText();
  } catch {
    return Buffer.from(text.asBytes()).toString('latin1');
  }
}

/** Signatures, digests, dates and tables of numbers are strings too. */
function isReadable(text: string): boolean {
  if (!/[\p{L}\p{N}]/u.test(text) || /^D:\d{8,14}/.test(text)) return false;
  const plain = text.match(/[\p{L}\p{N}\p{P}\p{Zs}\n\r\t@+=<>|]/gu)?.length ?? 0;
  return plain >= text.length * 0.8;
}
