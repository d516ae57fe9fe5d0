import { anApp } from './fakes/browser';
import { aQuestion, aView, fakeDesk } from './fakes/fake-desk';

const page = '/console/verzoeken/2026-0001/beoordeling';
const inReview = (...groups: string[]) => {
  const desk = fakeDesk(aView({ status: 'review', questionsOpen: groups.length }));
  desk.questionsOf = groups.map((group) => aQuestion(group));
  return desk;
};

describe('review: a person decides, with a reason (L-46)', () => {
  it('shows the words around, with the part in question marked', async () => {
    const browser = await anApp(inReview('g1')).signedIn('officer');
    const text = await (await browser.get(page)).text();
    expect(text).toContain('kreeg Mila ruzie met <mark>Sem de Boer</mark> over de schommel.');
    expect(text).toContain('Voorstel: <strong>Weglakken</strong>');
  });

  it('takes several answers at once and leaves alone what got none', async () => {
    const desk = inReview('g1', 'g2', 'g3');
    const browser = await anApp(desk).signedIn('officer');
    await browser.post(page, {
      csrf: await browser.csrf(),
      'verdict.g1': 'keep',
      'ground.g1': 'third-party',
      'verdict.g3': 'withhold',
      'ground.g3': 'child-protection',
      'ground.g2': 'security',
      reason: 'Besproken met de intern begeleider',
    });
    expect(desk.calls).toEqual([
      'decide',
      'g1=keep/third-party: Besproken met de intern begeleider',
      'g3=withhold/child-protection: Besproken met de intern begeleider',
    ]);
  });

  it.each([
    ['without a reason', { 'verdict.g1': 'keep', reason: '  ' }],
    ['without an answer', { reason: 'Omdat' }],
    ['with an answer that is not on the list', { 'verdict.g1': 'burn', reason: 'Omdat' }],
    ['about a question of another request', { 'verdict.zz': 'keep', reason: 'Omdat' }],
  ])('records nothing %s', async (_, fields: Record<string, string>) => {
    const desk = inReview('g1');
    const browser = await anApp(desk).signedIn('officer');
    expect((await browser.post(page, { csrf: await browser.csrf(), ...fields })).status).toBe(409);
    expect(desk.calls).toEqual([]);
  });

  it('an answer can be given anew', async () => {
    const desk = inReview('g1');
    const browser = await anApp(desk).signedIn('officer');
    const csrf = await browser.csrf();
    await browser.post(page, { csrf, 'verdict.g1': 'keep', reason: 'Eerst zo' });
    expect(await (await browser.get(`${page}?toon=alles`)).text()).toContain('Beslist: Laten staan');
    await browser.post(page, { csrf, 'verdict.g1': 'redact', reason: 'Toch niet' });
    expect(desk.questionsOf[0]?.decided?.verdict).toBe('redact');
  });

  it('takes over the remaining proposals, not the ones already decided', async () => {
    const desk = inReview('g1', 'g2', 'g3');
    const browser = await anApp(desk).signedIn('officer');
    const csrf = await browser.csrf();
    await browser.post(page, { csrf, 'verdict.g2': 'keep', reason: 'Bekend bij de aanvrager' });
    desk.calls.length = 0;
    await browser.post(`${page}/voorstellen`, { csrf, seen: '2', reason: 'Akkoord' });
    expect(desk.calls).toEqual(['decide', 'g1=redact/third-party: Akkoord', 'g3=redact/third-party: Akkoord']);
  });

  it('does not take over a proposal that came in after the page was shown', async () => {
    const desk = inReview('g1', 'g2');
    const browser = await anApp(desk).signedIn('officer');
    const response = await browser.post(`${page}/voorstellen`, { csrf: await browser.csrf(), seen: '1', reason: 'Ja' });
    expect(response.status).toBe(409);
    expect(desk.calls).toEqual([]);
  });

  it('leaves a proposal to withhold silently to two people', async () => {
    const desk = inReview('g1', 'g2');
    desk.questionsOf[1] = aQuestion('g2', { proposal: 'withhold-silently', ground: 'child-protection' });
    const { signedIn } = anApp(desk);
    const officer = await signedIn('officer');
    await officer.post(`${page}/voorstellen`, { csrf: await officer.csrf(), seen: '1', reason: 'Akkoord' });
    expect(desk.calls).toEqual(['decide', 'g1=redact/third-party: Akkoord']);
    const second = await signedIn('second-signatory');
    const csrf = await second.csrf('/console');
    desk.calls.length = 0;
    const silent = { csrf, 'verdict.g2': 'withhold-silently', reason: 'Veiligheid' };
    await second.post(page, silent);
    expect(desk.calls).toEqual(['decide', 'g2=withhold-silently/child-protection: Veiligheid']);
    expect((await second.post(page, { ...silent, 'verdict.g1': 'keep' })).status).toBe(409);
  });

  it('800 questions come in sheets', async () => {
    const desk = inReview(...Array.from({ length: 800 }, (_, n) => `g${n}`));
    const browser = await anApp(desk).signedIn('officer');
    const text = await (await browser.get(`${page}?blad=20`)).text();
    expect(text).toContain('Blad 20 van 20');
    expect([...text.matchAll(/id="vraag-/g)]).toHaveLength(40);
    expect((await browser.get(`${page}?blad=onzin`)).status).toBe(200);
  });
});
