import type { TrailEntry } from '../../../domain/audit/trail';
import type { RequestId } from '../../../domain/request/ids';
import type { Requests } from '../../ports';
import type { Database } from './database';
import { DataDirectoryDamaged } from './faults';

/** Event streams in the local database. @security S-34, S-41 */
export const localRequests = (database: Database): Requests => ({
  append: async (entry) => (database.insert('trail', [entry.requestId, entry.seq], entry) ? 'appended' : 'conflict'),

  async read(requestId) {
    const rows = database.select('trail', 'request_id = ? ORDER BY seq', requestId);
    const entries = rows.map((row) => row.value as TrailEntry);
    // A row that is gone shows as a hole; the chain of hashes is the domain's to check.
    if (entries.some((entry, position) => entry.seq !== position)) throw new DataDirectoryDamaged('trail');
    return entries;
  },

  list: async () => database.requestIds('trail') as readonly RequestId[],
});
