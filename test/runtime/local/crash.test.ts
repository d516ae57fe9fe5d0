import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { collect, pattern } from '../../contracts/objects';
import { entry } from '../../contracts/requests';
import { openAt, type Place, place } from './temporary-store';

const script = join(__dirname, 'keep-writing.ts');

interface Writer {
  /** Settles when it has stored something for the first time. */
  readonly firstWord: Promise<void>;
  /** Kills it, and tells the highest number that it had acknowledged. */
  kill(): Promise<number>;
}

function startWriter(at: Place): Writer {
  const writer = spawn(process.execPath, ['--import', 'tsx', script, at.dataDirectory, at.keyFile], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  const firstWord = new Promise<void>((resolve, reject) => {
    writer.stdout.on('data', (part) => {
      said += part;
      resolve();
    });
    writer.once('exit', () => reject(new Error('the writer ended by itself')));
  });
  return {
    firstWord,
    async kill() {
      const gone = new Promise((resolve) => writer.once('close', resolve));
      writer.kill('SIGKILL');
      await gone;
      // What stands before the last line end was acknowledged.
      return Number(said.slice(0, said.lastIndexOf('\n')).split('\n').at(-1));
    },
  };
}

describe('after kill -9 at any moment (S-33, S-34)', () => {
  let at: Place;
  beforeEach(() => {
    at = place();
  });
  afterEach(() => at.remove());

  it('everything that was said to be stored is there, whole; nothing is half there; no mail is lost or doubled', async () => {
    for (const afterMilliseconds of [0, 15, 40, 90]) {
      const writer = startWriter(at);
      await writer.firstWord;
      await pause(afterMilliseconds);
      const acknowledged = await writer.kill();
      const store = await openAt(at);
      const trail = await store.requests.read(entry(0).requestId);
      expect(trail.length).toBeGreaterThan(acknowledged);
      expect(trail).toEqual(trail.map((_, seq) => entry(seq)));
      for await (const { key } of store.objects.list('')) {
        const bytes = await collect(await store.objects.get(key));
        const n = key.split('-').at(-1) ?? '';
        if (key !== 'staging/latest') expect(bytes.equals(pattern(300_000, n))).toBe(true);
        else expect(bytes.byteLength).toBe(1_500_000);
      }
      for (let n = 0; n <= acknowledged; n += 1) expect(await store.objects.stat(`staging/object-${n}`)).toBeDefined();
      await store.notices.flush();
      const mails = (await store.mailbox.list()).map((mail) => mail.subject);
      expect(new Set(mails).size).toBe(mails.length);
      for (let n = 0; n <= acknowledged; n += 1) expect(mails).toContain(`notice ${n}`);
      expect(readdirSync(join(at.dataDirectory, 'unfinished'))).toEqual([]);
      await store.close();
    }
  }, 60_000);

  it('a directory that another process has is refused while that lives, and taken over when it was killed', async () => {
    const writer = startWriter(at);
    await writer.firstWord;
    await expect(openAt(at)).rejects.toMatchObject({
      name: 'DataDirectoryInUse',
      sentence: { nl: expect.stringContaining('draait al met deze gegevensmap') },
    });
    await writer.kill();
    await (await openAt(at)).close();
  }, 60_000);
});
