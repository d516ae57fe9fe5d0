import { calendarDate } from '../../../domain/deadline/calendar-date';
import { instant } from '../../../domain/deadline/instant';
import type { RequestId } from '../../../domain/request/ids';
import type { NewRequest } from '../../../functions/api/desk';
import type { LocalInzage } from '../../../runtime/local/compose';
import { byMother, mees, officer, type Scene, sceneWith } from '../../support/scene';

/** Born so that the sixteenth birthday falls between the request and the release. */
const almostSixteen = { ...mees, birthDate: calendarDate('2010-11-25') };
const before = instant('2026-11-23T11:00:00Z');
const after = instant('2026-11-26T11:00:00Z');

const requestBy = (requester: NewRequest['requester']): NewRequest => ({
  ...byMother,
  subject: { ...byMother.subject, birthDate: almostSixteen.birthDate },
  requester,
});

async function readyToRelease(inzage: LocalInzage, request: NewRequest): Promise<RequestId> {
  const { desk, workflow } = inzage;
  const registered = await desk.register(request, officer, 'console');
  if (!registered.ok) throw new Error(registered.because);
  const requestId = registered.value;
  await desk.checkIdentity(requestId, 'at-the-desk', officer);
  if (request.requester.relation === 'authorised-agent')
    await desk.overrideAuthority(requestId, 'volmacht van de moeder gezien', officer);
  await desk.checkConflict(requestId, [], officer);
  await desk.accept(requestId, officer);
  await workflow.settled();
  for (const { group, proposal, ground } of await desk.questions(requestId)) {
    await desk.decide(requestId, [{ target: group, verdict: proposal, ground }], 'beoordeeld', officer);
  }
  await desk.completeReview(requestId, officer);
  await workflow.settled();
  return requestId;
}

describe('a sixteenth birthday between request and release (L-18)', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await sceneWith([almostSixteen]);
  });
  afterAll(() => scene.end());

  it.each([
    ['a parent with authority', { relation: 'parent-with-authority', name: 'Lotte Proefstra' }],
    ['an agent whose mandate came from the parent', { relation: 'authorised-agent', name: 'Mr. Raad' }],
  ] as const)('stops the release to %s, and is the officer’s to judge again', async (who, requester) => {
    const name = who.replaceAll(' ', '-');
    const early = await scene.open(name, { now: before });
    const requestId = await readyToRelease(early, requestBy(requester));
    expect((await early.desk.view(requestId))?.status).toBe('ready-to-release');
    await early.close();

    const late = await scene.open(name, { now: after });
    expect(await late.desk.release(requestId, officer)).toEqual({
      ok: false,
      because: 'De bevoegdheid is veranderd sinds het verzoek (zestien geworden?). Beoordeel die eerst opnieuw.',
    });
    expect((await late.desk.view(requestId))?.authority.kind).toBe('officer-decides');
    await late.desk.overrideAuthority(requestId, 'volmacht van de leerling zelf gezien', officer);
    expect((await late.desk.view(requestId))?.authority.kind).toBe('may-act');
    const released = await late.desk.release(requestId, officer);
    // The file was collected from the parent's viewpoint; whether two have to sign is judged on the day.
    expect(released.ok || released.because.includes('tweede persoon')).toBe(true);
    await late.close();
  });
});

describe('nobody to ask (L-01, L-26)', () => {
  it('is not accepted: an answer from no source would look complete', async () => {
    const scene = await sceneWith([mees]);
    const inzage = await scene.open('data');
    const registered = await inzage.desk.register(
      {
        ...byMother,
        subject: { ...byMother.subject, category: 'employee', birthDate: calendarDate('1980-01-01') },
        requester: { relation: 'self' },
      },
      officer,
      'console',
    );
    if (!registered.ok) throw new Error(registered.because);
    await inzage.desk.checkIdentity(registered.value, 'at-the-desk', officer);
    expect(await inzage.desk.accept(registered.value, officer)).toEqual({
      ok: false,
      because:
        'Voor deze soort persoon is geen bron ingesteld. Stel een bron in, of beantwoord dit verzoek met de hand.',
    });
    await inzage.close();
    await scene.end();
  });
});
