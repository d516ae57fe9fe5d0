import type { SourceRecord } from '../../../domain/record/source-record';
import { SourceFault } from '../faults';
import type { Disturbance } from './fault-library';
import type { Rehearsal } from './rehearsal';
import { hostileText, reversedRows, surprise, withHostileText, withSurprise } from './rewrites';

/** More questions than this for one small scene is an end that does not come. */
const mostQuestions = 600;

const names = (records: readonly SourceRecord[]) => records.map(({ type, id }) => `${type} ${id}`);

/**
 * Answers that are well formed and wrong: a page twice, a page for ever, rows in another order, a field that nobody declared, a
 * token that ran out. The connector gives everything, or says that it cannot. @legal L-26 @security S-35, S-36, S-38
 */
export function describeAnswers(current: () => Rehearsal): void {
  const count = (at: Rehearsal) => at.proxies.reduce((sum, proxy) => sum + proxy.count(), 0);

  /** Collects again with every k-th question disturbed; `onwards`: all from there on. */
  async function* disturbedRuns(at: Rehearsal, disturbance: Disturbance, onwards: boolean, from = 1) {
    await at.run();
    const whole = names(await at.records());
    const total = count(at);
    for (let k = from; k <= total; k += Math.max(1, Math.floor(total / 8))) {
      at.objects.stored.clear();
      for (const proxy of at.proxies) {
        const start = proxy.count();
        proxy.disturb((request) =>
          request === start + k || (onwards && request > start + k) ? disturbance : undefined,
        );
      }
      const before = count(at);
      const outcome = await at.run().catch((error: unknown) => error);
      yield {
        outcome,
        whole,
        questions: count(at) - before,
        records: outcome instanceof Error ? [] : await at.records(),
      };
    }
  }

  it('notices a page that comes twice, or is not misled by it', async () => {
    for await (const { outcome, whole, records } of disturbedRuns(current(), { kind: 'again' }, false)) {
      if (outcome instanceof Error) expect(outcome).toBeInstanceOf(SourceFault);
      else expect(names(records)).toEqual(whole);
    }
  });

  it('stops when the same page comes for ever', async () => {
    for await (const { outcome, whole, records, questions } of disturbedRuns(current(), { kind: 'again' }, true)) {
      expect(questions).toBeLessThan(mostQuestions);
      if (outcome instanceof Error) expect(outcome).toBeInstanceOf(SourceFault);
      else expect(names(records)).toEqual(whole);
    }
  });

  it('stops reading an answer that does not come to an end', async () => {
    const at = current();
    for (const proxy of at.proxies) proxy.disturb(() => ({ kind: 'endless' }));
    expect(await at.run().catch((error: unknown) => error)).toMatchObject({ code: 'BODY_TOO_LARGE' });
  }, 60_000);

  it('finds the same records when the source gives its rows in another order', async () => {
    const at = current();
    await at.run();
    const whole = names(await at.records()).sort();
    at.objects.stored.clear();
    for (const proxy of at.proxies) proxy.disturb(() => ({ kind: 'rewrite', rewrite: reversedRows }));
    await at.run();
    expect(names(await at.records()).sort()).toEqual(whole);
  });

  it('keeps back a field that nobody declared, and counts it', async () => {
    const at = current();
    const { tally } = await at.run();
    const whole = (await at.records()).map(({ fields }) => fields);
    await at.locate();
    for (const key of [...at.objects.stored.keys()])
      if (!key.endsWith('candidates.json')) at.objects.stored.delete(key);
    let changed = false;
    const rewrite = (body: string, contentType: string) => {
      const after = withSurprise(body, contentType);
      changed ||= after.includes(surprise.value);
      return after;
    };
    for (const proxy of at.proxies) proxy.disturb(() => ({ kind: 'rewrite', rewrite }));
    const outcome = await at.run().catch((error: unknown) => error);
    if (outcome instanceof SourceFault) return;
    const records = await at.records();
    expect(JSON.stringify(records)).not.toContain(surprise.value);
    expect(records.map(({ fields }) => fields)).toEqual(whole);
    const { undeclaredFields } = (outcome as Awaited<ReturnType<Rehearsal['run']>>).tally;
    expect(undeclaredFields > tally.undeclaredFields || !changed).toBe(true);
  });

  it('carries hostile text word for word, and no further than its field', async () => {
    const at = current();
    await at.locate();
    for (const proxy of at.proxies) proxy.disturb(() => ({ kind: 'rewrite', rewrite: withHostileText }));
    const outcome = await at.run().catch((error: unknown) => error);
    if (outcome instanceof Error) return expect(outcome).toBeInstanceOf(SourceFault);
    const escaped = JSON.stringify(hostileText).slice(1, -1);
    const said = JSON.stringify((await at.records()).map(({ fields }) => fields));
    expect(said.split(escaped).length).toBe(said.split('<script>alert(').length);
    expect([...at.objects.stored.keys()].join()).not.toContain('alert');
  });

  it('asks for a new token when one runs out in the middle, or says that it was refused: never less', async () => {
    for await (const { outcome, whole, records } of disturbedRuns(
      current(),
      { kind: 'status', status: 401, headers: { 'www-authenticate': 'Bearer error="invalid_token"' } },
      false,
      2,
    )) {
      if (outcome instanceof Error)
        expect(outcome).toMatchObject({ name: expect.stringMatching(/Refused|NotPermitted/) });
      else expect(names(records)).toEqual(whole);
    }
  });

  it('tells the administrator that the credentials are refused', async () => {
    const at = current();
    for (const proxy of at.proxies) proxy.disturb(() => ({ kind: 'status', status: 401 }));
    const outcome = await at.test().catch((error: unknown) => error);
    if (outcome instanceof Error)
      expect(outcome).toMatchObject({ name: expect.stringMatching(/Refused|NotPermitted/) });
    else expect(outcome).toMatchObject({ ok: false });
  });
}
