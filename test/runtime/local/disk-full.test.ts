import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openLocalStore } from '../../../runtime/local/store/open';
import { collect, pattern } from '../../contracts/objects';
import { entry } from '../../contracts/requests';

/** A disk of its own of 4 MiB; undefined where this user may not mount one. */
function smallDisk(): { readonly path: string; remove(): void } | undefined {
  const path = mkdtempSync(join(tmpdir(), 'inzage-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', path], { stdio: 'ignore' });
  } catch {
    rmSync(path, { recursive: true });
    return undefined;
  }
  return {
    path,
    remove() {
      execFileSync('umount', [path]);
      rmSync(path, { recursive: true });
    },
  };
}

const disk = smallDisk();
const withDisk = disk ? describe : describe.skip;

withDisk('a full disk (skipped where a small one cannot be mounted)', () => {
  const root = disk?.path ?? '';
  const keyFile = join(tmpdir(), `inzage-disk-key-${process.pid}`);
  const full = {
    name: 'StorageFull',
    message: 'STORAGE_FULL',
    sentence: { nl: expect.stringContaining('De schijf is vol'), en: expect.stringContaining('The disk is full') },
  };
  afterAll(() => {
    disk?.remove();
    rmSync(keyFile, { force: true });
  });

  it('stops a file with a sentence; nothing half is left, and all goes on when there is room again', async () => {
    const store = await openLocalStore({ dataDirectory: join(root, 'files'), keyFile });
    await store.objects.put('staging/kept', pattern(1_000_000));
    await expect(store.objects.put('staging/too-large', pattern(6_000_000))).rejects.toMatchObject(full);
    await expect(store.objects.put('staging/kept', pattern(6_000_000))).rejects.toMatchObject(full);
    expect(await store.objects.stat('staging/too-large')).toBeUndefined();
    expect((await collect(await store.objects.get('staging/kept'))).equals(pattern(1_000_000))).toBe(true);
    expect(readdirSync(join(root, 'files', 'unfinished'))).toEqual([]);
    await store.objects.put('staging/fits', pattern(500_000));
    await store.close();
    rmSync(join(root, 'files'), { recursive: true });
  });

  it('stops a record with the same sentence; what was stored before stays, and the next one fits when there is room', async () => {
    const store = await openLocalStore({ dataDirectory: join(root, 'records'), keyFile: `${keyFile}-2` });
    const ballast = join(root, 'ballast');
    const long = (seq: number) => entry(seq, 'x'.repeat(100_000));
    writeFileSync(ballast, Buffer.alloc(3_000_000));
    let seq = 0;
    const fill = async () => {
      for (; seq < 100; seq += 1) await store.requests.append(long(seq));
    };
    await expect(fill()).rejects.toMatchObject(full);
    expect(seq).toBeGreaterThan(0);
    expect(await store.requests.read(entry(0).requestId)).toHaveLength(seq);
    rmSync(ballast);
    expect(await store.requests.append(long(seq))).toBe('appended');
    await store.close();
    const again = await openLocalStore({ dataDirectory: join(root, 'records'), keyFile: `${keyFile}-2` });
    expect(await again.requests.read(entry(0).requestId)).toHaveLength(seq + 1);
    await again.close();
    rmSync(join(root, 'records'), { recursive: true });
    rmSync(`${keyFile}-2`);
  });

  it('stops a new data directory before anything is stored in it', async () => {
    mkdirSync(join(root, 'new'));
    const ballast = join(root, 'ballast');
    const filling = () => {
      for (let n = 0; ; n += 1) writeFileSync(`${ballast}-${n}`, Buffer.alloc(65_536));
    };
    expect(filling).toThrow('ENOSPC');
    const open = () => openLocalStore({ dataDirectory: join(root, 'new'), keyFile: `${keyFile}-3` });
    await expect(open()).rejects.toMatchObject(full);
    for (const name of readdirSync(root)) if (name.startsWith('ballast')) rmSync(join(root, name));
    await (await open()).close();
    rmSync(`${keyFile}-3`);
  });
});
