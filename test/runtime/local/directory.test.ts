import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { instant } from '../../../domain/deadline/instant';
import { openLocalStore } from '../../../runtime/local/store/open';
import { wipe } from '../../../runtime/local/store/wipe';
import { collect, pattern } from '../../contracts/objects';
import { entry } from '../../contracts/requests';
import { openAt, type Place, place } from './temporary-store';

const sentence = { nl: expect.stringMatching(/\.$/), en: expect.stringMatching(/\.$/) };

let at: Place;
beforeEach(() => {
  at = place();
});
afterEach(() => at.remove());

/** A data directory with something in it. */
async function filled(): Promise<void> {
  const store = await openAt(at);
  await store.objects.put('staging/2026-0001/segment', pattern(2000));
  await store.requests.append(entry(0));
  await store.close();
}

describe('a data directory (S-42)', () => {
  it('keeps everything over a restart, the signing key and the hash keys too', async () => {
    const first = await openAt(at);
    await first.objects.put('staging/a', pattern(2000));
    await first.requests.append(entry(0));
    const { publicKeyPem } = await first.keys.sign(Buffer.from('x'));
    const hash = await first.keys.keyedHash('findings', 'Jansen');
    await first.close();
    const second = await openAt(at);
    expect((await collect(await second.objects.get('staging/a'))).equals(pattern(2000))).toBe(true);
    expect(await second.requests.read(entry(0).requestId)).toEqual([entry(0)]);
    expect((await second.keys.sign(Buffer.from('x'))).publicKeyPem).toBe(publicKeyPem);
    expect(await second.keys.keyedHash('findings', 'Jansen')).toBe(hash);
    expect(second.installation).toBe(first.installation);
    await second.close();
  });

  it('is used by one at a time', async () => {
    const store = await openAt(at);
    await expect(openAt(at)).rejects.toMatchObject({ name: 'DataDirectoryInUse', sentence });
    await expect(wipe(at.dataDirectory, { keyFile: at.keyFile })).rejects.toMatchObject({ name: 'DataDirectoryInUse' });
    await store.close();
    await (await openAt(at)).close();
  });

  it('and its key can be read by their owner only', async () => {
    await filled();
    for (const path of [at.keyFile, join(at.dataDirectory, 'inzage.json')])
      expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(statSync(at.dataDirectory).mode & 0o777).toBe(0o700);
  });

  it('is not made among files of somebody else, nor in the place of a file', async () => {
    mkdirSync(at.dataDirectory);
    writeFileSync(join(at.dataDirectory, 'vakantie.jpg'), 'x');
    await expect(openAt(at)).rejects.toMatchObject({ name: 'NotADataDirectory', sentence });
    expect(readdirSync(at.dataDirectory)).toEqual(['vakantie.jpg']);
    const file = join(at.root, 'file');
    writeFileSync(file, 'x');
    await expect(openLocalStore({ dataDirectory: file, keyFile: at.keyFile })).rejects.toMatchObject({ sentence });
    const below = join(file, 'data');
    await expect(openLocalStore({ dataDirectory: below, keyFile: at.keyFile })).rejects.toMatchObject({ sentence });
  });

  it('with any byte of its header changed is refused, and nothing in it is touched', async () => {
    await filled();
    const path = join(at.dataDirectory, 'inzage.json');
    const whole = readFileSync(path);
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.byteLength - 1), fc.integer({ min: 1, max: 255 }), async (byte, change) => {
        const changed = Buffer.from(whole);
        changed[byte] = (changed[byte] ?? 0) ^ change;
        writeFileSync(path, changed);
        await expect(openAt(at)).rejects.toMatchObject({ name: 'DataDirectoryDamaged', sentence });
      }),
      { numRuns: 100 },
    );
    writeFileSync(path, whole);
    await (await openAt(at)).close();
  });

  it.each(['inzage.json', 'store.sqlite'])('without its %s is damaged, never begun anew', async (name) => {
    await filled();
    rmSync(join(at.dataDirectory, name));
    await expect(openAt(at)).rejects.toMatchObject({ name: 'DataDirectoryDamaged', sentence });
    expect(existsSync(join(at.dataDirectory, 'objects', 'd-staging'))).toBe(true);
  });

  it('whose making was broken off is made again', async () => {
    await (await openAt(at)).close();
    const path = join(at.dataDirectory, 'inzage.json');
    const made = readFileSync(path, 'utf8');
    rmSync(at.dataDirectory, { recursive: true });
    mkdirSync(at.dataDirectory);
    // Killed before the header: an empty lock. Killed in the header: a file that is not yet it.
    writeFileSync(join(at.dataDirectory, 'lock'), '');
    writeFileSync(join(at.dataDirectory, 'inzage.json.0123456789ab.new'), made.slice(0, 20));
    await (await openAt(at)).close();
    expect(readdirSync(at.dataDirectory).filter((name) => name.endsWith('.new'))).toEqual([]);
  });

  it('has a clock that stands still when it is told to', async () => {
    const store = await openAt(at, { now: instant('2026-11-02T09:00:00Z') });
    expect(store.clock.now()).toBe('2026-11-02T09:00:00.000Z');
    await store.close();
  });
});

