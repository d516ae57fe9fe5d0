import type { Clock } from '../ports';
import type { Link, Links } from '../ports/links';
import { partitionOf } from './requests';
import { type Item, isNew, type Table } from './table';

const linkKey = (tokenSha256: string) => ({ pk: `LINK#${tokenSha256}`, sk: 'LINK' });
const sessionKey = (sessionSha256: string) => ({ pk: `SESSION#${sessionSha256}`, sk: 'SESSION' });

const linkOf = (item: Item): Link => JSON.parse(String(item.link)) as Link;

/**
 * Download links in DynamoDB. A link is one item and every change of it one conditional write. What points to it (by request, by session) is
 * written before it and believed only when the link itself says the same.
 *
 * @security S-18, S-22, S-34
 */
export function dynamoLinks(table: Table, clock: Clock): Links {
  let made = 0;

  const find: Links['find'] = async (tokenSha256) => {
    const item = await table.get(linkKey(tokenSha256));
    return item && linkOf(item);
  };

  const pointersOf = (requestId: Link['requestId']) => table.query(partitionOf(requestId), 'LINK#');

  const ofRequest: Links['ofRequest'] = async (requestId) => {
    const tokens = new Set((await pointersOf(requestId)).map((pointer) => String(pointer.token)));
    const links = await Promise.all([...tokens].map(find));
    return links.filter((link): link is Link => link?.requestId === requestId);
  };

  const pointFromSessions = async (link: Link) => {
    for (const { sessionSha256, expiresAt } of link.sessions) {
      const ttl = Math.ceil(Date.parse(expiresAt) / 1000);
      await table.put({ ...sessionKey(sessionSha256), token: link.tokenSha256, ttl });
    }
  };

  return {
    async create(link) {
      // Moment and counter: links are listed in the order in which they were made.
      const place = `LINK#${clock.now()}#${String(made++).padStart(9, '0')}#${link.tokenSha256}`;
      await table.put({ pk: partitionOf(link.requestId), sk: place, token: link.tokenSha256 });
      await pointFromSessions(link);
      const item = {
        ...linkKey(link.tokenSha256),
        version: link.version,
        request: link.requestId,
        link: JSON.stringify(link),
      };
      return (await table.put(item, isNew)) ? 'created' : 'exists';
    },

    find,

    async findBySession(sessionSha256) {
      const pointer = await table.get(sessionKey(sessionSha256));
      const link = pointer && (await find(String(pointer.token)));
      return link?.sessions.some((session) => session.sessionSha256 === sessionSha256) ? link : undefined;
    },

    ofRequest,

    async replace(next) {
      await pointFromSessions(next);
      const item = {
        ...linkKey(next.tokenSha256),
        version: next.version,
        request: next.requestId,
        link: JSON.stringify(next),
      };
      const replaced = await table.put(item, {
        expression: '#version = :before AND #request = :request',
        names: { '#version': 'version', '#request': 'request' },
        values: { ':before': next.version - 1, ':request': next.requestId },
      });
      return replaced ? 'replaced' : 'conflict';
    },

    async purge(requestId) {
      const links = await ofRequest(requestId);
      await table.remove(links.flatMap((link) => link.sessions.map((session) => sessionKey(session.sessionSha256))));
      await table.remove(links.map((link) => linkKey(link.tokenSha256)));
      // Pointers last: after a crash the next purge still finds the links.
      await table.remove(await pointersOf(requestId));
    },
  };
}
