import type { PatternHit } from './hit';
import { compact, type KnownValues } from './known-values';
import type { MakeHit } from './mixed-codes';

const plate =
  /(?<![A-Za-z0-9-])(?:[A-Z]{2}-\d\d-\d\d|\d\d-\d\d-[A-Z]{2}|\d\d-[A-Z]{2}-\d\d|[A-Z]{2}-\d\d-[A-Z]{2}|[A-Z]{2}-[A-Z]{2}-\d\d|\d\d-[A-Z]{2}-[A-Z]{2}|\d\d-[A-Z]{3}-\d|\d-[A-Z]{3}-\d\d|[A-Z]{2}-\d{3}-[A-Z]|[A-Z]-\d{3}-[A-Z]{2}|[A-Z]{3}-\d\d-[A-Z]|[A-Z]-\d\d-[A-Z]{3}|\d-[A-Z]{2}-\d{3}|\d{3}-[A-Z]{2}-\d)(?![A-Za-z0-9-])/g;

const HYPHEN = 0x2d;

/** The Dutch licence plate around the number at `at`, by its sidecode. */
export function plateHit(
  text: string,
  at: number,
  after: number,
  hit: MakeHit,
  known: KnownValues,
): PatternHit | undefined {
  if (text.charCodeAt(at - 1) !== HYPHEN && text.charCodeAt(after) !== HYPHEN) return undefined;
  const from = Math.max(0, at - 7);
  for (const found of text.slice(from, at + 12).matchAll(plate)) {
    const start = from + found.index;
    if (start <= at && start + found[0].length > at)
      return hit(
        start,
        start + found[0].length,
        'licence-plate',
        'licence-plate.sidecode',
        'certain',
        known.of('id', compact(found[0])),
      );
  }
  return undefined;
}
