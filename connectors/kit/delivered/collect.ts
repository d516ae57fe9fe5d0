import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { RecordType } from '../../../domain/record/field-table';
import type { Candidate, Collected } from '../connector';
import { ProtocolViolation, SourceUnavailable } from '../faults';
import { attachmentOf } from './attachments';
import type { DeliveredItem } from './contract';
import { deliveries } from './deliveries';
import type { DeliveredContext } from './place';
import { peopleOfItem, recordOfItem } from './record-of';

const referenceShape = z.object({ keys: z.array(z.string()), deliveries: z.array(z.string()) });

const checkpointShape = z.object({
  /** Deliveries that are done. */
  deliveries: z.number().int().nonnegative(),
  /** Items of the next one that are done. */
  items: z.number().int().nonnegative(),
  /** Print of its items, so that one that was exchanged is noticed. */
  print: z.string(),
});

/** Every item of every delivery of the person, in the order of the supplier. @legal L-26, L-28 @security S-36 */
export async function* collectDelivered(
  context: DeliveredContext,
  types: Readonly<Record<string, RecordType>>,
  candidate: Candidate,
  from: unknown,
): AsyncGenerator<Collected> {
  const { sourceId, signal } = context;
  const { keys, deliveries: names } = referenceShape.parse(candidate.reference);
  const start = from === undefined ? { deliveries: 0, items: 0, print: '' } : checkpointShape.parse(from);
  let done = 0;
  for await (const delivery of deliveries(context, names)) {
    done += 1;
    if (done <= start.deliveries) continue;
    const { container } = delivery;
    const refuse = (code: string, n: number) =>
      new ProtocolViolation(sourceId, { code, ids: { delivery: container.position, item: n + 1 } });
    const person = delivery.persons.find(({ key }) => keys.includes(key));
    if (!person) throw new ProtocolViolation(sourceId, { code: 'WRONG_PERSON', ids: { delivery: container.position } });
    const items = delivery.items(person.key);
    const print = printOf(items);
    const skip = done === start.deliveries + 1 ? start.items : 0;
    if (skip > 0 && print !== start.print) throw refuse('DELIVERY_CHANGED', skip);
    const count = delivery.count(person.key);
    // The same item in two deliveries counts once, so that two counts do not add up.
    if (count !== undefined && names.length === 1 && from === undefined) yield { kind: 'total', found: count };
    for (const [n, item] of items.entries()) {
      if (n < skip) continue;
      signal.throwIfAborted();
      const type = types[item.kind];
      if (!type) throw refuse('KIND_NOT_OF_THIS_SOURCE', n);
      const attachments = [];
      for (const [at, file] of item.files.entries()) attachments.push(await attachmentOf(container, file, at + 1));
      yield { kind: 'record', record: recordOfItem(type, item, person, attachments) };
      for (const one of peopleOfItem(sourceId, item, person)) yield { kind: 'person', person: one };
      yield { kind: 'checkpoint', value: { deliveries: done - 1, items: n + 1, print } };
    }
    yield { kind: 'page' };
    yield { kind: 'checkpoint', value: { deliveries: done, items: 0, print: '' } };
  }
  if (done < names.length) throw new SourceUnavailable(sourceId, { code: 'DELIVERY_GONE' });
}

function printOf(items: readonly DeliveredItem[]): string {
  const hash = createHash('sha256');
  for (const item of items) hash.update(JSON.stringify(item));
  return hash.digest('hex').slice(0, 22);
}
