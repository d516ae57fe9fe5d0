import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

type Row = Readonly<Record<string, unknown>>;

/** What a synthetic interface answers. Invented people only. */
export interface SimulatedInterface {
  readonly clientId: string;
  readonly clientSecret: string;
  /** Rows by path; served in pages of `pageSize`. */
  readonly lists: Readonly<Record<string, readonly Row[]>>;
  readonly files?: Readonly<Record<string, { readonly mediaType: string; readonly bytes: Uint8Array }>>;
  readonly pageSize?: number;
  /** A token is good for so many questions. */
  readonly tokenLasts?: number;
}

/**
 * A source with OAuth2 client credentials and four ways of paging, by what is asked: `offset`/`limit`, `page`, `cursor`, or a
 * Link header when nothing is. Listens on loopback only. @security S-42
 */
export async function startRestSimulator(source: SimulatedInterface) {
  const size = source.pageSize ?? 2;
  const requests: string[] = [];
  let [token, left] = [0, 0];
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    requests.push(`${request.method} ${url.pathname}${url.search}`);
    const answer = (status: number, body: unknown, headers: Record<string, string> = {}) => {
      response.writeHead(status, { 'content-type': 'application/json', ...headers });
      response.end(JSON.stringify(body));
    };
    request.resume().on('end', () => {
      const { authorization = '' } = request.headers;
      if (url.pathname === '/token') {
        const proof = `Basic ${Buffer.from(`${source.clientId}:${source.clientSecret}`).toString('base64')}`;
        if (authorization !== proof) return answer(400, { error: 'invalid_client' });
        token += 1;
        left = source.tokenLasts ?? Number.POSITIVE_INFINITY;
        return answer(200, { access_token: `token-${token}`, token_type: 'Bearer' });
      }
      if (authorization !== `Bearer token-${token}` || left <= 0) return answer(401, { error: 'invalid_token' });
      left -= 1;
      const file = source.files?.[url.pathname];
      if (file) {
        response.writeHead(200, { 'content-type': file.mediaType, 'content-length': file.bytes.byteLength });
        return response.end(file.bytes);
      }
      const rows = source.lists[url.pathname];
      if (!rows) return answer(404, {});
      const asked = url.searchParams;
      const first = Number(asked.get('offset') ?? asked.get('cursor') ?? (Number(asked.get('page') ?? 1) - 1) * size);
      const next = first + size < rows.length ? String(first + size) : undefined;
      const link = `<${url.pathname}?cursor=${next}>; rel="next"`;
      return answer(
        200,
        { data: rows.slice(first, first + size), meta: { total: rows.length, ...(next && { next }) } },
        next ? { link } : {},
      );
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    /** Every question so far: method, path and query. */
    requests: requests as readonly string[],
    async close(): Promise<void> {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
