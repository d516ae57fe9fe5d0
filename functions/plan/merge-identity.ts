import { writeJson } from '../../connectors/kit/ndjson';
import { candidatesOf } from '../../connectors/kit/readers';
import type { RequestId } from '../../domain/request/ids';
import { isAboutRequester } from '../../domain/request/own-part';
import type { Request } from '../../domain/request/request';
import { keys } from '../step/keys';
import type { StepRuntime } from '../step/runtime';
import { recordOnce, requestOf } from '../step/stream';
import { waveOf } from '../step/wave-of';

/**
 * Collects the identifiers that wave 1 found, so that wave 2 finds the same person: all of them, a number for each of his schools.
 * The requester's, where the request is about him too, are kept apart. @legal L-23
 * Waits while a register of truth is still open: the later run merges. Never a BSN (the candidate type has none). @legal L-25
 */
export async function mergeIdentity(
  runtime: StepRuntime,
  requestId: RequestId,
): Promise<{ readonly identifiers: number }> {
  const { ports } = runtime;
  const request = await requestOf(ports, requestId);
  const known = { subject: new Map<string, readonly string[]>(), requester: new Map<string, readonly string[]>() };
  const count = () => known.subject.size + known.requester.size;
  for (const [sourceId, source] of request.sources) {
    if (waveOf(runtime, sourceId) !== 1) continue;
    const { state } = source;
    if (state === 'to-do' || state === 'found' || state === 'parked' || state === 'ambiguous') {
      return { identifiers: count() };
    }
    if (state !== 'complete') continue;
    const merged = known[isAboutRequester(sourceId) ? 'requester' : 'subject'];
    const candidates = await candidatesOf(ports.objects, requestId, sourceId);
    // The officer may have chosen another than the first: his keys, never those of who was passed over.
    for (const position of [source.candidate ?? 0, ...(source.also ?? [])]) {
      for (const [name, values] of Object.entries(candidates[position]?.identifiers ?? {})) {
        merged.set(name, [...new Set([...(merged.get(name) ?? []), ...values])]);
      }
    }
  }
  if (!request.identityMerged) {
    for (const part of ['subject', 'requester'] as const) {
      await writeJson(ports.objects, keys.identity(requestId, part), Object.fromEntries(known[part]));
    }
    await recordOnce(ports, requestId, { type: 'identity-merged', identifiers: count() });
  }
  await searchAgain(runtime, request);
  return { identifiers: count() };
}

/** Sources that waited for the keys of a register have them now, and need nobody's click. */
async function searchAgain({ ports }: StepRuntime, { requestId, sources }: Request): Promise<void> {
  for (const [sourceId, source] of sources) {
    if (source.state !== 'parked' || source.reason !== 'RegisterOpen') continue;
    await recordOnce(ports, requestId, { type: 'source-retried', sourceId, by: 'inzage' });
  }
}
