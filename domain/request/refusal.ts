import type { RequestEvent } from './events';
import { allSourcesTerminal, needsReview, type Request, type SourceState } from './request';
import { allAnswered } from './task-fold';
import { taskRefusalOf } from './task-refusal';
import { transitions } from './transitions';

/** Why an event may not happen now; closed codes, worded for people elsewhere. */
export type Refusal =
  | 'unknown-request'
  | 'already-registered'
  | 'not-in-this-phase'
  | 'identity-not-checked'
  | 'authority-not-checked'
  | 'conflict-not-checked'
  | 'run-live'
  | 'not-the-live-run'
  | 'unknown-source'
  | 'source-in-other-state'
  | 'unknown-candidate'
  | 'sources-open'
  | 'already-done'
  | 'not-resolved'
  | 'review-open'
  | 'not-prepared'
  | 'not-verified'
  | 'verify-found'
  | 'paused'
  | 'not-paused'
  | 'not-released'
  | 'same-person-twice'
  | 'second-person-needed'
  | 'already-extended'
  | 'after-due-date'
  | 'unknown-task'
  | 'task-in-other-state'
  | 'not-yours'
  | 'unknown-upload'
  | 'nothing-uploaded'
  | 'something-uploaded';

/**
 * Whether the event may follow; undefined when it may.
 *
 * @legal L-09 (no release while paused), L-11 (extension once, before the date), L-13, L-26 @security S-34
 */
export function refusalOf(request: Request | undefined, event: RequestEvent): Refusal | undefined {
  if (event.type === 'received') return request ? 'already-registered' : undefined;
  if (!request) return 'unknown-request';
  if (!transitions[event.type].includes(request.phase)) return 'not-in-this-phase';
  switch (event.type) {
    case 'accepted':
      if (!request.identity) return 'identity-not-checked';
      if (!request.authority) return 'authority-not-checked';
      return request.conflictChecked ? undefined : 'conflict-not-checked';
    case 'run-ended':
      return request.liveRun === event.runId ? undefined : 'not-the-live-run';
    case 'source-located':
      return expectSource(request.sources.get(event.sourceId), ['to-do']);
    case 'candidate-chosen':
      return choiceRefusal(request.sources.get(event.sourceId), [event.candidate, ...(event.also ?? [])]);
    case 'candidates-refused':
      return expectSource(request.sources.get(event.sourceId), ['ambiguous']);
    case 'source-collected':
      return expectSource(request.sources.get(event.sourceId), ['found']);
    case 'source-no-data':
      return expectSource(request.sources.get(event.sourceId), ['to-do', 'found']);
    case 'source-parked':
      // The answer came while the source was being asked: it goes on, it does not wait.
      if (event.reason === 'WaitsForPerson' && allAnswered(request.tasks, event.sourceId)) return 'already-done';
      return expectSource(request.sources.get(event.sourceId), ['to-do', 'found']);
    case 'source-retried':
      return expectSource(request.sources.get(event.sourceId), ['parked']);
    case 'gap-accepted':
      return expectSource(request.sources.get(event.sourceId), ['parked', 'ambiguous']);
    case 'task-opened':
    case 'task-given':
    case 'upload-added':
    case 'upload-removed':
    case 'task-handed-in':
    case 'task-nothing-found':
    case 'task-reopened':
      return taskRefusalOf(request, event);
    case 'person-excluded':
      return request.excluded.has(event.person) ? 'already-done' : undefined;
    case 'keep-confirmed':
      return request.kept.has(event.retention) ? 'already-done' : undefined;
    case 'identity-merged':
      return request.identityMerged ? 'already-done' : undefined;
    case 'segment-detected':
      if (!allSourcesTerminal(request)) return 'sources-open';
      return request.detected.has(event.segment) ? 'already-done' : undefined;
    case 'resolved':
      if (!allSourcesTerminal(request)) return 'sources-open';
      return request.resolved ? 'already-done' : undefined;
    case 'decisions-recorded':
    case 'review-completed':
      if (!request.resolved) return 'not-resolved';
      return request.reviewCompleted ? 'already-done' : undefined;
    case 'source-prepared':
      if (!request.resolved) return 'not-resolved';
      if (needsReview(request)) return 'review-open';
      return request.prepared.has(event.sourceId) ? 'already-done' : undefined;
    case 'volume-assembled':
      if (!isPrepared(request)) return 'not-prepared';
      return request.volumes.has(event.volume) ? 'already-done' : undefined;
    case 'sealed':
      if (request.volumes.size === 0 || request.volumes.size !== event.volumes) return 'not-prepared';
      return request.sealed ? 'already-done' : undefined;
    case 'verified':
      if (!request.sealed) return 'not-verified';
      return request.verified ? 'already-done' : undefined;
    case 'review-reopened':
      return request.releasedAt ? 'already-done' : request.resolved ? undefined : 'not-resolved';
    case 'released':
      if (request.paused) return 'paused';
      if (!request.verified) return 'not-verified';
      if (request.verified.findings > 0) return 'verify-found';
      if (request.releasedAt) return 'already-done';
      return event.secondBy !== undefined && event.secondBy === event.by ? 'same-person-twice' : undefined;
    case 'delivered':
      return request.releasedAt ? undefined : 'not-released';
    case 'refused':
      return event.by === event.secondBy ? 'same-person-twice' : undefined;
    case 'paused':
      return request.paused ? 'already-done' : undefined;
    case 'resumed':
      return request.paused ? undefined : 'not-paused';
    case 'extended':
      return request.extended ? 'already-extended' : undefined;
    case 'staging-purged':
      return request.stagingPurged ? 'already-done' : undefined;
    case 'archive-purged':
      return request.archivePurged ? 'already-done' : undefined;
    default:
      return undefined;
  }
}

/** Everything decided, and every source that has something written as it goes out. */
const isPrepared = (request: Request): boolean =>
  request.resolved !== undefined &&
  !needsReview(request) &&
  [...request.sources].every(([sourceId, { state }]) => state !== 'complete' || request.prepared.has(sourceId));

function expectSource(source: SourceState | undefined, states: readonly SourceState['state'][]): Refusal | undefined {
  if (!source) return 'unknown-source';
  return states.includes(source.state) ? undefined : 'source-in-other-state';
}

function choiceRefusal(source: SourceState | undefined, chosen: readonly number[]): Refusal | undefined {
  if (source?.state !== 'ambiguous') return expectSource(source, ['ambiguous']);
  const isListed = (candidate: number) =>
    Number.isInteger(candidate) && candidate >= 0 && candidate < source.candidates;
  return chosen.every(isListed) && new Set(chosen).size === chosen.length ? undefined : 'unknown-candidate';
}
