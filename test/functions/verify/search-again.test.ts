import { requestOf } from '../../../functions/step/stream';
import { fileSearchAgain } from '../../../functions/verify/search-again';
import { accepted, byMother, mees, officer, sceneWith } from '../../support/scene';

describe('a delivered file is searched once more (DESIGN §7)', () => {
  it('for persons of the dossier about whom nobody decided', async () => {
    const scene = await sceneWith([
      { ...mees, tests: [{ ...mees.tests?.[0], remark: 'Besproken met huisarts Zwaluwman.' } as never] },
    ]);
    try {
      const inzage = await scene.open('data');
      const requestId = await accepted(inzage, byMother);
      const questions = await inzage.desk.questions(requestId);
      const decisions = questions.map(({ group, proposal, ground }) => ({ target: group, verdict: proposal, ground }));
      await inzage.desk.decide(requestId, decisions, 'gezien', officer);
      await inzage.desk.completeReview(requestId, officer);
      await inzage.workflow.settled();
      const ask = async (text: string) =>
        fileSearchAgain(inzage.runtime, await requestOf(inzage.runtime.ports, requestId))(text);
      expect(await ask('Mees was vrolijk, zei huisarts Zwaluwman.')).toBe(true);
      expect(await ask('Mees was vrolijk, zei [huisarts].')).toBe(false);

      await inzage.close();
    } finally {
      await scene.end();
    }
  });
});
