import type { Server } from 'node:http';
import { serve } from '@hono/node-server';
import { createApp } from '../../../functions/api/app';
import { oidcSignIn } from '../../../functions/api/console/oidc-sign-in';
import { memoryStore } from '../../../functions/api/http/memory-store';
import { expire } from '../../../functions/expire/expire';
import { downloadDesk } from '../../../functions/links';
import { reconcile } from '../../../functions/step/reconcile';
import { recordOnce } from '../../../functions/step/stream';
import { watch } from '../../../functions/watch/watch';
import { boardOnDisk } from '../board-on-disk';
import { type Command, optional } from '../cli/command';
import { badInput, exitCodes } from '../cli/exit';
import { composeLocal, type LocalInzage } from '../compose';
import { sourcesOfFile } from '../configured-sources';
import { defaultDataDirectory } from '../data-directory';
import { printedPersons } from '../demo/printed-persons';
import { withDemoSources } from '../demo/sources';
import { startLocalIdentityProvider } from '../identity/start';
import { until } from './start/until';
import { welcome } from './start/welcome';

const loopback = new Set(['127.0.0.1', 'localhost', '::1']);
const minuteMilliseconds = 60_000;

/** Everything on this machine: console, download page, mailbox, sign-in, sources. Refuses to be reached from elsewhere. @security S-42 */
export const startCommand: Command = {
  verb: 'start',
  usage: 'inzage start [--port N] [--data DIR] [--sources FILE]',
  en: 'console, download page, mailbox and simulated sources on this machine only',
  options: { port: 'text', host: 'text', data: 'text', key: 'text', sources: 'text' },
  words: [],
  async run({ options }, terminal) {
    const host = optional(options, 'host') ?? '127.0.0.1';
    if (!loopback.has(host)) {
      throw badInput(
        'Local mode answers this machine only: --host must be 127.0.0.1. For others, deploy to AWS (infra/README.md).',
      );
    }
    const port = portOf(optional(options, 'port') ?? '8400');
    const origin = `http://127.0.0.1:${port}`;
    const configured = boardOnDisk();
    const sourcesFile = optional(options, 'sources');
    const keyFile = optional(options, 'key');
    const sources = sourcesFile
      ? {
          sources: sourcesOfFile(sourcesFile, configured),
          secrets: {},
          board: configured,
          close: async () => undefined,
        }
      : await withDemoSources(configured);
    const { board } = sources;
    const inzage = await composeLocal({
      dataDirectory: optional(options, 'data') ?? defaultDataDirectory(),
      ...(keyFile ? { keyFile } : {}),
      board,
      sources: sources.sources,
      portalOrigin: origin,
      ...(process.env.INZAGE_DEBUG ? { onIncident: (_: unknown, cause: unknown) => terminal.say(stackOf(cause)) } : {}),
    });
    for (const [name, value] of Object.entries(sources.secrets)) await inzage.store.secrets.put(name, value);
    const identity = await startLocalIdentityProvider({ port: 0, redirectUris: [`${origin}/console/callback`] });
    const server = await listen(appOf(inzage, identity, origin), port);
    await inzage.store.notices.flush();
    const rounds = setInterval(() => void round(inzage), minuteMilliseconds);
    await round(inzage);
    for (const line of welcome(origin, board.name, sourcesFile ? [] : printedPersons())) terminal.out(line);
    await until('SIGINT', 'SIGTERM', 'SIGHUP');
    terminal.say('Stopping; what is running is finished first.');
    clearInterval(rounds);
    server.close();
    await identity.close();
    await inzage.close();
    await sources.close();
    return exitCodes.ok;
  },
};

/** What happens by itself: orphaned runs go on, deadlines are watched, what has had its time goes. @security S-15, S-37 */
async function round({ runtime }: LocalInzage): Promise<void> {
  await reconcile(runtime.ports);
  await watch(runtime);
  await expire(runtime);
}

function appOf(
  { runtime, desk, store }: LocalInzage,
  identity: Awaited<ReturnType<typeof startLocalIdentityProvider>>,
  origin: string,
) {
  const { board, ports } = runtime;
  return createApp({
    desk,
    downloads: downloadDesk(ports, async (requestId, event) => {
      await recordOnce(ports, requestId, event);
    }),
    signIn: oidcSignIn({
      issuer: identity.issuer,
      clientId: identity.clientId,
      clientSecret: identity.clientSecret,
      callbackUrl: `${origin}/console/callback`,
      allowInsecure: true,
    }),
    sessions: memoryStore(ports.clock),
    clock: ports.clock,
    ids: ports.ids,
    mode: 'local',
    board: {
      name: board.name,
      schools: board.schools.map(({ name }) => name),
      policies: board.policies,
      contact: board.contacts.privacyOfficer.email,
    },
    mailbox: {
      list: async () =>
        (await store.mailbox.list()).map(({ to, subject, text, receivedAt }) => ({
          to,
          subject,
          text,
          at: receivedAt,
        })),
    },
  });
}

const listen = (app: { readonly fetch: Parameters<typeof serve>[0]['fetch'] }, port: number): Promise<Server> =>
  new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port }, () => resolve(server as Server)) as Server;
    server.on('error', reject);
  });

function portOf(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw badInput('--port must be a number from 1 to 65535.');
  return port;
}

const stackOf = (cause: unknown): string => (cause instanceof Error ? `${cause.stack}` : String(cause));
