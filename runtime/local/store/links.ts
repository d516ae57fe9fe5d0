import type { Link, Links } from '../../ports/links';
import type { Database, Row } from './database';

const linkOf = (row: Row): Link => row.value as Link;

/** Download links in the local database. @security S-18, S-34 */
export const localLinks = (database: Database): Links => ({
  create: async (link) =>
    database.atomically(() => {
      const key = [database.nextPosition('links'), link.tokenSha256, link.requestId, link.version];
      return database.insert('links', key, link) ? 'created' : 'exists';
    }),

  async find(tokenSha256) {
    const [row] = database.select('links', 'token_sha256 = ?', tokenSha256);
    return row && linkOf(row);
  },

  // Read one by one: there are some dozens, and session hashes stay inside the sealed payload.
  findBySession: async (sessionSha256) =>
    database
      .select('links', 'true')
      .map(linkOf)
      .find((link) => link.sessions.some((session) => session.sessionSha256 === sessionSha256)),

  ofRequest: async (requestId) => database.select('links', 'request_id = ? ORDER BY position', requestId).map(linkOf),

  replace: async (next) =>
    database.atomically(() => {
      const [row] = database.select('links', 'token_sha256 = ? AND version = ?', next.tokenSha256, next.version - 1);
      if (!row || linkOf(row).requestId !== next.requestId) return 'conflict';
      const [position = 0] = row.key;
      const key = [position, next.tokenSha256, next.requestId, next.version];
      return database.replace('links', row.key, key, next) ? 'replaced' : 'conflict';
    }),

  async purge(requestId) {
    database.remove('links', 'request_id = ?', requestId);
  },
});
