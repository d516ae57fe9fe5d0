import type { TrailEntry } from '../audit/trail';
import type { SourceId } from './ids';
import { type Chosen, type Request, type SourceState, searchesAfresh } from './request';
import { changeByTask, lapsedTasksOf, readTasksOf } from './task-fold';

/** The request that these entries tell of, in order of `seq`; undefined when there are none. */
export function foldRequest(entries: readonly TrailEntry[]): Request | undefined {
  let request: Request | undefined;
  for (const entry of entries) request = applied(request, entry);
  return request;
}

/** The request after one more entry. The entry was allowed when it was stored; nothing is checked again here. */
export function applied(request: Request | undefined, entry: TrailEntry): Request {
  const { event } = entry;
  if (event.type === 'received') return registered(entry, event);
  if (!request) throw new RangeError('a trail begins with received');
  return { ...request, ...changeOf(request, entry), nextSeq: entry.seq + 1 };
}

function registered(entry: TrailEntry, event: Extract<TrailEntry['event'], { type: 'received' }>): Request {
  return {
    requestId: entry.requestId,
    nextSeq: entry.seq + 1,
    phase: 'intake',
    kind: event.kind,
    channel: event.channel,
    receivedOn: event.receivedOn,
    target: event.target,
    dueBy: event.dueBy,
    fileSha256: event.fileSha256,
    registeredAt: entry.at,
    conflictChecked: false,
    flags: [],
    paused: false,
    extended: false,
    runs: 0,
    waitsFor: 'officer',
    sources: new Map(),
    tasks: new Map(),
    excluded: new Map(),
    kept: new Map(),
    identityMerged: false,
    detected: new Map(),
    revision: 1,
    reviewCompleted: false,
    prepared: new Map(),
    volumes: new Map(),
    delivery: 1,
    stagingPurged: false,
    archivePurged: false,
  };
}

/** `undefined` for an optional property means that it is gone again. */
type Change = { readonly [Property in keyof Request]?: Request[Property] | undefined };

function changeOf(request: Request, { event, at }: TrailEntry): Partial<Request> {
  return change(request, event, at) as Partial<Request>;
}

