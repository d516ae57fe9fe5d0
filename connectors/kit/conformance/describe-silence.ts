import { isCalendarDate } from '../../../domain/deadline/calendar-date';
import { type Rehearsal, rehearse } from './rehearsal';
import type { ConformanceSubject } from './scene';

/** Nights on which clocks jump, and the turn of a year and of a school year. */
const hours = [
  '2026-03-29T00:59:59.000Z',
  '2026-10-25T00:30:00.000Z',
  '2026-12-31T23:30:00.000Z',
  '2027-07-31T22:30:00.000Z',
];

/** What a connector must not do: say what it saw, lean on the clock, take somebody else's. @legal L-26 @security S-01, S-03 */
export function describeSilence(subject: ConformanceSubject, current: () => Rehearsal): void {
  it('writes nothing to the console or the terminal', async () => {
    const spies = [
      ...(['log', 'info', 'warn', 'error', 'debug'] as const).map((name) => jest.spyOn(console, name)),
      jest.spyOn(process.stdout, 'write'),
      jest.spyOn(process.stderr, 'write'),
    ].map((spy) => spy.mockImplementation((() => true) as never));
    await current().run();
    const calls = spies.flatMap((spy) => spy.mock.calls as unknown[][]);
    for (const spy of spies) spy.mockRestore();
    expect(calls).toEqual([]);
  });

  it('leaves nothing of a person in the state of the workflow: counts, flags and a moment', async () => {
    const at = current();
    const state = JSON.stringify(await at.run());
    const { givenName, familyName } = at.scene.subject;
    for (const canary of [givenName, familyName, ...subject.canaries]) expect(state).not.toContain(canary);
  });

  it.each(hours)('gives the same at %s as at noon', async (hour) => {
    const at = current();
    await at.run();
    const then = await rehearse(subject, hour);
    await then.run();
    const said = (records: Awaited<ReturnType<Rehearsal['records']>>) =>
      records.map(({ type, id, occurredOn, fields }) => [type, id, occurredOn, fields]);
    const [noon, night] = [said(await at.records()), said(await then.records())];
    await then.close();
    expect(night).toEqual(noon);
  });

  it('says days that exist', async () => {
    const at = current();
    await at.run();
    for (const { occurredOn } of await at.records()) {
      if (occurredOn !== undefined) expect([occurredOn, isCalendarDate(occurredOn)]).toEqual([occurredOn, true]);
    }
  });

  it('brings nothing of another person’s own rows', async () => {
    const at = current();
    await at.run();
    const said = JSON.stringify(await at.records());
    for (const text of subject.foreign ?? []) expect(said).not.toContain(text);
  });

  it('tells the administrator what it could reach', async () => {
    expect(await current().test()).toMatchObject({ ok: true, checked: expect.arrayContaining([expect.any(String)]) });
  });
}
