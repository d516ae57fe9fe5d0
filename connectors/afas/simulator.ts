import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answerRows, metaInfo, metaInfoOf, type Reply, tablesOf } from './simulator/answers';
import { authorizer, type SimulatedCredentials } from './simulator/authorizer';
import type { SimulatedRow } from './simulator/filters';

export type { Reply } from './simulator/answers';

/** A file of a dossier item; `absent` is one that Profit lists but does not have on its disk. */
export interface SimulatedFile {
  readonly subjectId: number;
  readonly fileId: string;
  readonly filename: string;
  readonly mimetype: string;
  readonly content: Uint8Array | 'absent';
}

/** What a test does to one request. `undefined`: let it be answered. `cut`: the connection breaks in the middle of the answer. */
export type Disturbance = (request: {
  /** Counts from 1 over the whole life of the simulator. */
  readonly number: number;
  readonly path: string;
  readonly query: URLSearchParams;
}) => Reply | 'cut' | undefined;

export interface AfasSimulatorOptions {
  /** Rows for each GetConnector; columns that are left out are null. Those that AFAS publishes exist, empty, without being named. */
  readonly rows: Readonly<Record<string, readonly SimulatedRow[]>>;
  readonly files?: readonly SimulatedFile[];
  readonly credentials?: SimulatedCredentials;
  /** Published GetConnectors that this customer did not give to the account. */
  readonly withheld?: readonly string[];
  /** GetConnectors that exist and are not open to this account: 401. */
  readonly forbidden?: readonly string[];
  /** GetConnectors that AFAS blocked. */
  readonly blocked?: readonly string[];
  readonly faults?: Disturbance;
}

export interface AfasSimulator {
  /** `http://127.0.0.1:…/ProfitRestServices` */
  readonly baseUrl: string;
  /** Every request so far: method, path and query. */
  readonly requests: readonly string[];
  close(): Promise<void>;
}

const prefix = '/ProfitRestServices';

/** A Profit environment on this machine that speaks the protocol as AFAS documents it, traps included. Listens on loopback only. @security S-42 */
export async function startAfasSimulator(options: AfasSimulatorOptions): Promise<AfasSimulator> {
  const requests: string[] = [];
  const tables = tablesOf(options.rows, options.withheld ?? []);
  const authorize = authorizer(options.credentials);
  const files = new Map((options.files ?? []).map((file) => [`${file.subjectId}/${file.fileId}`, file]));

  const fileReply = (subjectId: string, fileId: string): Reply => {
    const file = files.get(`${subjectId}/${fileId}`);
    if (!file || file.content === 'absent') return { status: 404 };
    const filedata = Buffer.from(file.content).toString('base64');
    return { status: 200, body: { filename: file.filename, mimetype: file.mimetype, filedata } };
  };

  const connectorReply = (id: string, url: URL): Reply => {
    if (url.search.length > 2049) return { status: 404 };
    if (options.forbidden?.includes(id)) return { status: 401 };
    const table = tables.get(id);
    if (!table) return { status: 404 };
    if (options.blocked?.includes(id)) return profitError('This GetConnector (definition) is blocked');
    return answerRows(table, url.searchParams, requests.length);
  };

  const reply = async (request: IncomingMessage, url: URL): Promise<Reply> => {
    const path = url.pathname.slice(prefix.length);
    if (path === '/oauth/token') return authorize.token(await bodyOf(request));
    if (!authorize.accepts(request.headers.authorization)) return { status: 401 };
    if (/^\/metainfo$/i.test(path)) return metaInfo(tables);
    if (path === '/ProfitVersion') return { status: 200, body: { version: '7.0' } };
    const [, kind = '', first = '', second = ''] = path.split('/').map(decodeURIComponent);
    if (/^metainfo$/i.test(kind) && first === 'get') return metaInfoOf(tables, second);
    if (kind === 'connectors') return connectorReply(first, url);
    if (kind === 'SubjectConnector') {
      return first === ''
        ? fileReply(url.searchParams.get('SubjectId') ?? '', url.searchParams.get('FileId') ?? '')
        : fileReply(first, second);
    }
    return { status: 404 };
  };

  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    requests.push(`${request.method} ${url.pathname}${url.search}`);
    const path = url.pathname.slice(prefix.length);
    const disturbed = options.faults?.({ number: requests.length, path, query: url.searchParams });
    if (disturbed === 'cut') return void reply(request, url).then((whole) => cutOff(response, whole));
    if (disturbed) return void send(response, disturbed);
    void reply(request, url).then((whole) => send(response, whole));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    baseUrl: `http://127.0.0.1:${port}${prefix}`,
    requests,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** The body of a 500, as Profit gives it; the head says XML and is untrue. */
export const profitError = (externalMessage: string): Reply => ({
  status: 500,
  headers: { 'content-type': 'application/xml; charset=utf-8' },
  body: { externalMessage, errorNumber: 0, profitLogReference: 'B7C1' },
});

/** The body and head of a 503. */
export const profitBusy = (seconds: number): Reply => ({
  status: 503,
  headers: { 'content-type': 'application/xml; charset=utf-8', 'retry-after': String(seconds) },
  body: {
    error: { code: '503', message: 'Service temporarily unavailable due to scheduled maintenance.' },
    retry_after: seconds,
  },
});

function send(response: ServerResponse, reply: Reply): void {
  const body = bodyText(reply);
  const contentType = reply.status === 200 ? 'application/json; charset=utf-8' : 'application/xml; charset=utf-8';
  response.writeHead(reply.status, { 'content-type': contentType, 'cache-control': 'no-store', ...reply.headers });
  response.end(body);
}

function cutOff(response: ServerResponse, reply: Reply): void {
  const body = Buffer.from(bodyText(reply));
  response.writeHead(reply.status, { 'content-type': 'application/json', 'content-length': body.byteLength + 10 });
  response.write(body.subarray(0, Math.ceil(body.byteLength / 2)), () => response.destroy());
}

const bodyText = ({ body }: Reply): string =>
  body === undefined ? '' : typeof body === 'string' ? body : JSON.stringify(body);

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Uint8Array[] = [];
  for await (const part of request) parts.push(part as Uint8Array);
  return Buffer.concat(parts).toString();
}
