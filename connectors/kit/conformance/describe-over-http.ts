import { SourceFault } from '../faults';
import { httpFaults } from './fault-library';
import type { Rehearsal } from './rehearsal';
import type { ConformanceSubject } from './scene';

/** Faults on the wire: what passes must not be noticed, what stays must be said. @legal L-26 @security S-03, S-35 */
export function describeOverHttp(subject: ConformanceSubject, current: () => Rehearsal): void {
  const calls = (at: Rehearsal) => at.proxies.reduce((sum, proxy) => sum + proxy.count(), 0);
  const contents = async (at: Rehearsal) =>
    (await at.records()).map(({ type, id, fields }) => JSON.stringify([type, id, fields]));

  it.each(httpFaults.filter(({ passes }) => passes))(
    'does not notice $name that passes, on any request',
    async (fault) => {
      const at = current();
      await at.run();
      const whole = await contents(at);
      const total = calls(at);
      for (let k = 1; k <= total; k += Math.max(1, Math.floor(total / 8))) {
        at.objects.stored.clear();
        for (const proxy of at.proxies) {
          const start = proxy.count();
          proxy.disturb((request) => (request === start + k ? fault.disturbance : undefined));
        }
        await at.run();
        expect(await contents(at)).toEqual(whole);
      }
    },
  );

  it.each(httpFaults)('says so when $name stays, from any request on: never less, never nobody', async (fault) => {
    const at = current();
    await at.run();
    const total = calls(at);
    const { subject: person } = at.scene;
    for (let k = 1; k <= total; k += Math.max(1, Math.floor(total / 8))) {
      at.objects.stored.clear();
      for (const proxy of at.proxies) {
        const start = proxy.count();
        proxy.disturb((request) => (request >= start + k ? fault.disturbance : undefined));
      }
      const outcome = await at.run().catch((error: unknown) => error);
      expect(outcome).toBeInstanceOf(SourceFault);
      expect(fault.expected).toContain((outcome as SourceFault).name);
      expect([...at.objects.stored.keys()].filter((key) => key.endsWith('tally.json'))).toEqual([]);
      const said = `${String(outcome)} ${JSON.stringify(outcome)}`;
      for (const canary of [person.familyName, ...subject.canaries]) expect(said).not.toContain(canary);
    }
  });
}
