import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Disturbance } from './fault-library';

/** Stands between a connector and its simulator. Counts requests, and disturbs the ones it is told to. Loopback only. */
export interface FaultyProxy {
  readonly origin: string;
  /** Requests so far. */
  readonly count: () => number;
  /** From now on: `disturb` says per request (from 1) what happens to it. */
  disturb(choose: (request: number) => Disturbance | undefined): void;
  close(): Promise<void>;
}

/** The part of a question that says which page: without it, questions for two pages are one. */
const whichPage = /\b(skip|offset|page|cursor|limit_?from|start)(=|":\s*)"?[\w%+/=-]*/gi;

export async function faultyProxy(upstream: string): Promise<FaultyProxy> {
  let count = 0;
  let choose: (request: number) => Disturbance | undefined = () => undefined;
  const answers = new Map<string, (to: ServerResponse) => void>();
  const server = createServer(async (request, response) => {
    count += 1;
    const disturbance = choose(count);
    const parts: Buffer[] = [];
    for await (const part of request as AsyncIterable<Buffer>) parts.push(part);
    const question = `${request.url} ${Buffer.concat(parts).toString('latin1')}`.replace(whichPage, '');
    if (disturbance && isWithoutSource(disturbance)) return disturbed(response, disturbance);
    const before = disturbance?.kind === 'again' ? answers.get(question) : undefined;
    if (before) return before(response);
    const { host: _host, connection: _connection, ...headers } = request.headers;
    const answer = await fetch(upstream + request.url, {
      method: request.method ?? 'GET',
      headers: Object.entries(headers).flatMap(([name, value]) =>
        typeof value === 'string' && name !== 'content-length' ? [[name, value] as [string, string]] : [],
      ),
      redirect: 'manual',
      ...(parts.length > 0 && { body: Buffer.concat(parts) }),
    });
    let body = Buffer.from(await answer.arrayBuffer());
    if (disturbance?.kind === 'rewrite') {
      body = Buffer.from(disturbance.rewrite(body.toString('utf8'), answer.headers.get('content-type') ?? ''));
    }
    const kept = [...answer.headers].filter(
      ([name]) => !/^(content-length|content-encoding|transfer-encoding|connection|keep-alive)$/.test(name),
    );
    const whole = (to: ServerResponse) =>
      void to.writeHead(answer.status, [...kept, ['content-length', String(body.length)]].flat()).end(body);
    answers.set(question, whole);
    if (disturbance?.kind !== 'cut') return whole(response);
    response.writeHead(answer.status, [...kept, ['content-length', String(body.length)]].flat());
    response.write(body.subarray(0, Math.floor(body.length / 2)), () => response.destroy());
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    count: () => count,
    disturb(next) {
      choose = next;
      answers.clear();
    },
    async close() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

type WithoutSource = Exclude<Disturbance, { kind: 'cut' | 'again' | 'rewrite' }>;

const isWithoutSource = (disturbance: Disturbance): disturbance is WithoutSource =>
  !['cut', 'again', 'rewrite'].includes(disturbance.kind);

function disturbed(response: ServerResponse, disturbance: WithoutSource): void {
  if (disturbance.kind === 'status') response.writeHead(disturbance.status, disturbance.headers).end();
  if (disturbance.kind === 'body')
    response.writeHead(200, { 'content-type': disturbance.contentType }).end(disturbance.body);
  if (disturbance.kind === 'endless') {
    const piece = Buffer.alloc(1024 * 1024, ' ');
    const pour = (): void => {
      while (!response.destroyed && response.write(piece));
    };
    response.writeHead(200, { 'content-type': 'application/json' }).on('drain', pour);
    pour();
  }
  // Silence: the connection is dropped without an answer, which is what a time-out leaves, without its wait.
  if (disturbance.kind === 'silence') response.destroy();
}
