import type { SpanFinding } from '../redaction/finding';
import { replaceInMarkup } from '../redaction/markup/replace-in-markup';

/** Spans do not fit the text they were found in: the text changed between search and release. Nothing of it may go out. */
export class SpanOutsideText extends RangeError {
  override readonly name = 'SpanOutsideText';
}

/** A part of a text and what comes in its place. `start < end`, UTF-16. */
export interface TextReplacement {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * What is to be replaced in a text, in order and never overlapping: spans that overlap are one.
 *
 * @param replacement What stands in place of a span.
 * @throws SpanOutsideText
 */
export function replacementsIn(
  text: string,
  spans: readonly SpanFinding[],
  replacement: (span: SpanFinding) => string,
): readonly TextReplacement[] {
  const ordered = [...spans].sort((a, b) => a.start - b.start || b.end - a.end);
  const regions: { start: number; end: number; span: SpanFinding }[] = [];
  for (const span of ordered) {
    if (span.start < 0 || span.end > text.length || span.start >= span.end)
      throw new SpanOutsideText('span outside text');
    const last = regions.at(-1);
    if (last && span.start < last.end) {
      last.end = Math.max(last.end, span.end);
      if (last.span.who === undefined && span.who !== undefined && span.entity === 'person') last.span = span;
    } else regions.push({ start: span.start, end: span.end, span });
  }
  return regions.map(({ start, end, span }) => ({ start, end, text: replacement(span) }));
}

/**
 * The text with the spans replaced; everything outside them stays byte for byte.
 *
 * @param isMarkup The text is HTML: replacements are escaped, and tags inside a span stay closed.
 * @throws SpanOutsideText
 */
export function redactedText(
  text: string,
  spans: readonly SpanFinding[],
  replacement: (span: SpanFinding) => string,
  isMarkup: boolean,
): string {
  let result = '';
  let at = 0;
  for (const { start, end, text: words } of replacementsIn(text, spans, replacement)) {
    result += text.slice(at, start) + (isMarkup ? replaceInMarkup(text.slice(start, end), words) : words);
    at = end;
  }
  return result + text.slice(at);
}
