import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { checkChain, nextEntry } from '../../../domain/audit/chain';
import type { TrailEntry } from '../../../domain/audit/trail';
import { calendarDate } from '../../../domain/deadline/calendar-date';
import { instant } from '../../../domain/deadline/instant';
import type { EventType, RequestEvent } from '../../../domain/request/events';
import { foldRequest } from '../../../domain/request/fold';
import { nthRequestId, runIdOf, sourceId } from '../../../domain/request/ids';
import { refusalOf } from '../../../domain/request/refusal';

const requestId = nthRequestId(2026, 1);
const source = sourceId('las-oso');
const run = runIdOf(requestId, 1);
const at = instant('2026-11-23T11:00:00Z');
const day = calendarDate('2026-11-02');
const tally = { found: 1, fetched: 1, pages: 1, attachments: 0, damagedAttachments: 0, undeclaredFields: 0 };
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

const received: RequestEvent = {
  type: 'received',
  kind: 'access',
  receivedOn: day,
  target: calendarDate('2026-12-02'),
  dueBy: calendarDate('2026-12-02'),
  channel: 'console',
  by: 'A',
  fileSha256: 'x',
};

const events: readonly RequestEvent[] = [
  received,
  { type: 'identity-checked', method: 'called-back', by: 'A' },
  { type: 'authority-checked', outcome: 'may-act', as: 'self', by: 'A' },
  { type: 'conflict-checked', flags: [], by: 'A' },
  { type: 'accepted', by: 'A', sources: [source] },
  { type: 'run-claimed', runId: run, run: 1 },
  { type: 'run-ended', runId: run, waitsFor: 'sources' },
  { type: 'source-located', sourceId: source, result: 'found', candidates: 1 },
  { type: 'source-located', sourceId: source, result: 'ambiguous', candidates: 2 },
  { type: 'candidate-chosen', sourceId: source, candidate: 1, by: 'A' },
  { type: 'candidate-chosen', sourceId: source, candidate: 0, also: [1], by: 'A' },
  { type: 'candidates-refused', sourceId: source, by: 'A' },
  { type: 'source-collected', sourceId: source, tally, retrievedAt: at },
  { type: 'source-no-data', sourceId: source, retrievedAt: at },
  { type: 'source-parked', sourceId: source, reason: 'SourceUnavailable' },
  { type: 'source-retried', sourceId: source, by: 'A' },
  { type: 'gap-accepted', sourceId: source, reason: 'system-retired', by: 'A' },
  { type: 'resolved', findings: 1, questions: 1, queueSha256: 'q' },
  { type: 'review-completed', by: 'A', decisionsSha256: 'd' },
  { type: 'source-prepared', sourceId: source, released: 1, redacted: 0, withheld: 0 },
  { type: 'volume-assembled', volume: 1, byteLength: 1, entries: 1, manifestSha256: 'm' },
  { type: 'sealed', delivery: 1, volumes: 1, manifestSha256: 'm' },
  { type: 'verified', delivery: 1, findings: 0 },
  { type: 'verified', delivery: 1, findings: 2 },
  { type: 'review-reopened', by: 'A', because: 'officer' },
  { type: 'paused', reason: 'identity', askedOn: day, by: 'A' },
  { type: 'resumed', by: 'A' },
  { type: 'released', delivery: 1, by: 'A' },
  { type: 'released', delivery: 1, by: 'A', secondBy: 'A' },
  { type: 'delivered', delivery: 1, by: 'handover' },
  { type: 'refused', ground: 'x', by: 'A', secondBy: 'B' },
  { type: 'withdrawn', by: 'A' },
  { type: 'closed', by: 'A' },
  { type: 'staging-purged', objects: 1 },
  { type: 'archive-purged', objects: 1 },
];

/** The trail of those events that were allowed when they came. */
function trailOf(wanted: readonly RequestEvent[]): readonly TrailEntry[] {
  const trail: TrailEntry[] = [];
  for (const event of wanted) {
    if (refusalOf(foldRequest(trail), event) === undefined) {
      trail.push(nextEntry(trail.at(-1), requestId, at, event, sha256));
    }
  }
  return trail;
}

