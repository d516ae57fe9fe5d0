import { calendarDate } from '../../../domain/deadline/calendar-date';
import { accepted, byMother, mees, officer, type Scene, sceneWith } from '../../support/scene';

const sentence = 'Er is met Veilig Thuis gesproken over de thuissituatie van Mees.';
const test = (name: string, month: string) => ({
  name,
  on: calendarDate(`2025-${month}-20`),
  teacher: 'Juf Anneke de Wit',
  value: '70',
  remark: sentence,
});

describe('the same sentence in two records is one question (L-34, L-46)', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await sceneWith([{ ...mees, documents: [], tests: [test('Rekenen', '01'), test('Spelling', '02')] }]);
  });
  afterAll(() => scene.end());

  it('one answer settles both records, taking it back opens both, and nothing is left to ask in the end', async () => {
    const inzage = await scene.open('data');
    try {
      const { desk, workflow } = inzage;
      const requestId = await accepted(inzage, byMother);
      const [question, ...others] = await desk.questions(requestId);
      expect(others).toEqual([]);
      expect(question).toMatchObject({ occurrences: 2, ground: 'child-protection', proposal: 'withhold' });
      expect(question?.examples).toHaveLength(2);
      const target = question?.group ?? '';
      const answer = (verdict: 'keep' | 'take-back', reason: string) =>
        desk.decide(requestId, [{ target, verdict, ground: 'child-protection' }], reason, officer);

      await answer('keep', 'met ouders besproken');
      expect((await desk.questions(requestId))[0]?.decided).toMatchObject({ verdict: 'keep' });
      await answer('take-back', 'vergissing');
      expect((await desk.questions(requestId))[0]?.decided).toBeUndefined();
      expect((await desk.completeReview(requestId, officer)).ok).toBe(false);

      await answer('keep', 'nagevraagd');
      expect(await desk.completeReview(requestId, officer)).toMatchObject({ ok: true });
      await workflow.settled();
      expect((await desk.view(requestId))?.status).toBe('ready-to-release');
      const { lines } = await desk.dossier(requestId, 1);
      expect(lines.filter(({ title }) => /2025/.test(title))).toHaveLength(2);
    } finally {
      await inzage.close();
    }
  });
});