function change(request: Request, event: TrailEntry['event'], at: TrailEntry['at']): Change {
  const source = (id: SourceId, state: SourceState): Change => ({ sources: new Map(request.sources).set(id, state) });
  switch (event.type) {
    case 'identity-checked':
      return { identity: event.method };
    case 'authority-checked':
      return { authority: { outcome: event.outcome, as: event.as } };
    case 'conflict-checked':
      return { conflictChecked: true, flags: union(request.flags, event.flags) };
    case 'accepted':
      return { phase: 'open', sources: new Map(event.sources.map((id) => [id, { state: 'to-do' }])) };
    case 'run-claimed':
      return { runs: event.run, liveRun: event.runId, lastFault: undefined };
    case 'run-ended':
      return { liveRun: undefined, waitsFor: event.waitsFor };
    case 'run-faulted':
      return { lastFault: { step: event.step, code: event.code } };
    case 'source-located':
      if (event.result === 'none') return {};
      return source(
        event.sourceId,
        event.result === 'found'
          ? { state: 'found', candidate: 0 }
          : { state: 'ambiguous', candidates: event.candidates },
      );
    case 'candidate-chosen':
      return source(event.sourceId, { state: 'found', ...choice(event.candidate, event.also) });
    case 'candidates-refused':
      return source(event.sourceId, { state: 'noData', retrievedAt: at });
    case 'source-collected':
      return {
        ...source(event.sourceId, {
          state: 'complete',
          tally: event.tally,
          retrievedAt: event.retrievedAt,
          ...chosenIn(request.sources.get(event.sourceId)),
        }),
        tasks: readTasksOf(request, event.sourceId),
      };
    case 'source-no-data':
      return {
        ...source(event.sourceId, { state: 'noData', retrievedAt: event.retrievedAt }),
        tasks: readTasksOf(request, event.sourceId),
      };
    case 'source-parked': {
      const before = request.sources.get(event.sourceId);
      return source(event.sourceId, { state: 'parked', reason: event.reason, ...chosenIn(before) });
    }
    case 'source-retried': {
      const before = request.sources.get(event.sourceId);
      if (searchesAfresh(before)) return source(event.sourceId, { state: 'to-do' });
      const { candidate, also } = chosenIn(before);
      return source(
        event.sourceId,
        candidate === undefined ? { state: 'to-do' } : { state: 'found', ...choice(candidate, also) },
      );
    }
    case 'gap-accepted':
      return {
        ...source(event.sourceId, { state: 'gapAccepted', reason: event.reason }),
        tasks: lapsedTasksOf(request, event.sourceId),
      };
    case 'task-opened':
    case 'task-given':
    case 'upload-added':
    case 'upload-removed':
    case 'task-handed-in':
    case 'task-nothing-found':
    case 'task-reopened':
      return changeByTask(request, event, at);
    case 'person-excluded':
      return { excluded: new Map(request.excluded).set(event.person, event.because) };
    case 'keep-confirmed':
      return { kept: new Map(request.kept).set(event.retention, { how: event.how, by: event.by, at }) };
    case 'identity-merged':
      return { identityMerged: true };
    case 'flag-raised':
      return { flags: union(request.flags, [event.flag]) };
    case 'segment-detected':
      return {
        detected: new Map(request.detected).set(event.segment, { records: event.records, findings: event.findings }),
      };
    case 'resolved':
      return {
        resolved: { findings: event.findings, questions: event.questions, queueSha256: event.queueSha256 },
      };
    case 'review-completed':
      return { reviewCompleted: true, decisionsSha256: event.decisionsSha256 };
    case 'source-prepared':
      return {
        prepared: new Map(request.prepared).set(event.sourceId, {
          released: event.released,
          redacted: event.redacted,
          withheld: event.withheld,
        }),
      };
    case 'volume-assembled':
      return {
        volumes: new Map(request.volumes).set(event.volume, {
          byteLength: event.byteLength,
          entries: event.entries,
          manifestSha256: event.manifestSha256,
        }),
      };
    case 'sealed':
      return { sealed: { volumes: event.volumes, manifestSha256: event.manifestSha256 } };
    case 'verified':
      return { verified: { findings: event.findings } };
    case 'review-reopened':
      return {
        revision: request.revision + 1,
        reviewCompleted: false,
        decisionsSha256: undefined,
        prepared: new Map(),
        volumes: new Map(),
        sealed: undefined,
        verified: undefined,
      };
    case 'released':
      return { releasedAt: at };
    case 'delivered':
      return { phase: 'delivered', deliveredAt: at, waitsFor: 'nothing' };
    case 'paused':
      return { paused: true };
    case 'resumed':
      return { paused: false };
    case 'extended':
      return { extended: true, target: event.target, dueBy: event.dueBy };
    case 'refused':
      return { phase: 'refused' };
    case 'information-request-377c':
      return { phase: 'information-request' };
    case 'withdrawn':
      return { phase: 'withdrawn' };
    case 'closed':
      return { phase: 'closed' };
    case 'staging-purged':
      return { stagingPurged: true };
    case 'archive-purged':
      return { archivePurged: true };
    case 'received':
    case 'decisions-recorded':
    case 'download':
    case 'link-unlocked':
    case 'code-shown':
    case 'link-revoked':
    case 'link-reissued':
    case 'notice-sent':
      return {};
  }
}

/** Who was chosen, where that is known; streams from before there were several say one. */
function chosenIn(source: SourceState | undefined): Partial<Chosen> {
  if (source === undefined || !('candidate' in source) || source.candidate === undefined) return {};
  return choice(source.candidate, source.also);
}

const choice = (candidate: number, also: readonly number[] = []): Chosen => ({
  candidate,
  ...(also.length > 0 && { also }),
});

const union = <Value>(left: readonly Value[], right: readonly Value[]): readonly Value[] => [
  ...new Set([...left, ...right]),
];
