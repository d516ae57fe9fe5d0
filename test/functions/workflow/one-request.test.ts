import type { RequestId } from '../../../domain/request/ids';
import { downloadDesk } from '../../../functions/links/download-desk';
import { keys } from '../../../functions/step/keys';
import { loadRequest } from '../../../functions/step/stream';
import { bytesOfObject } from '../../../functions/verify/archive-bytes';
import { checkArchive } from '../../../functions/verify/check-archive';
import { memberTexts } from '../../../functions/verify/member-texts';
import { readArchive } from '../../../functions/verify/read-archive';
import type { LocalInzage } from '../../../runtime/local/compose';
import { accepted, byMother, mees, officer, type Scene, sceneWith, second } from '../../support/scene';

let scene: Scene;
beforeAll(async () => {
  scene = await sceneWith([mees]);
});
afterAll(() => scene.end());

/** Decides every question by its proposal and lets the archive be made. */
async function reviewed({ desk, workflow }: LocalInzage, requestId: RequestId): Promise<void> {
  const questions = await desk.questions(requestId);
  const decisions = questions.map(({ group, proposal, ground }) => ({ target: group, verdict: proposal, ground }));
  expect(await desk.decide(requestId, decisions, 'beoordeeld', officer)).toEqual({ ok: true, value: undefined });
  expect(await desk.completeReview(requestId, officer)).toEqual({ ok: true, value: undefined });
  await workflow.settled();
}

async function wordsOf({ runtime }: LocalInzage, requestId: RequestId): Promise<string> {
  const source = await bytesOfObject(runtime.ports.objects, keys.volume(requestId, 1, 1));
  if (!source) throw new Error('no volume');
  const words: string[] = [];
  for await (const { text } of memberTexts(await readArchive(source))) words.push(text);
  return words.join('\n');
}

describe('one request, from the desk to the parent', () => {
  let inzage: LocalInzage;
  let requestId: RequestId;
  beforeAll(async () => {
    inzage = await scene.open('one');
    requestId = await accepted(inzage, byMother);
  });
  afterAll(() => inzage.close());

  it('stops at the review: the photo has to be seen, and nothing goes on by itself', async () => {
    const view = await inzage.desk.view(requestId);
    expect(view?.status).toBe('review');
    expect(view?.sensitive).toBe(false);
    expect((await inzage.desk.questions(requestId)).map(({ proposal, ground }) => [proposal, ground])).toEqual([
      ['withhold', 'not-searchable'],
    ]);
  });

  it('does not release before the archive was made and checked', async () => {
    expect(await inzage.desk.release(requestId, officer)).toEqual({
      ok: false,
      because: 'Het archief is nog niet gecontroleerd.',
    });
  });

  it('does not end the review while a question is open', async () => {
    expect(await inzage.desk.completeReview(requestId, officer)).toEqual({
      ok: false,
      because: 'Er is nog 1 vraag zonder besluit.',
    });
  });

  it('makes and checks the archive after the review, and waits for the release', async () => {
    await reviewed(inzage, requestId);
    const view = await inzage.desk.view(requestId);
    expect(view?.status).toBe('ready-to-release');
    expect(view?.waitsFor).toBe('release');
    expect(await inzage.store.mailbox.list()).not.toContainEqual(
      expect.objectContaining({ to: 'lotte@voorbeeld.test', subject: expect.stringContaining('klaar') }),
    );
  });

  it('gives the pupil’s own data and nobody else’s', async () => {
    const words = await wordsOf(inzage, requestId);
    for (const own of [
      'Mees',
      'Proefstra',
      '2016-05-31',
      'LN700001',
      '123456782',
      'Rekenen M4',
      'Mees maakte de toets alleen.',
      'Dorpsstraat',
    ]) {
      expect(words).toContain(own);
    }
    for (const others of ['Zwaluwman', '0201234567', 'NL91ABNA0417164300']) expect(words).not.toContain(others);
  });

  it('accounts for both files: the photo withheld, the other damaged', async () => {
    const words = await wordsOf(inzage, requestId);
    expect(words).toMatch(/"ground": ?"not-searchable"/);
    expect(words).toMatch(/"ground": ?"damaged"/);
  });

  it('goes out by link after a release; link and code take different ways', async () => {
    expect(await inzage.desk.release(requestId, officer)).toEqual({ ok: true, value: undefined });
    await inzage.workflow.settled();
    const mail = (await inzage.store.mailbox.list()).find(
      ({ subject }) => subject === `Uw verzoek ${requestId} is klaar`,
    );
    expect(mail?.to).toBe('lotte@voorbeeld.test');
    expect(mail?.text).not.toContain('Mees');
    const token = /\/d#([A-Za-z0-9_-]{43})/.exec(mail?.text ?? '')?.[1] ?? '';
    const code = await inzage.desk.takeCode(requestId, officer);
    if (!code.ok) throw new Error(code.because);
    expect(mail?.text).not.toContain(code.value);
    const downloads = downloadDesk(inzage.runtime.ports, async () => undefined, { floorMilliseconds: 0 });
    expect(await downloads.open(token, 'AAAA-BBBB-CCCCC')).toEqual({ ok: false });
    const opened = await downloads.open(token, code.value.toLowerCase());
    if (!opened.ok) throw new Error('the right code does not open the link');
    const [volume] = (await downloads.volumes(opened.session)) ?? [];
    const source = await bytesOfObject(inzage.runtime.ports.objects, keys.volume(requestId, 1, 1));
    expect(volume?.byteLength).toBe(source?.byteLength);
    expect(source && (await checkArchive(source)).problems).toEqual([]);
  });

  it('makes one link and one mail when the delivery runs again', async () => {
    await inzage.desk.proceed(requestId);
    await inzage.workflow.settled();
    expect(await inzage.store.links.ofRequest(requestId)).toHaveLength(1);
    const mails = (await inzage.store.mailbox.list()).filter(({ subject }) => subject.endsWith('is klaar'));
    expect(mails).toHaveLength(1);
  });
});

describe('a request in which homes differ (L-22, L-31)', () => {
  it('becomes sensitive while collecting, hides the child’s own address, and needs two people', async () => {
    const father = {
      givenName: 'Joris',
      familyName: 'Anders',
      relation: '1',
      telephone: '0687654321',
      address: { street: 'Verreweg', number: '7', postcode: '9876ZY', town: 'Elders' },
    };
    const apart = await sceneWith([{ ...mees, carers: [...(mees.carers ?? []), father] }]);
    const inzage = await apart.open('apart');
    try {
      const requestId = await accepted(inzage, {
        ...byMother,
        requester: { relation: 'parent-with-authority', name: 'Joris Anders', email: 'joris@voorbeeld.test' },
      });
      expect((await inzage.desk.view(requestId))?.sensitive).toBe(true);
      await reviewed(inzage, requestId);
      const words = await wordsOf(inzage, requestId);
      expect(words).not.toContain('Dorpsstraat');
      expect(words).not.toContain('0612345678');
      expect(await inzage.desk.release(requestId, officer)).toEqual({
        ok: false,
        because: 'Dit is een gevoelig verzoek: vrijgeven vraagt een tweede persoon.',
      });
      expect((await inzage.desk.release(requestId, officer, officer)).ok).toBe(false);
      expect((await inzage.desk.release(requestId, officer, second)).ok).toBe(true);
      await inzage.workflow.settled();
      expect((await loadRequest(inzage.store, requestId))?.phase).toBe('delivered');
    } finally {
      await inzage.close();
      await apart.end();
    }
  });
});
