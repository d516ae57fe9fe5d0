import { ProtocolViolation } from '../faults';
import { csvDelivery } from './csv-delivery';
import type { Delivery } from './delivery';
import { manifestDelivery, manifestName } from './manifest-delivery';
import { type DeliveredContext, placeOf } from './place';

/**
 * Every delivery that stands there, one at a time, in one order for ever; each can be read until the next is asked for.
 *
 * @param only Names of the deliveries that are wanted; without it, all.
 * @throws ProtocolViolation for whatever is no delivery: nobody can say then whose it is. @legal L-26
 * @throws ConfigurationInvalid when there is no such place. @throws WaitsForPerson while somebody still has to upload it.
 */
export async function* deliveries(
  context: DeliveredContext,
  only?: readonly string[],
): AsyncGenerator<Delivery & { readonly name: string }> {
  const {
    sourceId,
    settings: { csv },
  } = context;
  const place = await placeOf(context);
  const entries = await place.list();
  const main = csv ? csv.persons.file.split('/')[0] : manifestName;
  const whole = entries.some(({ name }) => name === main);
  const parts = whole ? [undefined] : entries;
  for (const [n, entry] of parts.entries()) {
    if (only && !only.includes(entry?.name ?? '')) continue;
    const position = n + 1;
    if (entry?.kind === 'other')
      throw new ProtocolViolation(sourceId, { code: 'NO_DELIVERY', ids: { delivery: position } });
    const container = await place.open(entry, position);
    try {
      const delivery = csv ? await csvDelivery(sourceId, container, csv) : await manifestDelivery(sourceId, container);
      const strays = [...container.members.keys()].filter((path) => !delivery.named.has(path)).length;
      if (strays > 0) {
        throw new ProtocolViolation(sourceId, {
          code: 'FILE_NOT_IN_MANIFEST',
          ids: { delivery: position, files: strays },
        });
      }
      yield { ...delivery, name: entry?.name ?? '' };
    } finally {
      await container.close();
    }
  }
}
