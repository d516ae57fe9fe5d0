import type { RequestId } from '../../domain/request/ids';
import { allSourcesTerminal, needsReview, type Request } from '../../domain/request/request';
import type { Ports } from '../../runtime/ports';
import { startNextRun } from './next-run';
import { loadRequest } from './stream';

/**
 * Starts a run for every open request that has something to do and no live run: after a crash, or when a decision was stored
 * and its run never started (DESIGN §3). @returns the requests that were set going.
 */
export async function reconcile(ports: Pick<Ports, 'requests' | 'workflow'>): Promise<readonly RequestId[]> {
  const started: RequestId[] = [];
  for (const requestId of await ports.requests.list()) {
    const request = await loadRequest(ports, requestId);
    if (request?.phase !== 'open') continue;
    const orphaned = request.liveRun !== undefined && !(await ports.workflow.isLive(request.liveRun));
    const idle = request.liveRun === undefined && hasWork(request);
    if (!orphaned && !idle) continue;
    await startNextRun(ports, requestId);
    started.push(requestId);
  }
  return started;
}

/** True when a run would get further than the last one did. A fault waits for the officer, not for us. */
function hasWork(request: Request): boolean {
  if (request.runs === 0) return true;
  if (request.lastFault) return false;
  if ([...request.sources.values()].some(({ state }) => state === 'to-do' || state === 'found')) return true;
  if (!allSourcesTerminal(request)) return false;
  if (!request.resolved) return true;
  if (needsReview(request)) return false;
  return !request.verified || request.releasedAt !== undefined;
}
