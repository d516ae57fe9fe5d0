import { writeJson } from '../../connectors/kit/ndjson';
import { candidatesOf } from '../../connectors/kit/readers';
import type { RequestId } from '../../domain/request/ids';
import type { Request } from '../../domain/request/request';
import { keys } from '../step/keys';
import type { StepRuntime } from '../step/runtime';
import { recordOnce, requestOf } from '../step/stream';

/**
 * Collects the identifiers that wave 1 found, so that wave 2 finds the same person: all of them, a number for each of his schools.
 * Waits while a register of truth is still open: the later run merges. Never a BSN (the candidate type has none). @legal L-25
 */
export async function mergeIdentity(
  runtime: StepRuntime,
  requestId: RequestId,
): Promise<{ readonly identifiers: number }> {
  const { ports, sources } = runtime;
  const request = await requestOf(ports, requestId);
  const registers = sources.filter((source) => source.connector.wave === 1);
  const merged = new Map<string, readonly string[]>();
  for (const { sourceId } of registers) {
    const source = request.sources.get(sourceId);
    const state = source?.state;
    if (state === 'to-do' || state === 'found' || state === 'parked' || state === 'ambiguous') {
      return { identifiers: merged.size };
    }
    if (source?.state !== 'complete') continue;
    const candidates = await candidatesOf(ports.objects, requestId, sourceId);
    // The officer may have chosen another than the first: his keys, never those of who was passed over.
    for (const position of [source.candidate ?? 0, ...(source.also ?? [])]) {
      for (const [name, values] of Object.entries(candidates[position]?.identifiers ?? {})) {
        merged.set(name, [...new Set([...(merged.get(name) ?? []), ...values])]);
      }
    }
  }
  if (!request.identityMerged) {
    await writeJson(ports.objects, keys.identity(requestId), Object.fromEntries(merged));
    await recordOnce(ports, requestId, { type: 'identity-merged', identifiers: merged.size });
  }
  await searchAgain(runtime, request);
  return { identifiers: merged.size };
}

/** Sources that waited for the keys of a register have them now, and need nobody's click. */
async function searchAgain({ ports }: StepRuntime, { requestId, sources }: Request): Promise<void> {
  for (const [sourceId, source] of sources) {
    if (source.state !== 'parked' || source.reason !== 'RegisterOpen') continue;
    await recordOnce(ports, requestId, { type: 'source-retried', sourceId, by: 'inzage' });
  }
}
