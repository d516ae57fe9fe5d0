import { createHash } from 'node:crypto';
import { nextEntry } from '../../../domain/audit/chain';
import type { TrailEntry } from '../../../domain/audit/trail';
import { calendarDate } from '../../../domain/deadline/calendar-date';
import { instant } from '../../../domain/deadline/instant';
import type { RequestEvent } from '../../../domain/request/events';
import { foldRequest } from '../../../domain/request/fold';
import { nthRequestId, runIdOf, sourceId } from '../../../domain/request/ids';
import { refusalOf } from '../../../domain/request/refusal';
import { holdersOf, taskIdOf } from '../../../domain/tasks/task';

const requestId = nthRequestId(2026, 1);
const paper = sourceId('papier');
const [first, other] = [taskIdOf(paper, 1), taskIdOf(paper, 2)];
const at = instant('2026-11-23T11:00:00Z');
const tally = { found: 1, fetched: 1, pages: 1, attachments: 1, damagedAttachments: 0, undeclaredFields: 0 };

const opened = (task = first): RequestEvent => ({
  type: 'task-opened',
  task,
  sourceId: paper,
  place: '99AB',
  chain: ['d', 'p', 'o'],
});
const given = (to: string, task = first): RequestEvent => ({ type: 'task-given', task, to, because: 'opened' });
const upload = (n: number): RequestEvent => ({
  type: 'upload-added',
  task: first,
  upload: n,
  byteLength: 10,
  mediaType: 'image/jpeg',
  sha256: 'a',
  by: 'd',
});
const removed = (n: number): RequestEvent => ({ type: 'upload-removed', task: first, upload: n, by: 'd' });
const handedIn = (uploads: number): RequestEvent => ({
  type: 'task-handed-in',
  task: first,
  uploads,
  answerSha256: 'h',
  by: 'd',
});
const nothing = (task = first): RequestEvent => ({ type: 'task-nothing-found', task, answerSha256: 'n', by: 'd' });
const reopened: RequestEvent = { type: 'task-reopened', task: first, by: 'd' };
const located: RequestEvent = { type: 'source-located', sourceId: paper, result: 'found', candidates: 1 };
const collected: RequestEvent = { type: 'source-collected', sourceId: paper, tally, retrievedAt: at };
const waits: RequestEvent = { type: 'source-parked', sourceId: paper, reason: 'WaitsForPerson' };

const before: readonly RequestEvent[] = [
  {
    type: 'received',
    kind: 'access',
    receivedOn: calendarDate('2026-11-02'),
    target: calendarDate('2026-12-02'),
    dueBy: calendarDate('2026-12-02'),
    channel: 'console',
    by: 'A',
    fileSha256: 'x',
  },
  { type: 'identity-checked', method: 'called-back', by: 'A' },
  { type: 'authority-checked', outcome: 'may-act', as: 'self', by: 'A' },
  { type: 'conflict-checked', flags: [], by: 'A' },
  { type: 'accepted', by: 'A', sources: [paper] },
  { type: 'run-claimed', runId: runIdOf(requestId, 1), run: 1 },
];

/** The request after these events; the first refusal when one was refused. */
function storyOf(...events: readonly RequestEvent[]) {
  const trail: TrailEntry[] = [];
  for (const event of [...before, ...events]) {
    const refusal = refusalOf(foldRequest(trail), event);
    if (refusal !== undefined) return { refusal };
    trail.push(
      nextEntry(trail.at(-1), requestId, at, event, (text) => createHash('sha256').update(text).digest('hex')),
    );
  }
  const request = foldRequest(trail);
  return { request, source: request?.sources.get(paper), task: request?.tasks.get(first) };
}

describe('a source that waits for a person', () => {
  it('stands still until the task is answered; the answer itself sets it going', () => {
    expect(storyOf(opened(), waits).source).toEqual({ state: 'parked', reason: 'WaitsForPerson' });
    expect(storyOf(opened(), waits, upload(1), handedIn(1)).source).toEqual({ state: 'to-do' });
    expect(storyOf(opened(), waits, nothing()).source).toEqual({ state: 'to-do' });
  });

  it('waits for every school it was asked of', () => {
    expect(storyOf(opened(), opened(other), waits, nothing()).source).toMatchObject({ state: 'parked' });
    expect(storyOf(opened(), opened(other), waits, nothing(), nothing(other)).source).toEqual({ state: 'to-do' });
  });

  it('is not parked by a run that was asking while the answer came', () => {
    expect(storyOf(opened(), nothing(), waits)).toEqual({ refusal: 'already-done' });
    expect(storyOf(waits).source).toMatchObject({ state: 'parked' });
  });
});

