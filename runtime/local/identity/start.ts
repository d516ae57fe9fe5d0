import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';
import { demoUsers } from './demo-users';
import { sendLoginPage, sendTryAgainPage } from './login-page';
import { providerConfiguration } from './provider-configuration';

/** A provider that is listening. */
export interface LocalIdentityProvider {
  /** `http://127.0.0.1:{port}`. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  close(): Promise<void>;
}

/**
 * Starts an OIDC provider on the loopback with the demo users, one client, and a page on which to choose a user.
 *
 * @param port 0 for any free one. Rejects with `EADDRINUSE` when it is taken.
 * @security S-42
 */
export async function startLocalIdentityProvider(options: {
  readonly port: number;
  readonly redirectUris: readonly string[];
}): Promise<LocalIdentityProvider> {
  const server = createServer();
  await listen(server, options.port);
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const issuer = `http://${host}`;
  const client = {
    clientId: 'inzage-console',
    clientSecret: randomBytes(32).toString('base64url'),
    redirectUris: options.redirectUris,
  };
  const provider = new Provider(issuer, providerConfiguration(client, demoUsers));
  const answer = provider.callback();
  server.on('request', (request, response) => {
    // Another host name is a page elsewhere that had its name point here.
    if (request.headers.host !== host) return void response.writeHead(421).end();
    if (!request.url?.startsWith('/aanmelden/')) return answer(request, response);
    chooseUser(provider, request, response).catch(() => sendTryAgainPage(response));
  });
  return {
    issuer,
    clientId: client.clientId,
    clientSecret: client.clientSecret,
    close: () => {
      server.closeAllConnections();
      return new Promise((done) => server.close(() => done()));
    },
  };
}

const listen = (server: Server, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve();
    });
  });

/** GET shows the page, POST signs in; both only for the browser that began (a signed cookie). */
async function chooseUser(provider: Provider, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { uid, prompt } = await provider.interactionDetails(request, response);
  const action = `/aanmelden/${uid}`;
  if (request.url !== action || prompt.name !== 'login') return sendTryAgainPage(response);
  if (request.method !== 'POST') return sendLoginPage(response, action, demoUsers);
  const chosen = new URLSearchParams(await shortBody(request)).get('user');
  const user = demoUsers.find(({ id }) => id === chosen);
  if (!user) return sendLoginPage(response, action, demoUsers);
  await provider.interactionFinished(request, response, { login: { accountId: user.id } });
}

const longestBody = 1024;

async function shortBody(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    length += part.byteLength;
    if (length > longestBody) throw new RangeError('a sign-in form has at most 1,024 bytes');
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}
