import type { RequestId } from '../../domain/request/ids';
import { CountsDiffer } from '../step/faults';
import { keys } from '../step/keys';
import type { StepRuntime } from '../step/runtime';
import { recordOnce, requestOf } from '../step/stream';
import { assembleVolume } from './assemble-volume';
import { deliveryOf } from './delivery-of';
import { deliveryVolumes } from './delivery-volumes';

/** Counts only. @security S-01 */
export interface WrittenVolume {
  readonly byteLength: number;
  readonly entries: number;
}

/** Writes one volume to the archive store. Written again, it has the same bytes. @security S-29, S-33 */
export async function writeVolume(runtime: StepRuntime, requestId: RequestId, volume: number): Promise<WrittenVolume> {
  const { ports } = runtime;
  const request = await requestOf(ports, requestId);
  const before = request.volumes.get(volume);
  if (before) return { byteLength: before.byteLength, entries: before.entries };
  const delivery = await deliveryOf(runtime, request);
  const volumes = await deliveryVolumes(delivery);
  const members = volumes[volume - 1];
  if (!members) throw new CountsDiffer({ requestId, volume, volumes: volumes.length });
  const written = await assembleVolume(
    {
      reference: requestId,
      delivery: request.delivery,
      volume,
      volumes: volumes.length,
      sealedAt: delivery.sealedAt,
      members,
      sign: (message) => ports.keys.sign(message),
    },
    (bytes) => ports.objects.put(keys.volume(requestId, request.delivery, volume), bytes),
  );
  await recordOnce(ports, requestId, { type: 'volume-assembled', volume, ...written });
  const { byteLength, entries } = written;
  return { byteLength, entries };
}
