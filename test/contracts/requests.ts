import type { TrailEntry } from '../../domain/audit/trail';
import { instant } from '../../domain/deadline/instant';
import { requestId } from '../../domain/request/ids';
import type { Requests } from '../../runtime/ports';
import { type Opened, withPort } from './opened';

const first = requestId('2026-0001');
const second = requestId('2026-0002');

/** An entry as the domain makes them; `by` tells two rivals apart. */
export const entry = (seq: number, by = 'officer', request = first): TrailEntry => ({
  requestId: request,
  seq,
  at: instant('2026-11-02T09:00:00Z'),
  event: { type: 'withdrawn', by },
  previousHash: '0'.repeat(64),
  hash: String(seq).padStart(64, 'a'),
});

/** What every store of event streams promises. */
export function describeRequests(adapter: string, open: () => Promise<Opened<Requests>>): void {
  describe(`the event stream of a request, kept by ${adapter} (S-34, S-41)`, () => {
    it('gives back all entries in order, each exactly as it was', () =>
      withPort(open, async (requests) => {
        for (const seq of [0, 1, 2]) expect(await requests.append(entry(seq))).toBe('appended');
        expect(await requests.read(first)).toEqual([entry(0), entry(1), entry(2)]);
      }));

    it('knows nothing of a request that never came in', () =>
      withPort(open, async (requests) => {
        expect(await requests.read(second)).toEqual([]);
        expect(await requests.list()).toEqual([]);
      }));

    it('lets exactly one of two rival entries take a place, and never overwrites it', () =>
      withPort(open, async (requests) => {
        const rivals = ['one', 'two', 'three', 'four'];
        const answers = await Promise.all(rivals.map((by) => requests.append(entry(0, by))));
        expect([...answers].sort()).toEqual(['appended', 'conflict', 'conflict', 'conflict']);
        const winner = rivals[answers.indexOf('appended')];
        expect(await requests.read(first)).toEqual([entry(0, winner)]);
        expect(await requests.append(entry(0, 'late'))).toBe('conflict');
        expect(await requests.read(first)).toEqual([entry(0, winner)]);
      }));

    it('keeps requests apart and lists each once, in ascending order', () =>
      withPort(open, async (requests) => {
        await requests.append(entry(0, 'b', second));
        await requests.append(entry(0, 'a', first));
        await requests.append(entry(1, 'a', first));
        expect(await requests.list()).toEqual(['2026-0001', '2026-0002']);
        expect(await requests.read(second)).toEqual([entry(0, 'b', second)]);
      }));

    it('keeps a long trail in order, over every page of it', () =>
      withPort(open, async (requests) => {
        const long = { type: 'withdrawn', by: 'x'.repeat(20_000) } as const;
        for (let seq = 0; seq < 120; seq += 1) await requests.append({ ...entry(seq), event: long });
        const seqs = (await requests.read(first)).map((stored) => stored.seq);
        expect(seqs).toEqual(Array.from({ length: 120 }, (_, n) => n));
      }));
  });
}
