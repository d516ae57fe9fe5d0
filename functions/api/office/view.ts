import { readJson } from '../../../connectors/kit/ndjson';
import { undeclaredOf } from '../../../connectors/kit/readers';
import { dateInAmsterdam, type Instant } from '../../../domain/deadline/instant';
import { foldRequest } from '../../../domain/request/fold';
import type { RequestId, SourceId } from '../../../domain/request/ids';
import { needsReview, type Request, type SourceState } from '../../../domain/request/request';
import { type AuthorityCheck, authorityWord, checkAuthority } from '../../../domain/requester/authority';
import { isSensitive } from '../../../domain/requester/conflict';
import { keys } from '../../step/keys';
import { nameOfSource } from '../../step/name-of-source';
import { type RequestFile, readRequestFile, standsForSubject } from '../../step/request-file';
import type { StepRuntime } from '../../step/runtime';
import type { RequestSummary, RequestView, SourceProgress } from '../desk';
import { openQuestions } from './review';
import { statusOf } from './status';
import { oversightOf } from './tasks/oversight';

/** All requests, the nearest target first. */
export async function listRequests(runtime: StepRuntime): Promise<readonly RequestSummary[]> {
  const summaries: RequestSummary[] = [];
  for (const requestId of await runtime.ports.requests.list()) {
    const request = foldRequest(await runtime.ports.requests.read(requestId));
    if (request) summaries.push(summaryOf(request, await readRequestFile(runtime.ports, request)));
  }
  return summaries.sort(
    (one, other) => one.target.localeCompare(other.target) || one.requestId.localeCompare(other.requestId),
  );
}

/** Everything the request page shows; undefined when there is no such request. */
export async function viewRequest(runtime: StepRuntime, requestId: RequestId): Promise<RequestView | undefined> {
  const { ports } = runtime;
  const entries = await ports.requests.read(requestId);
  const request = foldRequest(entries);
  if (!request) return undefined;
  const file = await readRequestFile(ports, request);
  const onDay = request.releasedAt ? request.receivedOn : dateInAmsterdam(ports.clock.now());
  const authority = checkAuthority({ subject: file.subject, requester: file.requester, on: onDay });
  const runLive = request.liveRun !== undefined && (await ports.workflow.isLive(request.liveRun));
  return {
    ...summaryOf(request, file),
    requester: file.requester,
    identityChecked: request.identity !== undefined,
    authority: authorityOf(request, authority),
    conflictChecked: request.conflictChecked,
    flags: request.flags,
    runLive,
    waitsFor: request.waitsFor,
    sources: await progressOf(runtime, request, runLive),
    oversight: await oversightOf(runtime, request, file),
    questionsOpen: needsReview(request) ? (await openQuestions(runtime, requestId)).length : 0,
    ...(await leaksOf(runtime, request)),
    undeclaredFields: await undeclaredFields(runtime, request),
    trail: entries.map(({ seq, at, event }) => ({ seq, at, type: event.type })),
    links: await linksOf(runtime, requestId),
  };
}

/** What was recorded counts while the rules still say the same; after a birthday it is the officer's again. @legal L-18 */
function authorityOf(request: Request, today: AuthorityCheck): RequestView['authority'] {
  const recorded = request.authority?.as;
  if (recorded !== undefined && (request.releasedAt || recorded === authorityWord(today))) {
    return { kind: 'may-act', because: recorded };
  }
  switch (today.kind) {
    case 'may-act':
      return { kind: 'officer-decides', because: today.as === 'authorised-agent' ? 'mandate-seen' : today.as };
    case 'officer-decides':
      return { kind: 'officer-decides', because: today.because };
    case 'information-only':
      return { kind: 'information-only' };
  }
}

function summaryOf(request: Request, { subject, ...file }: RequestFile): RequestSummary {
  return {
    requestId: request.requestId,
    subjectName: [subject.givenName, subject.infix, subject.familyName].filter(Boolean).join(' '),
    kind: request.kind,
    status: statusOf(request),
    receivedOn: request.receivedOn,
    target: request.target,
    dueBy: request.dueBy,
    sensitive: isSensitive(request.flags, standsForSubject({ subject, ...file }, request.receivedOn)),
  };
}

async function progressOf(
  runtime: StepRuntime,
  request: Request,
  runLive: boolean,
): Promise<readonly SourceProgress[]> {
  return [...request.sources].map(([sourceId, source]) => ({
    sourceId,
    nl: nameOfSource(runtime, sourceId),
    ...progress(source, runLive),
  }));
}

function progress(source: SourceState, runLive: boolean): Pick<SourceProgress, 'state' | 'tally' | 'parked'> {
  switch (source.state) {
    case 'complete':
      return { state: 'complete', tally: source.tally };
    case 'parked':
      return { state: 'parked', parked: source.reason };
    case 'found':
      return { state: runLive ? 'collecting' : 'located' };
    default:
      return { state: source.state };
  }
}

async function undeclaredFields({ ports }: StepRuntime, request: Request): Promise<RequestView['undeclaredFields']> {
  const fields: { sourceId: SourceId; type: string; path: string }[] = [];
  for (const [sourceId, source] of request.sources) {
    if (source.state !== 'complete' || source.tally.undeclaredFields === 0 || request.stagingPurged) continue;
    for (const { type, path } of await undeclaredOf(ports.objects, request.requestId, sourceId)) {
      fields.push({ sourceId, type, path });
    }
  }
  return fields;
}

/** What Verify wrote down of each volume, without values. */
async function leaksOf({ ports }: StepRuntime, request: Request): Promise<Pick<RequestView, 'leaks'>> {
  if (!request.verified?.findings || request.stagingPurged) return {};
  const leaks: { path: string; kind: string }[] = [];
  for (const volume of request.volumes.keys()) {
    const verdict = await readJson<{ readonly leaks: typeof leaks }>(
      ports.objects,
      keys.leaks(request.requestId, request.revision, volume),
    );
    for (const { path, kind } of verdict?.leaks ?? []) leaks.push({ path, kind });
  }
  return { leaks };
}

async function linksOf({ ports }: StepRuntime, requestId: RequestId) {
  return (await ports.links.ofRequest(requestId)).map((link) => ({
    link: link.tokenSha256.slice(0, 8),
    expiresAt: link.expiresAt as Instant,
    locked: link.wrongAttempts >= 5,
    revoked: link.revokedAt !== undefined,
  }));
}
