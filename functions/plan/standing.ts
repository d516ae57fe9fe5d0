import { segmentsOf } from '../../connectors/kit/readers';
import type { RequestId } from '../../domain/request/ids';
import { allSourcesTerminal } from '../../domain/request/request';
import type { StepRuntime } from '../step/runtime';
import { segmentReference } from '../step/segment-reference';
import { requestOf } from '../step/stream';

/** Whether every source is done, and which staged segments are to be searched. @security S-01 */
export interface Standing {
  readonly terminal: boolean;
  readonly segments: readonly string[];
}

/** How the sources stand after both waves. @legal L-26 */
export async function standing(runtime: StepRuntime, requestId: RequestId): Promise<Standing> {
  const request = await requestOf(runtime.ports, requestId);
  if (!allSourcesTerminal(request)) return { terminal: false, segments: [] };
  const segments: string[] = [];
  for (const [sourceId, source] of request.sources) {
    if (source.state !== 'complete') continue;
    for (const key of await segmentsOf(runtime.ports.objects, requestId, sourceId)) {
      segments.push(segmentReference(sourceId, key));
    }
  }
  return { terminal: true, segments };
}
