import { instant } from '../../domain/deadline/instant';
import { requestId } from '../../domain/request/ids';
import type { Decision, Verdict } from '../../domain/withholding/decision';
import type { Decisions } from '../../runtime/ports';
import { type Opened, withPort } from './opened';

const request = requestId('2026-0001');
const other = requestId('2026-0002');

const decision = (target: string, verdict: Verdict, minute = 0): Decision => ({
  target,
  verdict,
  ground: 'third-party',
  reasonSha256: 'ab'.repeat(32),
  officer: 'F. Gegevens',
  decidedAt: instant(`2026-11-05T20:${String(minute).padStart(2, '0')}:00Z`),
});

/** What every store of decisions promises. */
export function describeDecisions(adapter: string, open: () => Promise<Opened<Decisions>>): void {
  describe(`an officer's decisions, kept by ${adapter}`, () => {
    it('come back in the order in which they were taken, later ones on the same target too', () =>
      withPort(open, async (decisions) => {
        await decisions.record(request, [decision('b', 'redact', 1), decision('a', 'keep', 2)]);
        await decisions.record(request, [decision('b', 'keep', 3)]);
        expect(await decisions.list(request)).toEqual([
          decision('b', 'redact', 1),
          decision('a', 'keep', 2),
          decision('b', 'keep', 3),
        ]);
      }));

    it('are one decision when the same one is stored twice, or by two at once', () =>
      withPort(open, async (decisions) => {
        const both = [decision('a', 'redact', 1), decision('b', 'redact', 1)];
        await Promise.all([decisions.record(request, both), decisions.record(request, both)]);
        await decisions.record(request, [...both].reverse());
        const targets = (await decisions.list(request)).map((stored) => stored.target);
        expect(targets).toHaveLength(2);
        expect([...targets].sort()).toEqual(['a', 'b']);
      }));

    it('of an evening of 800 items are all there', () =>
      withPort(open, async (decisions) => {
        const evening = Array.from({ length: 800 }, (_, n) => decision(`finding-${n}`, 'redact'));
        await decisions.record(request, evening);
        expect(await decisions.list(request)).toEqual(evening);
      }));

    it('of one request are forgotten without touching another', () =>
      withPort(open, async (decisions) => {
        await decisions.record(request, [decision('a', 'redact')]);
        await decisions.record(other, [decision('a', 'keep')]);
        await decisions.purge(request);
        await decisions.purge(request);
        expect(await decisions.list(request)).toEqual([]);
        expect(await decisions.list(other)).toEqual([decision('a', 'keep')]);
      }));
  });
}
