import { copyFileSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { instant } from '../../../domain/deadline/instant';
import { requestId } from '../../../domain/request/ids';
import type { LocalStore } from '../../../runtime/local/store/open';
import { collect, inParts, keysOf, pattern } from '../../contracts/objects';
import { entry } from '../../contracts/requests';
import { openAt, type Place, place } from './temporary-store';

const request = requestId('2026-0001');
const damaged = expect.objectContaining({ name: 'ObjectDamaged', message: 'OBJECT_DAMAGED' });

function flip(path: string, byte: number, bit: number): void {
  const bytes = readFileSync(path);
  bytes[byte] = (bytes[byte] ?? 0) ^ (1 << bit);
  writeFileSync(path, bytes);
}

describe('damage to stored files is found, never delivered (S-42)', () => {
  let at: Place;
  let store: LocalStore;
  const fileOf = (name: string) => join(at.dataDirectory, 'objects', `o-${name}`);
  const readWhole = async (name: string) => collect(await store.objects.get(name));

  beforeEach(async () => {
    at = place();
    store = await openAt(at);
  });
  afterEach(async () => {
    await store.close();
    at.remove();
  });

  it('a single flipped bit, anywhere in the file', async () => {
    await store.objects.put('small', pattern(5000));
    const whole = readFileSync(fileOf('small'));
    // 64 bytes of header, 5,000 of content, 16 of tag.
    expect(whole.byteLength).toBe(5080);
    await fc.assert(
      fc.asyncProperty(fc.nat(5079), fc.nat(7), async (byte, bit) => {
        flip(fileOf('small'), byte, bit);
        await expect(readWhole('small')).rejects.toEqual(damaged);
        writeFileSync(fileOf('small'), whole);
      }),
      { numRuns: 200 },
    );
    expect((await readWhole('small')).equals(pattern(5000))).toBe(true);
  });

  it('a flipped bit in a later part, before a byte of that part is given', async () => {
    await store.objects.put('large', pattern(3_000_000));
    flip(fileOf('large'), 2_500_000, 3);
    const given: Buffer[] = [];
    const reading = async () => {
      for await (const part of (await store.objects.get('large')) ?? []) given.push(Buffer.from(part));
    };
    await expect(reading()).rejects.toEqual(damaged);
    const got = Buffer.concat(given);
    expect(got.equals(pattern(3_000_000).subarray(0, got.byteLength))).toBe(true);
    expect(got.byteLength).toBeLessThan(2_500_000);
  });

  it.each([0, 1, 63, 64, 65, 1_048_640, 1_048_656, 2_000_000, 2_100_127])(
    'a file cut off after %i bytes, already when its size is asked',
    async (length) => {
      await store.objects.put('large', pattern(2_100_032));
      expect(statSync(fileOf('large')).size).toBe(2_100_144);
      truncateSync(fileOf('large'), length);
      await expect(readWhole('large')).rejects.toEqual(damaged);
      await expect(store.objects.stat('large')).rejects.toEqual(damaged);
      await expect(store.objects.get('large', { start: 0, end: 10 })).rejects.toEqual(damaged);
    },
  );

  it('a file with something added to it', async () => {
    await store.objects.put('small', pattern(10));
    writeFileSync(fileOf('small'), 'x', { flag: 'a' });
    await expect(readWhole('small')).rejects.toEqual(damaged);
  });

  it("two files of equal length that changed places: a child never gets another child's file", async () => {
    await store.objects.put('child-a', pattern(5000, 'a'));
    await store.objects.put('child-b', pattern(5000, 'b'));
    copyFileSync(fileOf('child-a'), fileOf('child-b'));
    await expect(readWhole('child-b')).rejects.toEqual(damaged);
    expect((await readWhole('child-a')).equals(pattern(5000, 'a'))).toBe(true);
  });

  it('parts of one file that changed places, or come from an earlier version of it', async () => {
    const chunk = 1_048_576 + 16;
    await store.objects.put('large', pattern(3_000_000));
    const older = readFileSync(fileOf('large'));
    const swapped = Buffer.from(older);
    older.copy(swapped, 64, 64 + chunk, 64 + 2 * chunk);
    older.copy(swapped, 64 + chunk, 64, 64 + chunk);
    writeFileSync(fileOf('large'), swapped);
    await expect(readWhole('large')).rejects.toEqual(damaged);
    await store.objects.put('large', pattern(3_000_000, 'newer'));
    const mixed = readFileSync(fileOf('large'));
    older.copy(mixed, 64 + chunk, 64 + chunk, 64 + 2 * chunk);
    writeFileSync(fileOf('large'), mixed);
    await expect(readWhole('large')).rejects.toEqual(damaged);
  });

  it('a damaged file can still be listed and removed', async () => {
    await store.objects.put('small', pattern(10));
    truncateSync(fileOf('small'), 3);
    expect(await keysOf(store.objects, '')).toEqual(['small']);
    await store.objects.delete('small');
    expect(await keysOf(store.objects, '')).toEqual([]);
  });

  it('nothing of the content, and no name, can be read in the data directory', async () => {
    const words = 'Noor Verstappenhuis kan niet goed slapen';
    await store.objects.put('2026-0001/las-oso', inParts(Buffer.from(words.repeat(1000)), 999));
    await store.requests.append(entry(0, words));
    await store.secrets.put('afas-token', words);
    await store.notices.send({ dedupeKey: words, to: 'noor@voorbeeld.example', subject: words, text: words });
    await store.close();
    const files = readdirSync(at.dataDirectory, { recursive: true, withFileTypes: true }).filter((f) => f.isFile());
    expect(files.length).toBeGreaterThanOrEqual(4);
    for (const file of files) {
      const bytes = readFileSync(join(file.parentPath, file.name));
      for (const word of ['Verstappenhuis', 'slapen', 'noor@voorbeeld']) expect(bytes.includes(word)).toBe(false);
      expect(file.name).not.toMatch(/noor|versta/i);
    }
    store = await openAt(at);
  });

  it('after a delete neither the file nor its folders are left', async () => {
    await store.objects.put('staging/2026-0001/las-oso/segment', pattern(10));
    await store.objects.delete('staging/2026-0001/las-oso/segment');
    expect(readdirSync(join(at.dataDirectory, 'objects'))).toEqual([]);
  });
});

describe('damage to the records is found before anything is built on them (S-41, S-42)', () => {
  let at: Place;
  const databaseOf = () => join(at.dataDirectory, 'store.sqlite');

  beforeEach(async () => {
    at = place();
    const store = await openAt(at);
    for (let seq = 0; seq < 20; seq += 1) await store.requests.append(entry(seq));
    await store.links.create({
      tokenSha256: 'a'.repeat(64),
      requestId: request,
      delivery: 1,
      codeHash: 'aa:bb',
      expiresAt: instant('2026-12-20T09:00:00Z'),
      wrongAttempts: 4,
      sessions: [],
      version: 0,
    });
    await store.close();
  });
  afterEach(() => at.remove());

  it('a flipped bit anywhere in the database is found at the start, or touches nothing that is stored', async () => {
    const whole = readFileSync(databaseOf());
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.byteLength - 1), fc.nat(7), async (byte, bit) => {
        flip(databaseOf(), byte, bit);
        try {
          const store = await openAt(at);
          const trail = await store.requests.read(request);
          const link = await store.links.find('a'.repeat(64));
          await store.close();
          expect(trail).toEqual(Array.from({ length: 20 }, (_, seq) => entry(seq)));
          expect(link?.wrongAttempts).toBe(4);
        } catch (error) {
          expect(error).toMatchObject({
            name: 'DataDirectoryDamaged',
            sentence: { nl: expect.stringContaining('beschadigd') },
          });
        } finally {
          writeFileSync(databaseOf(), whole);
        }
      }),
      { numRuns: 150 },
    );
  });

  it.each([
    ['empty', (path: string) => truncateSync(path, 0)],
    ['cut in half', (path: string) => truncateSync(path, Math.floor(statSync(path).size / 2))],
    ['something else', (path: string) => writeFileSync(path, 'not a database '.repeat(1000))],
  ])('a database that is %s is refused with a sentence', async (_, harm) => {
    harm(databaseOf());
    await expect(openAt(at)).rejects.toMatchObject({ name: 'DataDirectoryDamaged', message: 'DATA_DIRECTORY_DAMAGED' });
  });
});