const anyTrail = () =>
  fc.array(fc.nat(events.length - 1), { maxLength: 120 }).map((picks) => {
    const picked = picks.flatMap((n) => events[n] ?? []);
    return trailOf([received, ...picked]);
  });

const before = (trail: readonly TrailEntry[], n: number, type: EventType) =>
  trail.slice(0, n).some(({ event }) => event.type === type);

const straight: readonly RequestEvent['type'][] = [
  'received',
  'identity-checked',
  'authority-checked',
  'conflict-checked',
  'accepted',
  'source-located',
  'source-collected',
  'resolved',
  'review-completed',
  'source-prepared',
  'volume-assembled',
  'sealed',
  'verified',
  'released',
  'delivered',
  'closed',
];
const straightTrail = trailOf(straight.flatMap((type) => events.find((event) => event.type === type) ?? []));

describe('the life of a request (DESIGN §4)', () => {
  it('goes straight from receipt to close when everything is done in order', () => {
    expect(straightTrail.map(({ event }) => event.type)).toEqual(straight);
    expect(foldRequest(straightTrail)?.phase).toBe('closed');
  });

  it.each(straight.slice(1, -1).map((type) => [type]))('is not delivered without %s', (skipped) => {
    const trail = trailOf(
      straight.filter((type) => type !== skipped).flatMap((type) => events.find((event) => event.type === type) ?? []),
    );
    expect(foldRequest(trail)?.phase).not.toBe('closed');
  });

  it('is released only when verified clean, not paused, and by two different people where two sign', () =>
    fc.assert(
      fc.property(anyTrail(), (trail) => {
        for (const [n, { event }] of trail.entries()) {
          if (event.type !== 'released') continue;
          const state = foldRequest(trail.slice(0, n));
          if (state?.verified?.findings !== 0 || state.paused || event.by === event.secondBy) return false;
          if (![...state.sources.values()].every(({ state: s }) => ['complete', 'noData', 'gapAccepted'].includes(s)))
            return false;
          for (const needed of [
            'identity-checked',
            'authority-checked',
            'conflict-checked',
            'accepted',
            'resolved',
          ] as const) {
            if (!before(trail, n, needed)) return false;
          }
        }
        return true;
      }),
      { numRuns: 400 },
    ));

  it('is delivered at most once, and only after a release', () =>
    fc.assert(
      fc.property(anyTrail(), (trail) => {
        const deliveries = trail.filter(({ event }) => event.type === 'delivered').length;
        const releases = trail.filter(({ event }) => event.type === 'released').length;
        return deliveries <= 1 && deliveries <= releases && releases <= 1;
      }),
      { numRuns: 400 },
    ));

  it('hears nothing more of the workflow once it was withdrawn or refused', () =>
    fc.assert(
      fc.property(anyTrail(), (trail) => {
        const end = trail.findIndex(({ event }) => event.type === 'withdrawn' || event.type === 'refused');
        const after = end < 0 ? [] : trail.slice(end + 1).map(({ event }) => event.type);
        const allowed = ['run-ended', 'closed', 'staging-purged', 'archive-purged'];
        return after.every((type) => allowed.includes(type));
      }),
      { numRuns: 400 },
    ));

  it('keeps an unbroken chain whatever happens', () =>
    fc.assert(
      fc.property(anyTrail(), (trail) => checkChain(trail, sha256).kind === 'intact'),
      { numRuns: 100 },
    ));

  it('voids what was prepared when the review is opened again, and keeps what was collected', () => {
    const reopened = trailOf([
      ...straight.slice(0, 13).flatMap((type) => events.find((event) => event.type === type) ?? []),
      { type: 'review-reopened', by: 'A', because: 'verify-found' },
    ]);
    const state = foldRequest(reopened);
    expect([state?.revision, state?.verified, state?.sealed, state?.prepared.size, state?.volumes.size]).toEqual([
      2,
      undefined,
      undefined,
      0,
      0,
    ]);
    expect(state?.sources.get(source)?.state).toBe('complete');
  });
});
