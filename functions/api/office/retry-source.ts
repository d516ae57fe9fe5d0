import { forgetSource } from '../../../connectors/kit/readers';
import type { RequestId, SourceId } from '../../../domain/request/ids';
import { searchesAfresh } from '../../../domain/request/request';
import type { StepRuntime } from '../../step/runtime';
import { loadRequest, record } from '../../step/stream';
import type { Officer, Outcome } from '../desk';
import { outcomeOf } from './outcome';

/** Puts a source that was set aside back in line; what an earlier search found goes first where it may no longer hold. @legal L-26 */
export async function retrySource(
  { ports }: StepRuntime,
  requestId: RequestId,
  sourceId: SourceId,
  officer: Officer,
): Promise<Outcome> {
  const request = await loadRequest(ports, requestId);
  // Before it is in line: a search that finds the old answer would repeat it.
  if (searchesAfresh(request?.sources.get(sourceId))) await forgetSource(ports.objects, requestId, sourceId);
  return outcomeOf(await record(ports, requestId, { type: 'source-retried', sourceId, by: officer.name }));
}
