import { createHash } from 'node:crypto';
import fc from 'fast-check';
import type { Bytes, Objects } from '../../runtime/ports/objects';
import { type Opened, withPort } from './opened';

/** Bytes that never repeat, the same every time. */
export function pattern(length: number, seed = 'inzage'): Buffer {
  const blocks = Math.ceil(length / 32);
  const parts = Array.from({ length: blocks }, (_, n) => createHash('sha256').update(`${seed}${n}`).digest());
  return Buffer.concat(parts).subarray(0, length);
}

export async function* inParts(bytes: Uint8Array, size: number): Bytes {
  for (let from = 0; from < bytes.byteLength; from += size) yield bytes.subarray(from, from + size);
}

export async function collect(bytes: Bytes | undefined): Promise<Buffer> {
  if (!bytes) throw new Error('there is no such object');
  const parts: Uint8Array[] = [];
  for await (const part of bytes) parts.push(part);
  return Buffer.concat(parts);
}

export async function keysOf(objects: Objects, prefix: string): Promise<string[]> {
  const keys: string[] = [];
  for await (const { key } of objects.list(prefix)) keys.push(key);
  return keys;
}

const key = 'staging/2026-0001/las-oso/segment-0001.ndjson.gz';
// Around the sizes at which adapters cut: 1 MiB chunks and 5 MiB parts.
const sizes = [0, 1, 15, 16, 1_048_575, 1_048_576, 1_048_577, 2_097_152, 5_242_880, 5_242_881];

/** What every store of objects promises. */
export function describeObjects(adapter: string, open: () => Promise<Opened<Objects>>): void {
  describe(`objects, kept by ${adapter}`, () => {
    it.each(sizes)('of %i bytes come back as they were, in a stream or at once', (size) =>
      withPort(open, async (objects) => {
        const bytes = pattern(size);
        expect(await objects.put('a/stream', inParts(bytes, 70_001))).toBe('stored');
        expect(await objects.put('a/whole', bytes)).toBe('stored');
        for (const name of ['a/stream', 'a/whole']) {
          expect((await collect(await objects.get(name))).equals(bytes)).toBe(true);
          expect(await objects.stat(name)).toEqual({ key: name, byteLength: size });
        }
      }),
    );

    it('give any range exactly as a slice of the whole, also past the end (an interrupted download resumes)', () =>
      withPort(open, async (objects) => {
        const bytes = pattern(3_200_000);
        await objects.put(key, inParts(bytes, 100_000));
        const offset = fc.oneof(
          fc.nat(3_300_000),
          fc.constantFrom(0, 1, 1_048_575, 1_048_576, 1_048_577, 2_097_152, 3_199_999, 3_200_000, 3_200_001),
        );
        await fc.assert(
          fc.asyncProperty(offset, fc.option(offset, { nil: undefined }), async (a, b) => {
            const range = b === undefined ? { start: a } : { start: Math.min(a, b), end: Math.max(a, b) };
            const got = await collect(await objects.get(key, range));
            expect(got.equals(bytes.subarray(range.start, range.end))).toBe(true);
          }),
          { numRuns: 60 },
        );
      }));

    it('refuse a range that is no range', () =>
      withPort(open, async (objects) => {
        await objects.put(key, pattern(10));
        for (const range of [{ start: -1 }, { start: 2, end: 1 }, { start: 0.5 }, { start: Number.NaN }]) {
          await expect(objects.get(key, range)).rejects.toThrow(RangeError);
        }
      }));

    it('that are not there are told apart from empty ones', () =>
      withPort(open, async (objects) => {
        await objects.put('empty', pattern(0));
        expect(await objects.get('nothing')).toBeUndefined();
        expect(await objects.stat('nothing')).toBeUndefined();
        expect((await collect(await objects.get('empty'))).byteLength).toBe(0);
      }));

    it('can be replaced, and are left as they are when only an absent one may be stored (S-33)', () =>
      withPort(open, async (objects) => {
        expect(await objects.put(key, pattern(10, 'one'), { ifAbsent: true })).toBe('stored');
        expect(await objects.put(key, pattern(10, 'two'), { ifAbsent: true })).toBe('exists');
        expect(await collect(await objects.get(key))).toEqual(pattern(10, 'one'));
        expect(await objects.put(key, pattern(12, 'three'))).toBe('stored');
        expect(await collect(await objects.get(key))).toEqual(pattern(12, 'three'));
      }));

    it('are stored by exactly one of two that come at once', () =>
      withPort(open, async (objects) => {
        const put = (seed: string) => objects.put(key, inParts(pattern(3_000_000, seed), 65_536), { ifAbsent: true });
        const answers = await Promise.all([put('one'), put('two')]);
        expect([...answers].sort()).toEqual(['exists', 'stored']);
        const winner = pattern(3_000_000, answers[0] === 'stored' ? 'one' : 'two');
        expect((await collect(await objects.get(key))).equals(winner)).toBe(true);
      }));

    it('whose body breaks off are not stored, and an older one stays whole', () =>
      withPort(open, async (objects) => {
        async function* breaking(): Bytes {
          yield pattern(6_000_000);
          throw new Error('source gone');
        }
        await expect(objects.put('new', breaking())).rejects.toThrow('source gone');
        expect(await objects.stat('new')).toBeUndefined();
        await objects.put(key, pattern(100));
        await expect(objects.put(key, breaking())).rejects.toThrow('source gone');
        expect(await collect(await objects.get(key))).toEqual(pattern(100));
        expect(await keysOf(objects, '')).toEqual([key]);
      }));

    it('are listed by prefix, ascending by key, over folders and names alike', () =>
      withPort(open, async (objects) => {
        for (const name of ['b', 'a/b', 'a', 'a-b', 'a.b', 'a/b/c', 'A/x', 'a/B', 'a/a', 'ab/1']) {
          await objects.put(name, pattern(3));
        }
        expect(await keysOf(objects, '')).toEqual([
          'A/x',
          'a',
          'a-b',
          'a.b',
          'a/B',
          'a/a',
          'a/b',
          'a/b/c',
          'ab/1',
          'b',
        ]);
        expect(await keysOf(objects, 'a/')).toEqual(['a/B', 'a/a', 'a/b', 'a/b/c']);
        expect(await keysOf(objects, 'a/b')).toEqual(['a/b', 'a/b/c']);
        expect(await keysOf(objects, 'z')).toEqual([]);
        for await (const stat of objects.list('a')) expect(stat.byteLength).toBe(3);
      }));

    it('are gone after a delete, which may be repeated; what lies beside them stays', () =>
      withPort(open, async (objects) => {
        await objects.put('a/b/c', pattern(3));
        await objects.put('a/d', pattern(3));
        await objects.delete('a/b/c');
        await objects.delete('a/b/c');
        expect(await objects.get('a/b/c')).toBeUndefined();
        expect(await keysOf(objects, '')).toEqual(['a/d']);
        await objects.put('a/b', pattern(4));
        expect(await keysOf(objects, 'a/')).toEqual(['a/b', 'a/d']);
      }));

    it.each(['', '/a', 'a/', 'a//b', '../a', 'a/../b', './a', 'a b', 'a\\b', 'é', 'a\0', 'C:', 'x'.repeat(121)])(
      'never get a name that is not made of ids: %j (S-05)',
      (name) =>
        withPort(open, async (objects) => {
          await expect(objects.put(name, pattern(1))).rejects.toThrow(RangeError);
          expect(await keysOf(objects, '')).toEqual([]);
        }),
    );
  });
}
