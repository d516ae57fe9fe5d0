import type { RequestId } from '../../../domain/request/ids';
import { keys } from '../../../functions/step/keys';
import { bytesOfObject } from '../../../functions/verify/archive-bytes';
import { memberTexts } from '../../../functions/verify/member-texts';
import { readArchive } from '../../../functions/verify/read-archive';
import type { LocalInzage } from '../../../runtime/local/compose';
import { accepted, byMother, mees, officer, type Scene, sceneWith, second } from '../../support/scene';

let scene: Scene;
let inzage: LocalInzage;
let requestId: RequestId;
beforeEach(async () => {
  scene = await sceneWith([mees]);
  inzage = await scene.open('data');
  requestId = await accepted(inzage, byMother);
});
afterEach(async () => {
  await inzage.close();
  await scene.end();
});

async function acceptAll() {
  const { desk, workflow } = inzage;
  const open = (await desk.questions(requestId)).filter(({ decided }) => !decided);
  const answers = open.map(({ group, proposal, ground }) => ({ target: group, verdict: proposal, ground }));
  await desk.decide(requestId, answers, 'voorstellen', officer);
  expect(await desk.completeReview(requestId, officer)).toEqual({ ok: true, value: undefined });
  await workflow.settled();
}

async function wordsOut(): Promise<string> {
  const source = await bytesOfObject(inzage.store.objects, keys.volume(requestId, 1, 1));
  if (!source) throw new Error('no archive');
  let words = '';
  for await (const { text } of memberTexts(await readArchive(source))) words += `${text}\n`;
  return words;
}

async function lineOf(title: string) {
  const { lines } = await inzage.desk.dossier(requestId, 1);
  const line = lines.find((one) => one.title.includes(title));
  if (!line) throw new Error(`no record ${title}: ${lines.map((one) => one.title).join(', ')}`);
  return line;
}

describe('the officer decides about more than he was asked (L-31, L-46)', () => {
  it('words that he points at go everywhere, and the finished archive is searched for them', async () => {
    const { desk } = inzage;
    expect(await desk.pointAt(requestId, 'toets alleen', 'third-party', 'gaat over een ander', officer)).toEqual({
      ok: true,
      value: undefined,
    });
    expect(await desk.pointedAt(requestId)).toMatchObject([{ words: 'toets alleen', officer: 'F. Wolters' }]);
    await acceptAll();
    const words = await wordsOut();
    expect(words).toContain('Mees maakte de [weggelaten].');
    expect(words).not.toContain('toets alleen');
    expect((await desk.view(requestId))?.status).toBe('ready-to-release');
  });

  it('what he took back goes out again', async () => {
    const { desk } = inzage;
    await desk.pointAt(requestId, 'toets alleen', 'third-party', 'vergissing', officer);
    const [pointed] = await desk.pointedAt(requestId);
    const target = pointed?.target ?? '';
    await desk.decide(requestId, [{ target, verdict: 'take-back', ground: 'third-party' }], 'toch niet', officer);
    expect(await desk.pointedAt(requestId)).toEqual([]);
    await acceptAll();
    expect(await wordsOut()).toContain('Mees maakte de toets alleen.');
  });

  it('refuses words that are too short to mean anything, and a target of another dossier', async () => {
    const { desk } = inzage;
    expect(await desk.pointAt(requestId, 'de', 'third-party', 'x', officer)).toMatchObject({ ok: false });
    const strange = [{ target: 'f'.repeat(32), verdict: 'withhold', ground: 'third-party' }] as const;
    expect(await desk.decide(requestId, strange, 'x', officer)).toMatchObject({ ok: false });
  });

  it('a whole record stays behind and is listed', async () => {
    const { desk } = inzage;
    const { target } = await lineOf('20-01-2025');
    expect(
      await desk.decide(requestId, [{ target, verdict: 'withhold', ground: 'third-party' }], 'hele stuk', officer),
    ).toMatchObject({ ok: true });
    expect((await lineOf('20-01-2025')).decided).toBe('withhold');
    await acceptAll();
    const words = await wordsOut();
    expect(words).not.toContain('Rekenen M4');
    expect(words).toContain('Spelling M4');
  });

  it('a whole record stays behind silently when a second person says the same, and then nothing tells of it', async () => {
    const { desk } = inzage;
    const { target } = await lineOf('20-01-2025');
    const silent = [{ target, verdict: 'withhold-silently', ground: 'child-protection' }] as const;
    await desk.decide(requestId, silent, 'veiligheid', officer);
    await desk.decide(requestId, silent, 'veiligheid', second);
    await acceptAll();
    const words = await wordsOut();
    expect(words).not.toContain('Rekenen');
    expect(words).toContain('Spelling M4');
  });

  it('a record is read in full, with what was found marked in place', async () => {
    const { target } = await lineOf('20-01-2025');
    const record = await inzage.desk.dossierRecord(requestId, target);
    const remark = record?.texts.find(({ parts }) => parts.some(({ text }) => text.includes('maakte de toets')));
    expect(remark?.parts.map(({ text }) => text).join('')).toBe('Mees maakte de toets alleen.');
    expect(await inzage.desk.dossierRecord(requestId, 'f'.repeat(32))).toBeUndefined();
  });
});
