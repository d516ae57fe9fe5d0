import { recordsIn, segmentsOf } from '../../../connectors/kit/readers';
import { calendarDate } from '../../../domain/deadline/calendar-date';
import { sourceId } from '../../../domain/request/ids';
import { accepted, byMother, mees, officer, type Scene, sceneWith } from '../../support/scene';

const las = sourceId('las-oso');
const bare = { givenNames: ['Mees'], familyName: 'Proefstra', birthDate: calendarDate('2016-05-31') };
const test = (name: string) => ({ name, on: calendarDate('2025-01-20'), teacher: 'Juf Anneke', value: '78' });

/** The same boy at two schools of the board: both number from one, and neither knows his citizen service number. */
const atProef = {
  ...bare,
  pupilNumber: '12',
  school: { name: 'De Proef', brin: '99ZZ' },
  tests: [test('Rekenen M4')],
};
const atLinde = {
  ...bare,
  pupilNumber: '12',
  school: { name: 'De Linde', brin: '99YY' },
  tests: [test('Spelling E3'), test('Rekenen E3')],
};
const namesake = { ...bare, pupilNumber: '77', school: atLinde.school, tests: [test('Van een ander')] };

describe('a pupil who moved between two schools of the board (L-25, L-26)', () => {
  let scene: Scene;
  afterEach(() => scene.end());

  const opened = async (pupils: Parameters<typeof sceneWith>[0]) => {
    scene = await sceneWith(pupils);
    const inzage = await scene.open('data');
    const requestId = await accepted(inzage, byMother);
    const standing = async () => (await inzage.desk.view(requestId))?.sources[0];
    return { inzage, requestId, standing };
  };

  it('is shown at both, with what fits, and chosen at both: everything of both schools comes in', async () => {
    const { inzage, requestId, standing } = await opened([atProef, atLinde]);
    expect(await standing()).toMatchObject({ state: 'ambiguous' });
    expect(await inzage.desk.candidates(requestId, las)).toMatchObject([
      { school: 'De Proef (99ZZ)', 'komt overeen': 'naam, geboortedatum' },
      { school: 'De Linde (99YY)', 'komt overeen': 'naam, geboortedatum' },
    ]);
    expect(await inzage.desk.chooseCandidates(requestId, las, [0, 1], officer)).toMatchObject({ ok: true });
    await inzage.workflow.settled();
    expect(await standing()).toMatchObject({ state: 'complete' });
    const names: unknown[] = [];
    for (const key of await segmentsOf(inzage.runtime.ports.objects, requestId, las)) {
      for await (const { type, id, fields } of recordsIn(inzage.runtime.ports.objects, key)) {
        if (type === 'toets') names.push([id, /(Rekenen|Spelling) [ME]\d/.exec(JSON.stringify(fields))?.[0]]);
      }
    }
    expect(names).toEqual([
      ['12-toets-1', 'Rekenen M4'],
      ['2.12-toets-1', 'Spelling E3'],
      ['2.12-toets-2', 'Rekenen E3'],
    ]);
    await inzage.close();
  });

  it('is not two children at one school: those cannot be chosen together', async () => {
    const { inzage, requestId, standing } = await opened([atProef, atLinde, namesake]);
    const refused = await inzage.desk.chooseCandidates(requestId, las, [1, 2], officer);
    expect(refused).toMatchObject({ ok: false, because: expect.stringContaining('dezelfde school') });
    expect(await inzage.desk.chooseCandidates(requestId, las, [0, 9], officer)).toMatchObject({ ok: false });
    expect(await inzage.desk.chooseCandidates(requestId, las, [], officer)).toMatchObject({ ok: false });
    expect(await standing()).toMatchObject({ state: 'ambiguous' });
    await inzage.close();
  });

  it('is none of them, when the officer says so: the source has no data, and the trail says who found that', async () => {
    const { inzage, requestId, standing } = await opened([atProef, atLinde]);
    expect(await inzage.desk.refuseCandidates(requestId, las, officer)).toMatchObject({ ok: true });
    await inzage.workflow.settled();
    expect(await standing()).toMatchObject({ state: 'noData' });
    const trail = await inzage.runtime.ports.requests.read(requestId);
    expect(trail.map(({ event }) => event)).toContainEqual({
      type: 'candidates-refused',
      sourceId: las,
      by: officer.name,
    });
    await inzage.close();
  });

  it('is found by himself when he is at one school only', async () => {
    const { inzage, standing } = await opened([mees]);
    expect(await standing()).toMatchObject({ state: 'complete' });
    await inzage.close();
  });
});
