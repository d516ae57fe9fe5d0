import type { Link, Links } from '../../../../runtime/ports/links';

/** Links in memory, with a breath between reading and writing so that concurrent callers really meet. */
export function memoryLinks(): Links {
  const links = new Map<string, Link>();
  const breath = () => new Promise((resolve) => setImmediate(resolve));
  return {
    async create(link) {
      if (links.has(link.tokenSha256)) return 'exists';
      links.set(link.tokenSha256, link);
      return 'created';
    },
    async find(tokenSha256) {
      await breath();
      return links.get(tokenSha256);
    },
    async findBySession(sessionSha256) {
      return [...links.values()].find(({ sessions }) => sessions.some((one) => one.sessionSha256 === sessionSha256));
    },
    async ofRequest(requestId) {
      return [...links.values()].filter((link) => link.requestId === requestId);
    },
    async replace(next) {
      await breath();
      if (links.get(next.tokenSha256)?.version !== next.version - 1) return 'conflict';
      links.set(next.tokenSha256, next);
      return 'replaced';
    },
    async purge(requestId) {
      for (const [token, link] of links) if (link.requestId === requestId) links.delete(token);
    },
  };
}
