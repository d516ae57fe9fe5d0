import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import type { Hono } from 'hono';
import { createApp } from '../../functions/api/app';
import { oidcSignIn } from '../../functions/api/console/oidc-sign-in';
import { memoryStore } from '../../functions/api/http/memory-store';
import { downloadDesk } from '../../functions/links';
import { record } from '../../functions/step/stream';
import { boardOnDisk } from '../../runtime/local/board-on-disk';
import { composeLocal } from '../../runtime/local/compose';
import { withDemoSources } from '../../runtime/local/demo/sources';
import { startLocalIdentityProvider } from '../../runtime/local/identity/start';

/** Inzage as `npm start` runs it, on a free port and in a folder that goes away: store, workflow, desk, demo sources, sign-in. */
export async function realInzage() {
  const folder = await mkdtemp(join(tmpdir(), 'inzage-journey-'));
  let app: Hono | undefined;
  const answer = (request: Request, env: object) => app?.fetch(request, env) ?? new Response(null, { status: 503 });
  const server = serve({ fetch: answer, port: 0, hostname: '127.0.0.1' });
  await new Promise((resolve) => server.once('listening', resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const callbackUrl = `${address}/console/callback`;
  const demo = await withDemoSources(boardOnDisk(), { folder: join(folder, 'dossiers') });
  const { runtime, desk, store, close } = await composeLocal({
    dataDirectory: join(folder, 'data'),
    board: demo.board,
    sources: demo.sources,
    portalOrigin: address,
  });
  for (const [name, value] of Object.entries(demo.secrets)) await store.secrets.put(name, value);
  const provider = await startLocalIdentityProvider({ port: 0, redirectUris: [callbackUrl] });
  const { ports } = runtime;
  app = createApp({
    desk,
    downloads: downloadDesk(ports, async (requestId, event) => void (await record(ports, requestId, event))),
    signIn: oidcSignIn({ ...provider, callbackUrl, allowInsecure: true }),
    sessions: memoryStore(ports.clock),
    clock: ports.clock,
    ids: ports.ids,
    mode: 'local',
    board: { name: demo.board.name, schools: [], contact: demo.board.contacts.privacyOfficer.email },
    mailbox: {
      list: async () => (await store.mailbox.list()).map(({ receivedAt, ...mail }) => ({ ...mail, at: receivedAt })),
    },
  });
  return {
    address,
    async stop() {
      server.close();
      await provider.close();
      await close();
      await demo.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
