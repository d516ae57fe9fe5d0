import type { DocumentKind, Replacement } from '../document';
import { DocumentFault } from '../document-fault';

/**
 * Holds replacements to their promise: whole numbers inside the text, sorted, never overlapping.
 * @throws DocumentFault `replacement-outside-text`
 */
export function checkReplacements(kind: DocumentKind, length: number, replacements: readonly Replacement[]): void {
  let from = 0;
  for (const { start, end } of replacements) {
    const isInside = Number.isInteger(start) && Number.isInteger(end) && start >= from && end >= start && end <= length;
    if (!isInside) throw new DocumentFault(kind, 'replacement-outside-text');
    from = end;
  }
}

/** The text with each replacement carried out. The replacements have been checked. */
export function replacedText(text: string, replacements: readonly Replacement[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const { start, end, text: instead } of replacements) {
    parts.push(text.slice(from, start), instead);
    from = end;
  }
  parts.push(text.slice(from));
  return parts.join('');
}

/**
 * The self-check of a writer: what was read back out of the written document has to be what was meant, white space apart.
 * @throws DocumentFault `still-readable`
 */
export function checkReadBack(kind: DocumentKind, meant: string, readBack: string): void {
  if (meant !== readBack && withoutSpace(meant) !== withoutSpace(readBack))
    throw new DocumentFault(kind, 'still-readable');
}

const withoutSpace = (text: string): string => text.replaceAll(/\s+/g, '');
