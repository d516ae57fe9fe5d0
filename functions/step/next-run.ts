import { type RequestId, runIdOf } from '../../domain/request/ids';
import type { Ports } from '../../runtime/ports';
import { requestOf } from './stream';

/** How many used-up names are passed over: a name can be taken by a run that ended before it claimed. */
const namesTried = 20;

/**
 * Starts the next run of a request, unless one is live. Finished steps return at once, so a run flows to what is not done.
 *
 * @security S-33
 */
export async function startNextRun(ports: Pick<Ports, 'requests' | 'workflow'>, requestId: RequestId): Promise<void> {
  const request = await requestOf(ports, requestId);
  if (request.liveRun && (await ports.workflow.isLive(request.liveRun))) return;
  for (let n = request.runs + 1; n <= request.runs + namesTried; n++) {
    if ((await ports.workflow.start(requestId, runIdOf(requestId, n))) === 'started') return;
  }
}
