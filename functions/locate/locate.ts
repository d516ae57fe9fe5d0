import type { Candidate } from '../../connectors/kit/connector';
import { ConfigurationInvalid } from '../../connectors/kit/faults';
import { locateIn } from '../../connectors/kit/locate-in';
import { readJson } from '../../connectors/kit/ndjson';
import type { RequestId, SourceId } from '../../domain/request/ids';
import { configuredId, isAboutRequester } from '../../domain/request/own-part';
import type { SubjectDescription } from '../../domain/requester/subject';
import { RegisterOpen, StepRefused } from '../step/faults';
import { handedInOf } from '../step/handed-in';
import { sourceIdInput, stepInput } from '../step/input';
import { keys } from '../step/keys';
import { type RequestFile, readRequestFile, subjectFor } from '../step/request-file';
import type { StepRuntime } from '../step/runtime';
import { sourceOf } from '../step/source-of';
import { recordOnce, requestOf } from '../step/stream';
import { asksByHand } from '../step/tasks/asked-by';
import { waveOf } from '../step/wave-of';

/** `settled`: nothing to collect now – no data, ambiguous, parked or done already. @security S-01 */
export interface Located {
  readonly result: 'found' | 'settled';
}

const input = stepInput('locate', { sourceId: sourceIdInput });

/**
 * Looks the data subject up in one source. One candidate on a strong identifier, or on name and birth date and nobody else,
 * is found; anything else is the officer's. A source that fails is a fault, never "none". @legal L-25, L-26, L-27
 */
export async function locateStep(runtime: StepRuntime, payload: unknown): Promise<Located> {
  const { requestId, sourceId } = input.parse(payload);
  const { ports } = runtime;
  const request = await requestOf(ports, requestId);
  const state = request.sources.get(sourceId);
  if (!state) throw new StepRefused(requestId, 'unknown-source');
  if (state.state === 'found') return { result: 'found' };
  if (state.state !== 'to-do') return { result: 'settled' };
  const source = sourceOf(runtime, sourceId);
  const file = await readRequestFile(ports, request);
  const subject = subjectFor(file, sourceId, requestId);
  // Asked about somebody it cannot know, it would say "nobody".
  if (!source.connector.subjects.includes(subject.category)) {
    throw new ConfigurationInvalid(sourceId, { code: 'CATEGORY_UNKNOWN_TO_CONNECTOR' });
  }
  // The keys of a register may find him, or tell him from a namesake. A person searches by name: keys would not change his answer.
  const waits = waveOf(runtime, sourceId) === 2 && !asksByHand(source) && !request.identityMerged;
  const candidates = await locateIn(ports, {
    connector: source.connector,
    sourceId,
    requestId,
    settings: source.settings,
    subject: await withMergedIdentifiers(runtime, requestId, sourceId, { ...file, subject }),
    ...handedInOf(ports, request, source),
  }).catch((fault: unknown) => {
    // Nothing to search by yet.
    throw waits && fault instanceof ConfigurationInvalid ? new RegisterOpen(requestId, sourceId) : fault;
  });
  const result = resultOf(candidates);
  if (waits && result !== 'found') throw new RegisterOpen(requestId, sourceId);
  await recordOnce(ports, requestId, { type: 'source-located', sourceId, result, candidates: candidates.length });
  if (result === 'none') {
    await recordOnce(ports, requestId, { type: 'source-no-data', sourceId, retrievedAt: ports.clock.now() });
  }
  return { result: result === 'found' ? 'found' : 'settled' };
}

/** One person on a key of the source itself, or the only one with that name and birth date; all else is the officer's. @legal L-25 */
export function resultOf(candidates: readonly Candidate[]): 'found' | 'none' | 'ambiguous' {
  const [only, ...others] = candidates;
  if (!only) return 'none';
  const { strong, matched } = only.evidence;
  // Another number or another school than the request gives: the right name and day can still be a namesake's.
  const contradicted = matched.some((match) => match.endsWith('Differs'));
  const certain = strong || (matched.includes('name') && matched.includes('birthDate') && !contradicted);
  return certain && others.length === 0 ? 'found' : 'ambiguous';
}

/**
 * The subject with all identifiers that the registers of truth gave beside what the request itself says. The requester's own address
 * goes along under a name of its own: a mailbox is searched for it, and nobody is identified by it.
 */
async function withMergedIdentifiers(
  { ports }: StepRuntime,
  requestId: RequestId,
  sourceId: SourceId,
  { subject, requester }: Pick<RequestFile, 'subject' | 'requester'>,
): Promise<SubjectDescription> {
  const known =
    (await readJson<Record<string, readonly string[]>>(
      ports.objects,
      keys.identity(requestId, isAboutRequester(sourceId) ? 'requester' : 'subject'),
    )) ?? {};
  const own = subject.identifiers[configuredId(sourceId)];
  const correspondent = requester.email === undefined ? {} : { requesterEmail: requester.email };
  return {
    ...subject,
    identifiers: { ...correspondent, ...subject.identifiers, ...(own !== undefined && { [sourceId]: own }) },
    known,
  };
}
