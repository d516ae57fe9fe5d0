import { addSeconds } from '../../domain/deadline/instant';
import { Fault } from '../../domain/fault';
import type { RequestId } from '../../domain/request/ids';
import type { Request } from '../../domain/request/request';
import type { Ports } from '../../runtime/ports';
import { keys } from '../step/keys';
import type { StepRuntime } from '../step/runtime';
import { loadRequest, recordOnce } from '../step/stream';

const daySeconds = 24 * 60 * 60;

/** Objects that were deleted are still listed: the alarm goes. @security S-15 */
export class StillThere extends Fault {
  override readonly name = 'StillThere';
  constructor(requestId: string, objects: number) {
    super({ code: 'STILL_THERE', retryable: true, ids: { requestId, objects } });
  }
}

/** How many objects went, by request. */
export type Expired = readonly { readonly requestId: RequestId; readonly staging: number; readonly archive: number }[];

/**
 * Deletes what has had its time and looks whether it is gone: staging some days after the end of the request, the archive with its
 * links when its term is over. Compares with our own clock. May run as often as one likes.
 *
 * @legal L-48 @security S-14, S-15
 */
export async function expire({ ports, board }: StepRuntime): Promise<Expired> {
  const { terms } = board;
  const archiveDays = terms.remedyTerm.keepArchive
    ? Math.max(terms.archiveDaysAfterRelease, terms.remedyTerm.weeks * 7)
    : terms.archiveDaysAfterRelease;
  const expired: { requestId: RequestId; staging: number; archive: number }[] = [];
  for (const requestId of await ports.requests.list()) {
    const request = await loadRequest(ports, requestId);
    const endedAt = request && (await endOf(ports, request));
    if (!request || !endedAt) continue;
    const now = ports.clock.now();
    let [staging, archive] = [0, 0];
    if (!request.stagingPurged && addSeconds(endedAt, terms.stagingDaysAfterRelease * daySeconds) <= now) {
      staging = await purge(ports, requestId, keys.staging(requestId));
      await ports.decisions.purge(requestId);
      await recordOnce(ports, requestId, { type: 'staging-purged', objects: staging });
    }
    if (!request.archivePurged && addSeconds(endedAt, archiveDays * daySeconds) <= now) {
      archive = await purge(ports, requestId, keys.archive(requestId));
      await ports.links.purge(requestId);
      await recordOnce(ports, requestId, { type: 'archive-purged', objects: archive });
    }
    if (staging + archive > 0) expired.push({ requestId, staging, archive });
  }
  return expired;
}

/** The instant from which the terms run: delivery, refusal, withdrawal or close. Undefined while the request is alive. */
async function endOf(ports: Pick<Ports, 'requests'>, request: Request) {
  if (request.phase === 'intake' || request.phase === 'open') return undefined;
  const ends = new Set(['delivered', 'refused', 'withdrawn', 'information-request-377c', 'closed']);
  return (await ports.requests.read(request.requestId)).find(({ event }) => ends.has(event.type))?.at;
}

async function purge({ objects }: Pick<Ports, 'objects'>, requestId: RequestId, prefix: string): Promise<number> {
  const found: string[] = [];
  for await (const { key } of objects.list(prefix)) found.push(key);
  for (const key of found) await objects.delete(key);
  let left = 0;
  for await (const _ of objects.list(prefix)) left += 1;
  if (left > 0) throw new StillThere(requestId, left);
  return found.length;
}
