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

export async function faultyProxy(upstream: string): Promise<FaultyProxy> {
  let count = 0;
  let choose: (request: number) => Disturbance | undefined = () => undefined;
  const server = createServer(async (request, response) => {
    count += 1;
    const disturbance = choose(count);
    const parts: Buffer[] = [];
    for await (const part of request as AsyncIterable<Buffer>) parts.push(part);
    if (disturbance && disturbance.kind !== 'cut') return disturbed(response, disturbance);
    const { host: _host, connection: _connection, ...headers } = request.headers;
    const answer = await fetch(upstream + request.url, {
      method: request.method ?? 'GET',
      headers: Object.entries(headers).flatMap(([name, value]) =>
        typeof value === 'string' && name !== 'content-length' ? [[name, value] as [string, string]] : [],
      ),
      redirect: 'manual',
      ...(parts.length > 0 && { body: Buffer.concat(parts) }),
    });
    const body = Buffer.from(await answer.arrayBuffer());
    const kept = [...answer.headers].filter(
      ([name]) => !/^(content-length|content-encoding|transfer-encoding|connection|keep-alive)$/.test(name),
    );
    response.writeHead(answer.status, [...kept, ['content-length', String(body.length)]].flat());
    if (disturbance) response.write(body.subarray(0, Math.floor(body.length / 2)), () => response.destroy());
    else response.end(body);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    count: () => count,
    disturb(next) {
      choose = next;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

function disturbed(response: ServerResponse, disturbance: Exclude<Disturbance, { kind: 'cut' }>): void {
  if (disturbance.kind === 'status') response.writeHead(disturbance.status, disturbance.headers).end();
  if (disturbance.kind === 'body')
    response.writeHead(200, { 'content-type': disturbance.contentType }).end(disturbance.body);
  // Silence: the connection is dropped without an answer, which is what a time-out leaves, without its wait.
  if (disturbance.kind === 'silence') response.destroy();
}
