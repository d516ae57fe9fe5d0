import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { SourceFault } from '../../../connectors/kit/faults';
import { createSourceHttp, type SourceHttpOptions } from '../../../connectors/kit/source-http';
import type { Instant } from '../../../domain/deadline/instant';
import { sourceId } from '../../../domain/request/ids';

type Answer = (request: IncomingMessage, response: ServerResponse, call: number) => void;

describe('HTTP to a source (S-11, S-12, S-35, S-38)', () => {
  let server: Server;
  let origin: string;
  let answer: Answer;
  let calls: string[];
  const opened: { close(): Promise<void> }[] = [];

  beforeEach(async () => {
    calls = [];
    server = createServer((request, response) => {
      calls.push(`${request.method} ${request.url}`);
      answer(request, response, calls.length);
    });
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((http) => http.close()));
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  });

  const httpTo = (more: Partial<SourceHttpOptions> = {}) => {
    const http = createSourceHttp({
      sourceId: sourceId('bron'),
      origins: [origin],
      clock: { now: () => '2026-11-23T08:00:00.000Z' as Instant },
      retry: { attempts: 3, firstPauseMs: 1, longestPauseMs: 2, longestRetryAfterMs: 2000 },
      ...more,
    });
    opened.push(http);
    return http;
  };
  const get = (path = '/', more = {}) => httpTo().send({ method: 'GET', url: origin + path, ...more });

  it('gives status, headers and body of an ordinary answer', async () => {
    answer = (_request, response) => response.writeHead(404, { 'X-Note': 'none' }).end('{"a":1}');
    const response = await get('/a?b=c');
    expect([response.status, response.headers['x-note'], await response.json()]).toEqual([404, 'none', { a: 1 }]);
    expect(calls).toEqual(['GET /a?b=c']);
  });

  it.each([
    [401, 'AuthenticationRefused', 1],
    [403, 'NotPermitted', 1],
    [429, 'Throttled', 3],
    [503, 'Throttled', 3],
    [500, 'SourceUnavailable', 3],
    [502, 'SourceUnavailable', 3],
  ])('a %d is %s, asked %d times in all', async (status, name, times) => {
    answer = (_request, response) => response.writeHead(status).end('Jan Jansen');
    const fault = (await get('/secret-path').catch((error: unknown) => error)) as SourceFault;
    expect(fault).toMatchObject({ name, retryable: times > 1, ids: { sourceId: 'bron', status } });
    expect(`${fault.message} ${JSON.stringify(fault)} ${String(fault.cause)}`).not.toMatch(/Jan|secret-path/);
    expect(fault.officerSentence).toMatch(/^[A-Z].*\.$/);
    expect(calls).toHaveLength(times);
  });

  it('goes on when a fault passes', async () => {
    answer = (_request, response, call) => response.writeHead(call < 3 ? 500 : 200).end('ok');
    expect(await (await get()).text()).toBe('ok');
  });

  it('waits as long as the source asks, and leaves it to the workflow when that is too long', async () => {
    answer = (_request, response, call) =>
      call === 1 ? response.writeHead(429, { 'Retry-After': '1' }).end() : response.end('ok');
    const start = performance.now();
    await get();
    expect(performance.now() - start).toBeGreaterThanOrEqual(990);
    answer = (_request, response) => response.writeHead(429, { 'Retry-After': '3600' }).end();
    await expect(get()).rejects.toMatchObject({ name: 'Throttled', ids: { retryAfterSeconds: 3600 } });
    expect(calls).toHaveLength(3);
  });

  it('asks again when a body breaks off, and says so when it stays broken', async () => {
    answer = (_request, response, call) => {
      response.writeHead(200, { 'Content-Length': '10' });
      if (call === 2) response.end('0123456789');
      else response.write('0123', () => response.destroy());
    };
    expect(await (await get()).text()).toBe('0123456789');
    answer = (_request, response) => {
      response.writeHead(200, { 'Content-Length': '10' });
      response.write('0123', () => response.destroy());
    };
    await expect(get().then((response) => response.text())).rejects.toMatchObject({
      name: 'SourceUnavailable',
      code: 'BODY_BROKEN_OFF',
    });
  });

  it('does not wait for ever', async () => {
    answer = () => undefined;
    const http = httpTo({ retry: { attempts: 1 } });
    await expect(http.send({ method: 'GET', url: origin, timeoutSeconds: 0.1 })).rejects.toMatchObject({
      name: 'SourceUnavailable',
      code: 'SOURCE_TIMEOUT',
    });
  });

  it('refuses more than it was told to read', async () => {
    answer = (_request, response) => response.end('x'.repeat(2000));
    const response = await get('/', { maxBytes: 1000 });
    await expect(response.text()).rejects.toMatchObject({ name: 'ProtocolViolation', code: 'BODY_TOO_LARGE' });
  });

  it('says that a body is not JSON', async () => {
    answer = (_request, response) => response.end('<html>Jan');
    await expect((await get()).json()).rejects.toMatchObject({ code: 'BODY_NOT_JSON', cause: undefined });
  });

  it('reads the charset that the source declares', async () => {
    answer = (_request, response) =>
      response.writeHead(200, { 'Content-Type': 'text/xml; charset=ISO-8859-1' }).end(Buffer.from([0x4a, 0xf6, 0x72]));
    expect(await (await get()).text()).toBe('Jör');
  });

  it('follows a redirect on the same host only', async () => {
    answer = (request, response) =>
      request.url === '/a' ? response.writeHead(302, { Location: '/b' }).end() : response.end('ok');
    expect(await (await get('/a')).text()).toBe('ok');
    answer = (_request, response) => response.writeHead(302, { Location: 'http://localhost:1/x' }).end();
    await expect(get('/a')).rejects.toMatchObject({ name: 'ProtocolViolation', code: 'REDIRECT_REFUSED' });
    answer = (_request, response) => response.writeHead(302, { Location: '/a' }).end();
    await expect(get('/a')).rejects.toMatchObject({ code: 'TOO_MANY_REDIRECTS' });
  });

  it.each([
    ['another host', 'https://elsewhere.example/', 'ORIGIN_NOT_ALLOWED'],
    ['a host that only begins alike', 'http://127.0.0.1.evil.example/', 'ORIGIN_NOT_ALLOWED'],
    ['a password in the URL', 'http://jan:geheim@HOST/', 'CREDENTIAL_IN_URL'],
    ['a token in the query', 'ORIGIN/?api_token=1', 'CREDENTIAL_IN_URL'],
    ['no URL', 'nonsense', 'URL_INVALID'],
  ])('does not call %s', async (_what, url, code) => {
    const full = url.replace('ORIGIN', origin).replace('HOST', new URL(origin).host);
    await expect(httpTo().send({ method: 'GET', url: full })).rejects.toMatchObject({
      name: 'ConfigurationInvalid',
      code,
    });
    expect(calls).toEqual([]);
  });

  it('does not speak unencrypted to anything but this machine', async () => {
    const http = httpTo({ origins: ['http://bron.example'] });
    await expect(http.send({ method: 'GET', url: 'http://bron.example/' })).rejects.toMatchObject({
      code: 'CONNECTION_NOT_ENCRYPTED',
    });
  });

  it('keeps to its number of calls at the same time, over all requests together', async () => {
    let [now, most] = [0, 0];
    answer = (_request, response) => {
      now += 1;
      most = Math.max(most, now);
      setTimeout(() => {
        now -= 1;
        response.end('ok');
      }, 10);
    };
    const clients = [httpTo({ connections: 2 }), httpTo({ connections: 2 })];
    const all = clients.flatMap((http) => [1, 2, 3, 4].map(() => http.send({ method: 'GET', url: origin })));
    await Promise.all((await Promise.all(all)).map((response) => response.text()));
    expect(most).toBe(2);
    expect(calls).toHaveLength(8);
  });
});
