import type { TestOutcome } from '../connector';
import { ConfigurationInvalid, ProtocolViolation } from '../faults';
import { deliveries } from './deliveries';
import type { DeliveredContext } from './locate';

/** Is the folder there, and can every delivery in it be understood? Numbers only. */
export async function checkDelivered({ sourceId, settings, signal }: DeliveredContext): Promise<TestOutcome> {
  let [count, items] = [0, 0];
  try {
    for await (const delivery of deliveries(sourceId, settings)) {
      signal.throwIfAborted();
      count += 1;
      for (const { key } of delivery.persons) items += delivery.items(key).length;
    }
  } catch (fault) {
    if (fault instanceof ConfigurationInvalid) return { ok: false, problems: fault.problems };
    if (!(fault instanceof ProtocolViolation)) throw fault;
    const where = Object.entries(fault.ids).filter(([name]) => name !== 'sourceId');
    return { ok: false, problems: [[fault.code, ...where.map(([name, at]) => `${name} ${at}`)].join(', ')] };
  }
  return { ok: true, checked: ['settings.folder', `${count} deliveries`, `${items} items`] };
}
