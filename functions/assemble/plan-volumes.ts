import type { RequestId } from '../../domain/request/ids';
import type { StepRuntime } from '../step/runtime';
import { requestOf } from '../step/stream';
import { deliveryOf } from './delivery-of';
import { deliveryVolumes } from './delivery-volumes';

/** How many volumes there will be; names and division follow from what was prepared and are the same in every run. @security S-01 */
export async function planVolumes(
  runtime: StepRuntime,
  requestId: RequestId,
): Promise<{ readonly volumes: readonly number[] }> {
  const request = await requestOf(runtime.ports, requestId);
  if (request.sealed) return { volumes: numbers(request.sealed.volumes) };
  const volumes = await deliveryVolumes(await deliveryOf(runtime, request));
  return { volumes: numbers(volumes.length) };
}

const numbers = (count: number): readonly number[] => Array.from({ length: count }, (_, n) => n + 1);
