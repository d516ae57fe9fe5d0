import { checkReadBack, checkReplacements } from '../container/replaced-text';
import { replacedRuns, type TextRun } from '../container/text-runs';
import {
  closed,
  type DocumentFormat,
  type Hidden,
  largestUnpackedBytes,
  type NeedsEye,
  type Opening,
  opened,
  type Replacement,
} from '../document';
import { calendarNotation, calendarTypeOf, hasQuotedPrintable, unfolded } from './calendar-notation';
import { decodedText } from './decoded-text';
import { withoutEncodedFiles } from './encoded-files';
import { isJson, jsonNotation } from './json-notation';
import { type Notation, type Piece, plainNotation } from './notation';
import { tableNotation, tableSeparatorOf } from './table-notation';
import { declaredAsUtf8, definesEntities, isXml, xmlNotation } from './xml-notation';

/**
 * Plain text, CSV, Markdown, JSON, XML, calendars, cards and logs, in any encoding; written as UTF-8 without a mark, line ends kept.
 * What has control characters is no text: `unknown-format`.
 * @security S-32
 */
export const textFormat: DocumentFormat = {
  open: async (bytes) => openText(bytes),
};

function openText(bytes: Uint8Array): Opening {
  if (bytes.byteLength > largestUnpackedBytes) return closed('too-large');
  const decoded = decodedText(bytes);
  if (decoded === undefined) return closed('unknown-format');
  const chosen = notationOf(decoded);
  if (chosen === undefined) return closed('unsupported');
  const { notation, source } = chosen;
  const { text: kept, leftOut } = withoutEncodedFiles(source);
  const pieces = notation.pieces(kept);
  const eyes: NeedsEye[] = [];
  const hidden: Hidden[] = [];
  for (let at = 1; at <= leftOut; at += 1) {
    eyes.push({ reason: 'file-inside-left-out', place: `file ${at}` });
    hidden.push({ kind: 'embedded-file' });
  }
  const text = pieces.map((piece) => piece.text).join('');
  return opened({
    kind: 'text',
    text,
    hidden,
    eyes,
    mediaType: notation.mediaType,
    rewrite: async (replacements) => rewritten(text, pieces, notation, replacements),
  });
}

/** Undefined for a notation in which words can be written so that nobody finds them. */
function notationOf(text: string): { readonly notation: Notation; readonly source: string } | undefined {
  if (isJson(text)) return { notation: jsonNotation, source: text };
  const calendar = calendarTypeOf(text);
  if (calendar !== undefined) {
    return hasQuotedPrintable(text) ? undefined : { notation: calendarNotation(calendar), source: unfolded(text) };
  }
  if (isXml(text)) return definesEntities(text) ? undefined : { notation: xmlNotation, source: declaredAsUtf8(text) };
  const separator = tableSeparatorOf(text);
  return { notation: separator === undefined ? plainNotation : tableNotation(separator), source: text };
}

function rewritten(
  text: string,
  pieces: readonly Piece[],
  notation: Notation,
  replacements: readonly Replacement[],
): Uint8Array {
  checkReplacements('text', text.length, replacements);
  const ofWords = pieces.filter(({ write }) => write !== undefined);
  const runs: TextRun[] = [];
  let start = 0;
  for (const piece of pieces) {
    if (piece.write !== undefined) runs.push({ start, text: piece.text });
    start += piece.text.length;
  }
  const meant = replacedRuns(runs, replacements).values();
  const labelled = replacedRuns(runs, replacements, (label, run) => ofWords[run]?.write?.(label) ?? '').values();
  const sources: string[] = [];
  const texts: string[] = [];
  for (const piece of pieces) {
    const isWords = piece.write !== undefined;
    const text = isWords ? (meant.next().value ?? '') : piece.text;
    const source = isWords ? (labelled.next().value ?? '') : piece.source;
    texts.push(text);
    sources.push(text === piece.text ? piece.source : (piece.finish?.(source) ?? source));
  }
  const written = sources.join('');
  const readBack = notation.pieces(written).map((piece) => piece.text);
  // A quote or separator more or less is the notation's own: a number that became a string, a quote that a table does not allow.
  checkReadBack('text', withoutSigns(texts.join('')), withoutSigns(readBack.join('')));
  return Buffer.from(written, 'utf8');
}

const withoutSigns = (text: string): string => text.replaceAll(/["'\\;,]/g, '');