describe('the key of a data directory (S-42)', () => {
  it('that is missing is asked for, never replaced by a new one', async () => {
    await filled();
    rmSync(at.keyFile);
    await expect(openAt(at)).rejects.toMatchObject({
      name: 'WrongKey',
      ids: { reason: 'absent' },
      sentence: { nl: expect.stringContaining('De sleutel van deze gegevensmap ontbreekt.') },
    });
    expect(existsSync(at.keyFile)).toBe(false);
  });

  it('that is another, or is no key, opens nothing', async () => {
    await filled();
    const right = readFileSync(at.keyFile);
    writeFileSync(at.keyFile, randomBytes(32).toString('hex'));
    await expect(openAt(at)).rejects.toMatchObject({ name: 'WrongKey', ids: { reason: 'other' }, sentence });
    for (const text of ['', 'geheim', right.toString().slice(0, 50), `${right}${right}`]) {
      writeFileSync(at.keyFile, text);
      await expect(openAt(at)).rejects.toMatchObject({ name: 'WrongKey', ids: { reason: 'unreadable' }, sentence });
    }
    writeFileSync(at.keyFile, right);
    await (await openAt(at)).close();
  });

  it('may not lie in the data directory', async () => {
    const inside = join(at.dataDirectory, 'key');
    await expect(openAt(at, { keyFile: inside })).rejects.toMatchObject({
      name: 'WrongKey',
      ids: { reason: 'inside' },
    });
    await filled();
    copyFileSync(at.keyFile, inside);
    await expect(openAt(at, { keyFile: inside })).rejects.toMatchObject({
      name: 'WrongKey',
      ids: { reason: 'inside' },
    });
  });

  it('may come from the operator, as 64 hex characters', async () => {
    mkdirSync(dirname(at.keyFile));
    writeFileSync(at.keyFile, `${'0f'.repeat(32)}\n`);
    await filled();
    const report = await wipe(at.dataDirectory, { keyFile: at.keyFile });
    expect(report.key).toBe('kept');
    expect(existsSync(at.keyFile)).toBe(true);
  });

  it('is never in a message', async () => {
    await filled();
    const key = /[0-9a-f]{64}/.exec(readFileSync(at.keyFile, 'utf8'))?.[0] ?? '';
    writeFileSync(at.keyFile, `${key}x`);
    const error = await openAt(at).catch((caught: unknown) => caught);
    expect(JSON.stringify(error) + String((error as Error).stack)).not.toContain(key);
  });
});

describe('wiping a data directory (S-14, S-42)', () => {
  it('removes all of it and its key, and says what was there', async () => {
    await filled();
    const report = await wipe(at.dataDirectory, { keyFile: at.keyFile });
    expect(report).toMatchObject({ objects: 1, key: 'removed', remaining: 0, foreign: 0 });
    expect(report.files).toBeGreaterThanOrEqual(4);
    expect(report.bytes).toBeGreaterThan(2000);
    expect(existsSync(at.dataDirectory)).toBe(false);
    expect(existsSync(at.keyFile)).toBe(false);
  });

  it('refuses what is not ours, and what is not there', async () => {
    const other = join(at.root, 'documents');
    mkdirSync(other);
    writeFileSync(join(other, 'store.sqlite'), 'somebody else');
    await expect(wipe(other)).rejects.toMatchObject({ name: 'NotADataDirectory', sentence });
    await expect(wipe(join(at.root, 'nothing'))).rejects.toMatchObject({ name: 'NoDataDirectory', sentence });
    expect(readdirSync(other)).toEqual(['store.sqlite']);
  });

  it('leaves files of others alone and says that they are there', async () => {
    await filled();
    writeFileSync(join(at.dataDirectory, 'notities.txt'), 'x');
    expect(await wipe(at.dataDirectory, { keyFile: at.keyFile })).toMatchObject({ remaining: 0, foreign: 1 });
    expect(readdirSync(at.dataDirectory)).toEqual(['notities.txt']);
  });

  it('works on a damaged directory, and after a wipe that was broken off', async () => {
    await filled();
    writeFileSync(join(at.dataDirectory, 'inzage.json'), 'damaged');
    writeFileSync(join(at.dataDirectory, 'store.sqlite'), 'damaged');
    expect(await wipe(at.dataDirectory, { keyFile: at.keyFile })).toMatchObject({ key: 'unknown', remaining: 0 });
    rmSync(at.keyFile);
    await filled();
    rmSync(at.keyFile);
    rmSync(join(at.dataDirectory, 'store.sqlite'));
    expect(await wipe(at.dataDirectory, { keyFile: at.keyFile })).toMatchObject({ key: 'absent', remaining: 0 });
    expect(existsSync(at.dataDirectory)).toBe(false);
  });

  it('lets a new directory be made in its place, which cannot read anything of the old one', async () => {
    await filled();
    await wipe(at.dataDirectory, { keyFile: at.keyFile });
    const store = await openAt(at);
    expect(await store.requests.list()).toEqual([]);
    expect(await store.objects.stat('staging/2026-0001/segment')).toBeUndefined();
    await store.close();
  });
});

const asRoot = process.getuid?.() === 0;
const withPermissions = asRoot ? describe.skip : describe;

withPermissions('a directory without permission (not testable as root)', () => {
  it('is refused with a sentence', async () => {
    mkdirSync(at.dataDirectory);
    chmodSync(at.dataDirectory, 0o500);
    await expect(openAt(at)).rejects.toMatchObject({ name: 'DataDirectoryNotWritable', sentence });
    chmodSync(at.dataDirectory, 0o700);
  });
});
