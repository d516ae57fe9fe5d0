import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { checkChain, nextEntry } from '../../../domain/audit/chain';
import type { TrailEntry } from '../../../domain/audit/trail';
import { calendarDate } from '../../../domain/deadline/calendar-date';
import { addSeconds, instant } from '../../../domain/deadline/instant';
import type { RequestEvent } from '../../../domain/request/events';
import { requestId } from '../../../domain/request/ids';

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');
const request = requestId('2026-0007');
const start = instant('2026-11-23T08:15:00Z');

const events: readonly RequestEvent[] = [
  {
    type: 'received',
    kind: 'access',
    receivedOn: calendarDate('2026-11-02'),
    target: calendarDate('2026-12-02'),
    dueBy: calendarDate('2026-12-02'),
    channel: 'console',
    by: 'A. de Wit',
    fileSha256: 'ab'.repeat(32),
  },
  { type: 'identity-checked', method: 'at-the-desk', by: 'A. de Wit' },
  { type: 'conflict-checked', flags: [], by: 'A. de Wit' },
  { type: 'resumed', by: 'A. de Wit' },
  { type: 'withdrawn', by: 'A. de Wit' },
];

function trailOf(list: readonly RequestEvent[]): TrailEntry[] {
  const entries: TrailEntry[] = [];
  for (const event of list) {
    entries.push(nextEntry(entries.at(-1), request, addSeconds(start, entries.length), event, sha256));
  }
  return entries;
}

describe('a trail is chained (L-49, S-41)', () => {
  it('the first entry stands at 0 and hangs on 64 zeros', () => {
    const [first] = trailOf(events);
    expect(first).toMatchObject({ requestId: '2026-0007', seq: 0, previousHash: '0'.repeat(64) });
    expect(first?.hash).toMatch(/^[0-9a-f]{64}$/);
  });
  it('the hash is over the canonical text of everything else', () => {
    const entry = nextEntry(undefined, request, start, { type: 'resumed', by: 'A. de Wit' }, sha256);
    const text = `{"at":"2026-11-23T08:15:00.000Z","event":{"by":"A. de Wit","type":"resumed"},"previousHash":"${'0'.repeat(64)}","requestId":"2026-0007","seq":0}`;
    expect(entry.hash).toBe(sha256(text));
  });
  it('is intact as written, after storing and reading, and when empty', () => {
    expect(checkChain(trailOf(events), sha256)).toEqual({ kind: 'intact' });
    expect(checkChain(JSON.parse(JSON.stringify(trailOf(events))), sha256)).toEqual({ kind: 'intact' });
    expect(checkChain([], sha256)).toEqual({ kind: 'intact' });
  });
  it('never chains one request to another', () => {
    const [first] = trailOf(events);
    expect(() => nextEntry(first, requestId('2026-0008'), start, { type: 'resumed', by: 'x' }, sha256)).toThrow(
      RangeError,
    );
  });
});

describe('tampering is found, and where', () => {
  const entries = trailOf(events);
  const without = (n: number) => entries.filter((_, at) => at !== n);

  it('an entry taken out of the middle', () => {
    expect(checkChain(without(2), sha256)).toEqual({ kind: 'broken', seq: 2, because: 'out-of-order' });
  });
  it('the first entry taken out', () => {
    expect(checkChain(without(0), sha256)).toEqual({ kind: 'broken', seq: 0, because: 'out-of-order' });
  });
  it('two entries changed places', () => {
    const swapped = [entries[0], entries[2], entries[1], entries[3]] as TrailEntry[];
    expect(checkChain(swapped, sha256)).toEqual({ kind: 'broken', seq: 1, because: 'out-of-order' });
  });
  it('an entry rewritten together with its own hash', () => {
    const forged = nextEntry(
      entries[0],
      request,
      start,
      { type: 'identity-checked', method: 'id-seen', by: 'x' },
      sha256,
    );
    expect(checkChain([entries[0] as TrailEntry, forged, ...entries.slice(2)], sha256)).toEqual({
      kind: 'broken',
      seq: 2,
      because: 'not-chained',
    });
  });
  it('an entry of another request put in', () => {
    const other = nextEntry(undefined, requestId('2026-0008'), start, { type: 'resumed', by: 'x' }, sha256);
    expect(checkChain([entries[0] as TrailEntry, other], sha256)).toEqual({
      kind: 'broken',
      seq: 1,
      because: 'other-request',
    });
  });
  it('any one character of any value or name, anywhere', () => {
    // Works on the stored text: one character is replaced, the rest stays.
    const stored = JSON.stringify(entries);
    fc.assert(
      fc.property(fc.nat(stored.length - 1), fc.constantFrom('x', '7', 'é', 'a', '0'), (place, character) => {
        fc.pre(stored[place] !== character);
        let read: TrailEntry[];
        try {
          read = JSON.parse(stored.slice(0, place) + character + stored.slice(place + 1));
        } catch {
          return; // No JSON any more: storage itself refuses it.
        }
        expect(checkChain(read, sha256).kind).toBe('broken');
      }),
      { numRuns: 1000 },
    );
  });
  it('a member added or taken away in any entry', () => {
    fc.assert(
      fc.property(fc.nat(entries.length - 1), fc.constantFrom('event', 'entry'), (n, where) => {
        const changed = entries.map((entry, at) => {
          if (at !== n) return entry;
          return where === 'entry' ? { ...entry, note: 'x' } : { ...entry, event: { ...entry.event, note: 'x' } };
        });
        expect(checkChain(changed as TrailEntry[], sha256)).toEqual({ kind: 'broken', seq: n, because: 'changed' });
      }),
    );
  });
});
