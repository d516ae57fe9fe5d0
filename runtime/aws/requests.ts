import type { TrailEntry } from '../../domain/audit/trail';
import type { RequestId } from '../../domain/request/ids';
import type { Requests } from '../ports';
import { isNew, type Table } from './table';

/** Partition of everything that belongs to one request. */
export const partitionOf = (requestId: RequestId): string => `REQUEST#${requestId}`;

// Nine digits: as text they sort as numbers.
const placeOf = (seq: number): string => `TRAIL#${String(seq).padStart(9, '0')}`;

/** Partition with one item per request that was ever begun. */
const register = 'REQUESTS';

/**
 * Event streams in DynamoDB. The condition on `(requestId, seq)` is the transition.
 *
 * @security S-34, S-41
 */
export const dynamoRequests = (table: Table): Requests => ({
  async append(entry) {
    // The register first: a crash in between leaves a number without a trail, which `list` passes over, never a trail nobody lists.
    if (entry.seq === 0) await table.put({ pk: register, sk: entry.requestId });
    const item = { pk: partitionOf(entry.requestId), sk: placeOf(entry.seq), entry: JSON.stringify(entry) };
    return (await table.put(item, isNew)) ? 'appended' : 'conflict';
  },

  async read(requestId) {
    const items = await table.query(partitionOf(requestId), 'TRAIL#');
    return items.map((item) => JSON.parse(String(item.entry)) as TrailEntry);
  },

  async list() {
    const numbers = (await table.query(register, '')).map((item) => item.sk as RequestId);
    const begun = await Promise.all(numbers.map((id) => table.get({ pk: partitionOf(id), sk: placeOf(0) })));
    return numbers.filter((_, n) => begun[n] !== undefined);
  },
});
