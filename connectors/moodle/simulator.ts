import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answersOf } from './simulator/answers';
import { codingError, invalidRecord, invalidToken, notInService, Refusal } from './simulator/errors';
import type { SimulatedWorld } from './simulator/world';

export interface MoodleSimulatorOptions {
  readonly world: SimulatedWorld;
  /** Functions that are in the service; default: all that the simulator has. */
  readonly functions?: readonly string[];
  readonly downloadFiles?: boolean;
  /** Answers a request in place of the simulator. */
  readonly instead?: (fn: string, form: URLSearchParams) => unknown;
}

/** A Moodle 4.3 site on this machine. */
export interface MoodleSimulator {
  readonly baseUrl: string;
  /** Method and address of each request, then the function that was called: what a server's log would show. */
  readonly requests: readonly string[];
  close(): Promise<void>;
}

export const simulatedToken = 'a1b2c3d4e5f60718293a4b5c6d7e8f90';

/** Where the site thinks it is: not where we reach it, as behind many a proxy. */
const siteUrl = 'https://leren.school.invalid';

/** Starts the site: REST with HTTP 200 for every error, and files that want the token. Loopback only. */
export async function startMoodleSimulator(options: MoodleSimulatorOptions): Promise<MoodleSimulator> {
  const requests: string[] = [];
  const answers = answersOf(options.world, () => siteUrl);
  const offered = options.functions ?? ['core_webservice_get_site_info', ...Object.keys(answers)];

  const siteInfo = () => ({
    sitename: 'Simulator',
    userid: 2,
    siteurl: siteUrl,
    siteid: 1,
    release: '4.3 (simulator)',
    functions: offered.map((name) => ({ name, version: '2023100900' })),
    downloadfiles: options.downloadFiles === false ? 0 : 1,
    userprivateaccesskey: 'k3y-of-the-account',
  });

  const answer = (form: URLSearchParams): unknown => {
    const fn = form.get('wsfunction') ?? '';
    requests.push(fn);
    if (form.get('wstoken') !== simulatedToken) return invalidToken;
    const instead = options.instead?.(fn, form);
    if (instead !== undefined) return instead;
    if (fn === 'core_webservice_get_site_info') return siteInfo();
    const handler = answers[fn];
    if (!handler) return invalidRecord('external_functions');
    if (!offered.includes(fn)) return notInService;
    try {
      return handler(form);
    } catch (fault) {
      if (fault instanceof Refusal) return fault.answer;
      return codingError('simulator');
    }
  };

  const sendFile = (response: ServerResponse, path: string, token: string | null): void => {
    const name = decodeURIComponent(path.split('/').at(-1) ?? '');
    const file = options.world.files?.[name];
    const errorcode =
      token !== simulatedToken ? 'invalidtoken' : options.downloadFiles === false ? 'accessexception' : 'filenotfound';
    if (errorcode !== 'filenotfound' || !file) {
      const error = { error: 'No file', errorcode, stacktrace: null, debuginfo: null, reproductionlink: null };
      json(response, errorcode === 'filenotfound' ? 404 : 200, error);
      return;
    }
    response.writeHead(200, {
      'content-type': `${file.type}; charset=utf-8`,
      'content-disposition': `attachment; filename="${encodeURIComponent(name)}"`,
      'content-length': String(file.bytes.byteLength),
    });
    response.end(file.bytes);
  };

  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    requests.push(`${request.method} ${url.pathname}${url.search}`);
    const form = new URLSearchParams(await bodyOf(request));
    for (const [name, value] of url.searchParams) if (!form.has(name)) form.set(name, value);
    if (url.pathname.startsWith('/webservice/pluginfile.php/')) sendFile(response, url.pathname, form.get('token'));
    else if (url.pathname !== '/webservice/rest/server.php') response.writeHead(404).end('<html>404</html>');
    else if (form.get('moodlewsrestformat') !== 'json') {
      response.writeHead(200, { 'content-type': 'application/xml' });
      response.end('<?xml version="1.0" encoding="UTF-8" ?><EXCEPTION/>');
    } else json(response, 200, answer(form));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    baseUrl: origin,
    requests,
    async close() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

function json(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Uint8Array[] = [];
  for await (const part of request) parts.push(part as Uint8Array);
  return Buffer.concat(parts).toString();
}
