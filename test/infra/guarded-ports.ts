import { type HandlerName, handlers, type ObjectAccess, type Partition } from '../../infra/handlers';
import type { Ports } from '../../runtime/ports';

/** What a function tried that its role would not let it. */
export type OnDenied = (what: string) => void;

/**
 * The ports as a function's role lets it use them on AWS: anything that `handlers.ts` does not give is refused and reported. Reads and
 * writes are those of the AWS adapters: a look at an object is a read, a conditional put looks first.
 */
export function guardedPorts(ports: Ports, handler: HandlerName, onDenied: OnDenied): Ports {
  const needs = handlers[handler];
  const must = (allowed: boolean | undefined, what: string): void => {
    if (allowed) return;
    onDenied(`${handler}: ${what}`);
    throw new Error('denied');
  };
  const table = (...partitions: readonly Partition[]) => {
    for (const one of partitions) must(needs.table.includes(one), `table ${one}`);
  };
  const removes = (...partitions: readonly Partition[]) => {
    for (const one of partitions) must(needs.tableRemove?.includes(one), `remove from table ${one}`);
  };
  const objects = (key: string, ...access: readonly ObjectAccess[]) => {
    const root = key.slice(0, key.indexOf('/')) as 'inbox' | 'requests' | 'staging' | 'archive';
    must(needs[root] !== undefined, `list ${root}`);
    const byHand = /^staging\/[^/]+\/by-hand\//.test(key) ? (needs.byHand ?? []) : [];
    for (const one of access) must(needs[root]?.includes(one) || byHand.includes(one), `${one} ${root}`);
  };
  const { requests, decisions, links, workflow, notices, secrets, keys } = ports;
  return {
    ...ports,
    requests: {
      append: async (entry) => {
        table('request', ...(entry.seq === 0 ? (['register'] as const) : []));
        return requests.append(entry);
      },
      read: async (id) => {
        table('request');
        return requests.read(id);
      },
      list: async () => {
        table('register', 'request');
        return requests.list();
      },
    },
    decisions: {
      record: async (id, made) => {
        table('request');
        return decisions.record(id, made);
      },
      list: async (id) => {
        table('request');
        return decisions.list(id);
      },
      purge: async (id) => {
        table('request');
        removes('request');
        return decisions.purge(id);
      },
    },
    links: {
      create: async (link) => {
        table('request', 'link', ...(link.sessions.length > 0 ? (['session'] as const) : []));
        return links.create(link);
      },
      find: async (token) => {
        table('link');
        return links.find(token);
      },
      findBySession: async (session) => {
        table('session', 'link');
        return links.findBySession(session);
      },
      ofRequest: async (id) => {
        table('request', 'link');
        return links.ofRequest(id);
      },
      replace: async (link) => {
        table('link', 'session');
        return links.replace(link);
      },
      purge: async (id) => {
        table('request', 'link');
        removes('session', 'link', 'request');
        return links.purge(id);
      },
    },
    objects: {
      put: async (key, body, options) => {
        objects(key, 'write', ...(options?.ifAbsent ? (['read'] as const) : []));
        return ports.objects.put(key, body, options);
      },
      get: async (key, range) => {
        objects(key, 'read');
        return ports.objects.get(key, range);
      },
      stat: async (key) => {
        objects(key, 'read');
        return ports.objects.stat(key);
      },
      list: (prefix) => {
        objects(prefix);
        return ports.objects.list(prefix);
      },
      delete: async (key) => {
        objects(key, 'delete');
        return ports.objects.delete(key);
      },
    },
    workflow: {
      start: async (id, run) => {
        must(needs.workflow === 'start', 'start a run');
        return workflow.start(id, run);
      },
      isLive: async (run) => {
        must(needs.workflow !== undefined, 'look at a run');
        return workflow.isLive(run);
      },
    },
    notices: {
      send: async (notice) => {
        must(needs.mail, 'send mail');
        table('notice');
        removes('notice');
        return notices.send(notice);
      },
    },
    secrets: {
      get: async (name) => {
        must(needs.secrets, 'read a secret');
        return secrets.get(name);
      },
    },
    keys: {
      sign: async (message) => {
        must(needs.keys?.includes('sign'), 'sign');
        return keys.sign(message);
      },
      keyedHash: async (purpose, message) => {
        must(needs.keys?.includes('hash'), 'hash');
        return keys.keyedHash(purpose, message);
      },
      hashKey: async (purpose) => {
        must(needs.keys?.includes('hash'), 'hash');
        return keys.hashKey(purpose);
      },
    },
  };
}
