import { checkReadBack, checkReplacements } from '../container/replaced-text';
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
import { LongText } from './long-text';
import { type Notation, plainNotation } from './notation';
import { replacedPieces } from './replaced-pieces';
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
  const eyes: NeedsEye[] = [];
  const hidden: Hidden[] = [];
  for (let at = 1; at <= leftOut; at += 1) {
    eyes.push({ reason: 'file-inside-left-out', place: `file ${at}` });
    hidden.push({ kind: 'embedded-file' });
  }
  const text = textOf(notation, kept);
  return opened({
    kind: 'text',
    text,
    hidden,
    eyes,
    mediaType: notation.mediaType,
    rewrite: async (replacements) => rewritten(kept, text.length, notation, replacements),
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
  source: string,
  length: number,
  notation: Notation,
  replacements: readonly Replacement[],
): Uint8Array {
  checkReplacements('text', length, replacements);
  const { written, meant } = replacedPieces(notation.pieces(source), replacements);
  const readBack = textOf(notation, written);
  // A quote or separator more or less is the notation's own: a number that became a string, a quote that a table does not allow.
  if (meant !== readBack) checkReadBack('text', withoutSigns(meant), withoutSigns(readBack));
  return Buffer.from(written, 'utf8');
}

function textOf(notation: Notation, source: string): string {
  const text = new LongText();
  for (const piece of notation.pieces(source)) text.add(piece.text);
  return text.value;
}

const withoutSigns = (text: string): string => text.replaceAll(/["'\\;,]/g, '');
