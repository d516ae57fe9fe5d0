import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answerTo, type SimulatedReply } from './simulator/answers';
import type { SimulatedObject } from './simulator/lists';

export type { SimulatedReply } from './simulator/answers';
export type { SimulatedObject } from './simulator/lists';
export { simulatedClient } from './simulator/lists';

/** `standard`: total in the head, filters understood. The others as their OpenAPI files and documentation say. */
export type Vendor = 'standard' | 'ed-fi' | 'timeback';

export interface OneRosterSimulatorOptions {
  readonly vendor?: Vendor;
  /** `v1p1` has one base for everything. */
  readonly version?: 'v1p1' | 'v1p2';
  /** Objects by the name of their list: `users`, `enrollments` … A list that is not here does not exist. */
  readonly lists: Readonly<Record<string, readonly SimulatedObject[]>>;
  /** No page is larger, whatever was asked; Ed-Fi: 500. */
  readonly largestPage?: number;
  /** Gives lists only, and 404 for an object by its key. */
  readonly listsOnly?: boolean;
  /** Requests for which a token is good. Default: for ever. */
  readonly tokenLasts?: number;
  /** What a test makes of one request, by its number from 1 and its path with query. */
  readonly disturb?: (request: number, path: string) => SimulatedReply | undefined;
}

export interface OneRosterSimulator {
  /** `http://127.0.0.1:…` */
  readonly origin: string;
  readonly rosteringUrl: string;
  readonly tokenUrl: string;
  /** Path and query of every request so far. */
  readonly requests: readonly string[];
  close(): Promise<void>;
}

/** A OneRoster provider on this machine, with the habits of one vendor. Listens on loopback only. @security S-42 */
export async function startOneRosterSimulator(options: OneRosterSimulatorOptions): Promise<OneRosterSimulator> {
  const { version = 'v1p2' } = options;
  const requests: string[] = [];
  const tokens = new Map<string, number>();
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request as AsyncIterable<Buffer>) parts.push(part);
    requests.push(request.url ?? '');
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    const reply =
      options.disturb?.(requests.length, request.url ?? '') ??
      answerTo(options, tokens, {
        url,
        authorization: request.headers.authorization ?? '',
        form: new URLSearchParams(Buffer.concat(parts).toString()),
      });
    response.writeHead(reply.status, { 'content-type': 'application/json', ...reply.headers });
    response.end(JSON.stringify(reply.body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    rosteringUrl: `${origin}/ims/oneroster/${version === 'v1p1' ? 'v1p1' : 'rostering/v1p2'}`,
    tokenUrl: `${origin}/token`,
    requests,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
