import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ifisIn, type Json, keyOf, objectOf, textOf } from './agent';
import { agentsIn } from './parse';

export interface XapiSimulatorOptions {
  /** In the order in which they were stored. */
  readonly statements: readonly (Json & { readonly id: string })[];
  /** Files by the SHA-2 that statements name. */
  readonly files?: readonly Uint8Array[];
  /** The most statements that one answer holds, whatever `limit` says. */
  readonly clamp?: number;
  /** How far `Consistent-Through` is behind. */
  readonly secondsBehind?: number;
  /** Where `more` points, in place of the truth. */
  readonly more?: string;
}

/** An LRS on this machine. */
export interface XapiSimulator {
  readonly endpoint: string;
  /** Method and address of each request. */
  readonly requests: readonly string[];
  close(): Promise<void>;
}

export const simulatedUser = { user: 'inzage', secret: 'l3arning-record-s3cret' } as const;

const parameters = new Set(
  'agent limit ascending attachments related_agents voidedStatementId statementId format _cursor verb since until activity'.split(
    ' ',
  ),
);
const voidingVerb = 'http://adlnet.gov/expapi/verbs/voided';

/** Starts the LRS: filters as xAPI says, `more` relative to the server's root, limits that are silently lowered. Loopback only. */
export async function startXapiSimulator(options: XapiSimulatorOptions): Promise<XapiSimulator> {
  const requests: string[] = [];
  const files = new Map(
    (options.files ?? []).map((bytes) => [createHash('sha256').update(bytes).digest('hex'), bytes]),
  );
  const voided = new Set(
    options.statements
      .filter(({ verb }) => objectOf(verb).id === voidingVerb)
      .map(({ object }) => textOf(objectOf(object).id)),
  );

  const matching = (wanted: string, related: boolean) => {
    const places = /^(actor|object)(\.member\.\d+)?$/;
    const fits = (statement: Json) =>
      agentsIn(statement).some(
        ({ path, agent }) => (related || places.test(path)) && ifisIn(agent).some((ifi) => keyOf(ifi) === wanted),
      );
    const direct = new Set(options.statements.filter(fits).map(({ id }) => id));
    // What refers to a statement that fits, fits too.
    return options.statements.filter(
      ({ id, object }) => !voided.has(id) && (direct.has(id) || direct.has(textOf(objectOf(object).id))),
    );
  };

  const answer = (url: URL, version: string | undefined): { status: number; body: unknown; files?: boolean } => {
    if (version === undefined) return { status: 400, body: { error: 'X-Experience-API-Version header is required' } };
    const query = url.searchParams;
    if (url.pathname === '/xapi/about') return { status: 200, body: { version: ['1.0.3', '2.0.0'] } };
    const agent = query.get('agent');
    const [ifi] = agent === null ? [] : ifisIn(objectOf(parsed(agent)));
    if (agent !== null && !ifi) return { status: 400, body: { error: 'Agent parameter is not valid JSON' } };
    if (url.pathname === '/xapi/agents' && agent !== null) {
      const lists = Object.entries(objectOf(parsed(agent))).filter(([name]) => name !== 'objectType');
      return { status: 200, body: { objectType: 'Person', ...Object.fromEntries(lists.map(([k, v]) => [k, [v]])) } };
    }
    if (url.pathname !== '/xapi/statements') return { status: 404, body: { error: 'Not found' } };
    for (const name of query.keys()) {
      if (!parameters.has(name)) return { status: 400, body: { error: `Unknown query parameter: ${name}` } };
    }
    const one = query.get('voidedStatementId');
    if (one !== null) {
      const statement = options.statements.find(({ id }) => id === one && voided.has(id));
      return statement ? { status: 200, body: statement, files: true } : { status: 404, body: { error: 'Not found' } };
    }
    const all = ifi ? matching(keyOf(ifi), query.get('related_agents') === 'true') : options.statements;
    const ordered = query.get('ascending') === 'true' ? all : [...all].reverse();
    const size = Math.min(Number(query.get('limit')) || 100, options.clamp ?? 100);
    const from = Number(query.get('_cursor') ?? 0);
    const rest = new URLSearchParams(query);
    rest.set('_cursor', String(from + size));
    const more = from + size < ordered.length ? (options.more ?? `/xapi/statements?${rest}`) : '';
    const statements = ordered.slice(from, from + size);
    return { status: 200, body: { statements, more }, files: query.get('attachments') === 'true' };
  };

  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    requests.push(`${request.method} ${url.pathname}${url.search}`);
    const now = Date.parse('2026-11-23T08:00:00Z');
    const head = {
      date: new Date(now).toUTCString(),
      'x-experience-api-version': '1.0.3',
      'x-experience-api-consistent-through': new Date(now - (options.secondsBehind ?? 0) * 1000).toISOString(),
    };
    const expected = `Basic ${Buffer.from(`${simulatedUser.user}:${simulatedUser.secret}`).toString('base64')}`;
    const given = request.headers['x-experience-api-version'];
    const {
      status,
      body,
      files: attach,
    } = request.headers.authorization === expected
      ? answer(url, Array.isArray(given) ? given[0] : given)
      : { status: 401, body: { error: 'Unauthorized' } };
    const json = JSON.stringify(body);
    const wanted = attach ? [...files].filter(([sha2]) => json.includes(sha2)) : [];
    if (wanted.length === 0) {
      response.writeHead(status, { ...head, 'content-type': 'application/json' }).end(json);
      return;
    }
    response.writeHead(status, { ...head, 'content-type': 'multipart/mixed; boundary=sim-7f3a' });
    response.write(`--sim-7f3a\r\nContent-Type: application/json\r\n\r\n${json}\r\n`);
    for (const [sha2, bytes] of wanted) {
      const lines = ['Content-Type: text/plain', 'Content-Transfer-Encoding: binary', `X-Experience-API-Hash: ${sha2}`];
      response.write(`--sim-7f3a\r\n${lines.join('\r\n')}\r\n\r\n`);
      response.write(bytes);
      response.write('\r\n');
    }
    response.end('--sim-7f3a--\r\n');
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}/xapi`,
    requests,
    async close() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
