import { replacedRuns } from '../container/text-runs';
import type { Replacement } from '../document';
import { LongText } from './long-text';
import type { Piece } from './notation';

/** A text file with its replacements: as it is written, and as it is meant to read. */
export interface ReplacedPieces {
  readonly written: string;
  readonly meant: string;
}

/**
 * Carries the replacements out, piece by piece. A label stands in the first piece of words that it touches; the notation's own signs stay.
 * The replacements have been checked.
 */
export function replacedPieces(pieces: Iterable<Piece>, replacements: readonly Replacement[]): ReplacedPieces {
  const written = new LongText();
  const meant = new LongText();
  const placed = new Set<Replacement>();
  let start = 0;
  let next = 0;
  for (const piece of pieces) {
    const end = start + piece.text.length;
    const touching: Replacement[] = [];
    for (let at = next; at < replacements.length; at += 1) {
      const replacement = replacements[at];
      if (replacement === undefined || replacement.start >= end) break;
      if (replacement.end > start) touching.push(placed.has(replacement) ? { ...replacement, text: '' } : replacement);
      if (piece.write !== undefined) placed.add(replacement);
    }
    const { source, text } = replacedPiece(piece, start, touching);
    written.add(source);
    meant.add(text);
    while (next < replacements.length && (replacements[next]?.end ?? 0) <= end) next += 1;
    start = end;
  }
  return { written: written.value, meant: meant.value };
}

function replacedPiece(piece: Piece, start: number, touching: readonly Replacement[]): Pick<Piece, 'source' | 'text'> {
  const { write } = piece;
  if (touching.length === 0 || write === undefined) return piece;
  const run = [{ start, text: piece.text }];
  const source = replacedRuns(run, touching, (label) => (label === '' ? '' : write(label))).join('');
  const text = replacedRuns(run, touching).join('');
  return { source: piece.finish?.(source, piece.source) ?? source, text };
}
