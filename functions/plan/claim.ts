import type { RequestId, RunId, SourceId } from '../../domain/request/ids';
import type { StepRuntime } from '../step/runtime';
import { loadRequest, record } from '../step/stream';
import { waveOf } from '../step/wave-of';

/** References only. @security S-01 */
export type Claim =
  | {
      readonly claimed: true;
      readonly requestId: RequestId;
      readonly runId: RunId;
      readonly wave1: readonly SourceId[];
      readonly wave2: readonly SourceId[];
    }
  | { readonly claimed: false; readonly requestId: RequestId; readonly runId: RunId };

/**
 * Claims the request for this run. Only one run of a request is live; a run whose machine died is no longer live.
 * Anything else – unknown, not accepted, ended, claimed by a living run – ends this run quietly.
 *
 * @security S-33, S-34
 */
export async function claim(runtime: StepRuntime, requestId: RequestId, runId: RunId): Promise<Claim> {
  const { ports } = runtime;
  const before = await loadRequest(ports, requestId);
  const others = before?.liveRun !== undefined && before.liveRun !== runId;
  if (others && before.liveRun && (await ports.workflow.isLive(before.liveRun)))
    return { claimed: false, requestId, runId };
  const recorded = await record(ports, requestId, (request) => {
    if (!request) return 'unknown-request';
    if (request.liveRun !== before?.liveRun) return 'run-live';
    return { type: 'run-claimed', runId, run: request.liveRun === runId ? request.runs : request.runs + 1 };
  });
  if (!recorded.ok) return { claimed: false, requestId, runId };
  const sourceIds = [...recorded.request.sources.keys()];
  return {
    claimed: true,
    requestId,
    runId,
    wave1: sourceIds.filter((sourceId) => waveOf(runtime, sourceId) === 1),
    wave2: sourceIds.filter((sourceId) => waveOf(runtime, sourceId) !== 1),
  };
}
