import type { RequestId } from '../../domain/request/ids';
import { CountsDiffer } from '../step/faults';
import type { StepRuntime } from '../step/runtime';
import { sha256 } from '../step/sha256';
import { recordOnce, requestOf } from '../step/stream';
import { planVolumes } from './plan-volumes';

/** Seals a delivery when every planned volume is there: one digest over the digests of all manifests. @security S-29 */
export async function seal(runtime: StepRuntime, requestId: RequestId): Promise<{ readonly volumes: number }> {
  const { ports } = runtime;
  const request = await requestOf(ports, requestId);
  if (request.sealed) return { volumes: request.sealed.volumes };
  const { volumes } = await planVolumes(runtime, requestId);
  const digests = volumes.map((volume) => request.volumes.get(volume)?.manifestSha256);
  if (digests.includes(undefined) || request.volumes.size !== volumes.length) {
    throw new CountsDiffer({ requestId, planned: volumes.length, written: request.volumes.size });
  }
  const manifestSha256 = digests.length === 1 ? (digests[0] ?? '') : sha256(digests.join('\n'));
  await recordOnce(ports, requestId, {
    type: 'sealed',
    delivery: request.delivery,
    volumes: volumes.length,
    manifestSha256,
  });
  return { volumes: volumes.length };
}
