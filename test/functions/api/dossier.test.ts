import type { DossierRecord } from '../../../functions/api/review-desk';
import { anApp } from './fakes/browser';
import { aQuestion, aView, fakeDesk } from './fakes/fake-desk';

const base = '/console/verzoeken/2026-0001';
const target = 'a'.repeat(32);
const place = 'b'.repeat(32);
const note: DossierRecord = {
  target,
  sourceNl: 'Leerlingadministratie',
  typeNl: 'Notitie',
  title: 'Pauze',
  places: 1,
  texts: [
    {
      nl: 'Tekst',
      parts: [
        { text: 'Mila speelde met ' },
        { text: 'Sem <b>', place: { target: place, state: 'open', because: 'roster.given', ground: 'third-party' } },
      ],
    },
  ],
  files: [],
};

const reading = () => {
  const desk = fakeDesk(aView({ status: 'review', questionsOpen: 1 }));
  desk.records = [note];
  desk.words = [{ target: 'c'.repeat(32), words: 'tante Bep', officer: 'F. Wolters' }];
  return desk;
};

describe('reading the dossier', () => {
  it('lists what was collected and what was pointed at; only who decides sees the form', async () => {
    const officer = await (await (await anApp(reading()).signedIn('officer')).get(`${base}/dossier`)).text();
    expect(officer).toContain(`href="${base}/dossier/${target}"`);
    expect(officer).toContain('tante Bep');
    const second = await (await (await anApp(reading()).signedIn('second-signatory')).get(`${base}/dossier`)).text();
    expect(second).toContain('Pauze');
    expect(second).not.toContain('tante Bep');
  });

  it('shows a record with the found part marked, and its text never as markup', async () => {
    const text = await (await (await anApp(reading()).signedIn('officer')).get(`${base}/dossier/${target}`)).text();
    expect(text).toContain('<mark class="open"');
    expect(text).toContain('Sem &lt;b&gt;</mark>');
  });

  it.each(['zz', 'd'.repeat(32), '..%2f'])('knows no record %s', async (record) => {
    expect((await (await anApp(reading()).signedIn('officer')).get(`${base}/dossier/${record}`)).status).toBe(404);
  });

  it('the auditor and the director do not read it', async () => {
    for (const role of ['auditor', 'director'] as const) {
      expect((await (await anApp(reading()).signedIn(role)).get(`${base}/dossier`)).status).toBe(403);
    }
  });
});

describe('deciding about more than was asked', () => {
  const post = async (path: string, fields: Record<string, string>) => {
    const desk = reading();
    const browser = await anApp(desk).signedIn('officer');
    const { status } = await browser.post(`${base}/dossier/${path}`, { csrf: await browser.csrf(), ...fields });
    return { status, calls: desk.calls };
  };

  it('takes words that no rule found', async () => {
    expect(await post('aanwijzen', { words: 'tante Bep', ground: 'third-party', reason: 'familie' })).toEqual({
      status: 303,
      calls: ['pointAt', 'tante Bep/third-party: familie (Fenna Wolters)'],
    });
  });

  it('decides about one place, and keeps all places of a record at once', async () => {
    expect(
      (await post('besluit', { target: place, back: target, verdict: 'keep', ground: 'third-party', reason: 'r' }))
        .calls,
    ).toEqual(['decide', `${place}=keep/third-party: r`]);
    expect((await post('besluit', { target, back: target, verdict: 'keep-all', reason: 'r' })).calls).toEqual([
      'decide',
      `${place}=keep/third-party: r`,
    ]);
  });

  it.each([
    { target: 'nonsense', verdict: 'keep', reason: 'r' },
    { target: place, verdict: 'burn', reason: 'r' },
  ])('records nothing of %j', async (fields) => {
    expect(await post('besluit', fields)).toEqual({ status: 409, calls: [] });
  });
});

describe('a person everywhere, and back', () => {
  it('answers the question for the person wherever he is named', async () => {
    const desk = reading();
    desk.questionsOf = [aQuestion('g1', { person: 'p1' })];
    const browser = await anApp(desk).signedIn('officer');
    const csrf = await browser.csrf();
    const page = `${base}/beoordeling`;
    await browser.post(page, {
      csrf,
      'verdict.g1': 'keep',
      'overal.g1': 'ja',
      'ground.g1': 'third-party',
      reason: 'r',
    });
    expect(desk.calls).toEqual(['decide', 'p1=keep/third-party: r']);
    await browser.post(page, { csrf, 'verdict.g1': 'take-back', reason: 'toch niet' });
    expect(desk.calls.slice(2)).toEqual(['decide', 'p1=take-back/third-party: toch niet']);
    expect(desk.questionsOf[0]?.decided).toBeUndefined();
  });
});

describe('photos on contact sheets (L-31)', () => {
  const withPhotos = () => {
    const desk = reading();
    const file = { name: 'schoolreis.jpg', mediaType: 'image/jpeg', byteLength: 9 };
    desk.questionsOf = ['f1', 'f2'].map((group) => aQuestion(group, { because: 'attachment.picture', file }));
    return desk;
  };

  it('shows the sheet and takes an answer for each photo, with one reason', async () => {
    const desk = withPhotos();
    const browser = await anApp(desk).signedIn('officer');
    const text = await (await browser.get(`${base}/fotos`)).text();
    expect(text).toContain(`src="${base}/fotos/1.jpg"`);
    expect(text).toContain('name="verdict.f2"');
    const fields = { csrf: await browser.csrf(), back: 'fotos', reason: 'groepsfoto' };
    const answer = await browser.post(`${base}/beoordeling`, { ...fields, 'verdict.f1': 'withhold', 'verdict.f2': '' });
    expect(answer.headers.get('location')).toContain(`${base}/fotos`);
    expect(desk.calls).toEqual(['decide', 'f1=withhold/third-party: groepsfoto']);
  });

  it('gives a sheet as a picture that no cache keeps, to who may open files only', async () => {
    const sheet = await (await anApp(withPhotos()).signedIn('second-signatory')).get(`${base}/fotos/1.jpg`);
    expect([sheet.status, sheet.headers.get('content-type')]).toEqual([200, 'image/jpeg']);
    expect(sheet.headers.get('cache-control')).toContain('no-store');
    expect((await (await anApp(withPhotos()).signedIn('officer')).get(`${base}/fotos/2.jpg`)).status).toBe(404);
    expect((await (await anApp(withPhotos()).signedIn('auditor')).get(`${base}/fotos/1.jpg`)).status).toBe(403);
  });
});
