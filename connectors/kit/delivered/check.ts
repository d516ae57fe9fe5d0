import type { TestOutcome } from '../connector';
import { ConfigurationInvalid, ProtocolViolation, WaitsForPerson } from '../faults';
import { deliveries } from './deliveries';
import type { DeliveredContext } from './place';

/** Is the place there, and can every delivery in it be understood? Numbers only. */
export async function checkDelivered(context: DeliveredContext): Promise<TestOutcome> {
  let [count, items] = [0, 0];
  try {
    for await (const delivery of deliveries(context)) {
      context.signal.throwIfAborted();
      count += 1;
      for (const { key } of delivery.persons) items += delivery.items(key).length;
    }
  } catch (fault) {
    // Nobody has been asked yet, so there is nothing to understand.
    if (fault instanceof WaitsForPerson) return { ok: true, checked: ['settings.upload'] };
    if (fault instanceof ConfigurationInvalid) return { ok: false, problems: fault.problems };
    if (!(fault instanceof ProtocolViolation)) throw fault;
    const where = Object.entries(fault.ids).filter(([name]) => name !== 'sourceId');
    return { ok: false, problems: [[fault.code, ...where.map(([name, at]) => `${name} ${at}`)].join(', ')] };
  }
  return {
    ok: true,
    checked: [
      context.settings.folder === undefined ? 'settings.prefix' : 'settings.folder',
      `${count} deliveries`,
      `${items} items`,
    ],
  };
}