describe('uploads can be undone until they are handed in, and an answer until it is read', () => {
  it('a removed file is gone, and its number is not used again', () => {
    const { task } = storyOf(opened(), upload(1), upload(2), removed(1), upload(3));
    expect([...(task?.uploads.keys() ?? [])]).toEqual([2, 3]);
    expect(storyOf(opened(), upload(1), removed(1), upload(1))).toEqual({ refusal: 'already-done' });
    expect(storyOf(opened(), upload(1), removed(2))).toEqual({ refusal: 'unknown-upload' });
  });

  it('what is handed in is exactly what stood there', () => {
    expect(storyOf(opened(), handedIn(0))).toEqual({ refusal: 'nothing-uploaded' });
    expect(storyOf(opened(), upload(1), upload(2), handedIn(1))).toEqual({ refusal: 'task-in-other-state' });
    expect(storyOf(opened(), upload(1), nothing())).toEqual({ refusal: 'something-uploaded' });
  });

  it('nothing changes behind an answer', () => {
    expect(storyOf(opened(), upload(1), handedIn(1), upload(2))).toEqual({ refusal: 'task-in-other-state' });
    expect(storyOf(opened(), upload(1), handedIn(1), removed(1))).toEqual({ refusal: 'task-in-other-state' });
  });

  it('reopening stops the source again, until it was read', () => {
    const again = storyOf(opened(), waits, upload(1), handedIn(1), located, reopened);
    expect(again.source).toEqual({ state: 'parked', reason: 'WaitsForPerson' });
    expect(again.task).toMatchObject({ state: 'open' });
    expect(again.task?.answerSha256).toBeUndefined();
    const read = storyOf(opened(), waits, upload(1), handedIn(1), located, collected);
    expect(read.task).toMatchObject({ state: 'collected' });
    expect(storyOf(opened(), waits, upload(1), handedIn(1), located, collected, reopened)).toEqual({
      refusal: 'task-in-other-state',
    });
  });

  it('lapses when the officer goes on without the source', () => {
    const gap: RequestEvent = { type: 'gap-accepted', sourceId: paper, reason: 'delivered-later', by: 'A' };
    expect(storyOf(opened(), waits, gap).task).toMatchObject({ state: 'lapsed' });
    expect(storyOf(opened(), waits, gap, upload(1))).toEqual({ refusal: 'task-in-other-state' });
  });
});

describe('who has a task', () => {
  const out: RequestEvent = { type: 'person-excluded', person: 'd', because: 'named', by: 'A' };
  it('only people who were in question when it was opened, each once', () => {
    expect(storyOf(opened(), given('d'), given('p')).task?.holders).toEqual(['d', 'p']);
    expect(storyOf(opened(), given('d'), given('d'))).toEqual({ refusal: 'already-done' });
    expect(storyOf(opened(), given('z'))).toEqual({ refusal: 'not-yours' });
  });
  it('never somebody whom the request is about or against', () => {
    expect(storyOf(out, opened(), given('d'))).toEqual({ refusal: 'not-yours' });
    const { request, task } = storyOf(opened(), given('d'), given('p'), out);
    expect(holdersOf(task ?? { holders: [] }, request?.excluded ?? new Map())).toEqual(['p']);
  });
});

describe('the freeze is confirmed once per retention rule (L-52)', () => {
  it('with who and how', () => {
    const kept: RequestEvent = { type: 'keep-confirmed', retention: 'camerabeelden', how: 'copy-made', by: 'A' };
    expect(storyOf(kept).request?.kept.get('camerabeelden')).toEqual({ how: 'copy-made', by: 'A', at });
    expect(storyOf(kept, kept)).toEqual({ refusal: 'already-done' });
  });
});
