import type { HardKind } from '../leak/hard-string';
import type { LeakHit, LeakScanner } from '../leak/leak-scanner';
import type { Entity, RedactionSpan } from '../span';

const entities: Readonly<Record<HardKind, Entity>> = {
  name: 'person',
  email: 'email',
  telephone: 'telephone',
  iban: 'iban',
  identifier: 'person-number',
  address: 'address',
  postcode: 'postcode',
  secret: 'secret',
  'pointed-at': 'other',
  canary: 'other',
};

/** Hits of exact strings as spans, certain, in order and not overlapping: of two that overlap the longer one counts. */
export function exactSpans(text: string, scanner: LeakScanner, because: string): readonly RedactionSpan[] {
  const spans: RedactionSpan[] = [];
  const hits = [...scanner.scan(text)].sort((a, b) => a.offset - b.offset || b.end - a.end);
  for (const hit of hits) {
    const last = spans.at(-1);
    if (last && hit.offset < last.end) {
      if (hit.end > last.end) spans[spans.length - 1] = { ...last, end: hit.end };
    } else spans.push(spanOf(hit, because));
  }
  return spans;
}

const spanOf = (hit: LeakHit, because: string): RedactionSpan => ({
  start: hit.offset,
  end: hit.end,
  entity: entities[hit.kind],
  because,
  confidence: 'certain',
  ...(hit.who === undefined ? {} : { who: hit.who }),
});
