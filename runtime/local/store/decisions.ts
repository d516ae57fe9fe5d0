import { createHash } from 'node:crypto';
import type { Decision } from '../../../domain/withholding/decision';
import type { Decisions } from '../../ports';
import type { Database } from './database';

/** Officers' decisions in the local database. */
export const localDecisions = (database: Database): Decisions => ({
  async record(requestId, decisions) {
    database.atomically(() => {
      let position = database.nextPosition('decisions');
      for (const decision of decisions) {
        if (database.insert('decisions', [requestId, position, digestOf(decision)], decision)) position += 1;
      }
    });
  },

  list: async (requestId) =>
    database.select('decisions', 'request_id = ? ORDER BY position', requestId).map((row) => row.value as Decision),

  async purge(requestId) {
    database.remove('decisions', 'request_id = ?', requestId);
  },
});

/** The same for the same decision, in whatever order its fields come. Holds no words: only codes, ids and an officer's name. */
function digestOf(decision: Decision): string {
  const entries = Object.entries(decision).sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(entries)).digest('hex');
}
