import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

const python = process.env.MOTO_PYTHON ?? 'python3';

// Earlier versions do not know `If-None-Match` on every kind of upload.
const check = 'import moto, moto.server; assert tuple(map(int, moto.__version__.split(".")[:2])) >= (5, 2)';

/** True when this machine has moto's server; the tests never install it. `MOTO_PYTHON` names another Python. */
export const hasMoto = (): boolean => spawnSync(python, ['-c', check], { timeout: 20_000 }).status === 0;

/** What every client of the server is made with. */
export interface MotoServer {
  readonly clientConfig: {
    readonly endpoint: string;
    readonly region: string;
    readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string };
  };
  stop(): void;
}

/** Starts the server on a free port of the loopback and waits until it answers. */
export async function startMoto(): Promise<MotoServer> {
  const port = await freePort();
  const server = spawn(python, ['-m', 'moto.server', '-H', '127.0.0.1', '-p', String(port)], { stdio: 'ignore' });
  const endpoint = `http://127.0.0.1:${port}`;
  await untilItAnswers(endpoint, server);
  return {
    clientConfig: {
      endpoint,
      region: 'eu-central-1',
      credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    },
    stop: () => void server.kill(),
  };
}

async function untilItAnswers(endpoint: string, server: ChildProcess): Promise<void> {
  for (let look = 0; look < 150; look += 1) {
    if (server.exitCode !== null) throw new Error('moto ended');
    try {
      await fetch(`${endpoint}/moto-api/`);
      return;
    } catch {
      await pause(100);
    }
  }
  server.kill();
  throw new Error('moto did not start');
}

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(address !== null && typeof address === 'object' ? address.port : 0));
    });
  });
