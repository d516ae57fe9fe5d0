import { Fault } from '../../domain/fault';
import type { SourceId } from '../../domain/request/ids';
import { ProtocolViolation } from './faults';

/** A connector's own errors quote what they stumbled over; here they become a fault that does not. @security S-03 */
export function asFault(sourceId: SourceId, error: unknown): Fault {
  if (error instanceof Fault) return error;
  const kind = error instanceof Error ? error.constructor.name : typeof error;
  return new ProtocolViolation(sourceId, { code: 'CONNECTOR_BROKE', ids: { error: kind } });
}

/** The same items; whatever else the generator throws becomes a fault. */
export async function* guarded<T>(sourceId: SourceId, items: AsyncIterable<T>): AsyncGenerator<T> {
  const iterator = items[Symbol.asyncIterator]();
  try {
    for (;;) {
      const step = await iterator.next().catch((error: unknown) => {
        throw asFault(sourceId, error);
      });
      if (step.done) return;
      yield step.value;
    }
  } finally {
    await iterator.return?.().catch(() => undefined);
  }
}
