import type { Instant } from '../../../domain/deadline/instant';
import { nthRequestId } from '../../../domain/request/ids';
import type { RequestView } from '../../../functions/api/desk';
import { anApp } from './fakes/browser';
import { aView, fakeDesk } from './fakes/fake-desk';

const page = '/console/verzoeken/2026-0001/vrijgave';
const at = '2026-11-24T08:00:00.000Z' as Instant;
const ready = (change: Partial<RequestView> = {}) =>
  aView({ status: 'ready-to-release', trail: [{ seq: 7, at, type: 'verified' }], ...change });

describe('release (L-46, S-40)', () => {
  it('an officer who just signed in and has looked, releases with his name', async () => {
    const { desk, signedIn } = anApp(fakeDesk(ready()));
    const browser = await signedIn('officer');
    const response = await browser.post(page, { csrf: await browser.csrf(), confirmed: 'yes' });
    expect(response.headers.get('Location')).toBe('/console/verzoeken/2026-0001?gelukt=released');
    expect(desk.calls).toEqual(['release', 'signed by Fenna Wolters']);
  });

  it('without the tick nothing leaves the house', async () => {
    const { desk, signedIn } = anApp(fakeDesk(ready()));
    const browser = await signedIn('officer');
    expect((await browser.post(page, { csrf: await browser.csrf() })).status).toBe(409);
    expect(desk.calls).toEqual([]);
  });

  it('six minutes after signing in he has to prove himself again', async () => {
    const { clock, desk, signIn, signedIn } = anApp(fakeDesk(ready()));
    const browser = await signedIn('officer');
    clock.pass(6 * 60);
    const refused = await browser.post(page, { csrf: await browser.csrf(), confirmed: 'yes' });
    expect(refused.status).toBe(403);
    expect(desk.calls).toEqual([]);
    const again = /href="(\/console\/aanmelden[^"]+)"/.exec(await refused.text())?.[1]?.replace('&amp;', '&') ?? '';
    await browser.get(again);
    expect(signIn.freshAsked).toBe(true);
    const back = await browser.get('/console/callback?code=abc&state=state');
    expect(back.headers.get('Location')).toBe(page);
    await browser.post(page, { csrf: await browser.csrf(), confirmed: 'yes' });
    expect(desk.calls).toEqual(['release', 'signed by Fenna Wolters']);
  });

  it('an archive that is not verified cannot be released', async () => {
    const { desk, signedIn } = anApp(fakeDesk(aView({ status: 'preparing' })));
    const browser = await signedIn('officer');
    expect((await browser.post(page, { csrf: await browser.csrf(), confirmed: 'yes' })).status).toBe(409);
    expect(desk.calls).toEqual([]);
  });

  it('a refusal of the desk is shown in its words', async () => {
    const desk = fakeDesk(ready());
    desk.refusal = 'Het verzoek is gepauzeerd.';
    const browser = await anApp(desk).signedIn('officer');
    const response = await browser.post(page, { csrf: await browser.csrf(), confirmed: 'yes' });
    expect(response.status).toBe(409);
    expect(await response.text()).toContain('Het verzoek is gepauzeerd.');
  });
});

describe('release of a sensitive request takes two people (L-22, S-40)', () => {
  const sensitive = () => anApp(fakeDesk(ready({ sensitive: true })));
  const sign = async (browser: Awaited<ReturnType<ReturnType<typeof anApp>['signedIn']>>, path: string) =>
    browser.post(path, { csrf: await browser.csrf('/console'), confirmed: 'yes' });

  it('the first signature releases nothing; the second does, with both names', async () => {
    const { desk, signedIn } = sensitive();
    await sign(await signedIn('officer'), page);
    expect(desk.calls).toEqual([]);
    await sign(await signedIn('second-signatory'), `${page}/tweede`);
    expect(desk.calls).toEqual(['release', 'signed by Fenna Wolters and Bram Dijkhuis']);
  });

  it('there is no second signature without a first', async () => {
    const { desk, signedIn } = sensitive();
    expect((await sign(await signedIn('second-signatory'), `${page}/tweede`)).status).toBe(409);
    expect(desk.calls).toEqual([]);
  });

  it('nobody is his own second', async () => {
    const { desk, signedIn, signIn } = sensitive();
    await sign(await signedIn('officer'), page);
    // The same person, after the provider gave him the other role.
    const finish = signIn.finish.bind(signIn);
    signIn.finish = async (...asked) => {
      const identity = await finish(...asked);
      return typeof identity === 'string' ? identity : { ...identity, subject: 'officer', name: 'F. Wolters' };
    };
    expect((await sign(await signedIn('second-signatory'), `${page}/tweede`)).status).toBe(409);
    expect(desk.calls).toEqual([]);
  });

  it('a signature under an archive that was made anew does not count', async () => {
    const { desk, signedIn } = sensitive();
    await sign(await signedIn('officer'), page);
    const id = nthRequestId(2026, 1);
    desk.views.set(id, ready({ sensitive: true, trail: [{ seq: 19, at, type: 'verified' }] }));
    expect((await sign(await signedIn('second-signatory'), `${page}/tweede`)).status).toBe(409);
    expect(desk.calls).toEqual([]);
  });

  it('the second, too, has just proved who he is', async () => {
    const { clock, desk, signedIn } = sensitive();
    await sign(await signedIn('officer'), page);
    const second = await signedIn('second-signatory');
    clock.pass(6 * 60);
    expect((await sign(second, `${page}/tweede`)).status).toBe(403);
    expect(desk.calls).toEqual([]);
  });
});

describe('the code is shown in the answer to a post only (S-21)', () => {
  it('in groups, and behind no address', async () => {
    const { signedIn } = anApp(fakeDesk(aView({ status: 'delivered' })));
    const browser = await signedIn('officer');
    const shown = await browser.post('/console/verzoeken/2026-0001/code', { csrf: await browser.csrf() });
    expect(await shown.text()).toContain('ABCD-EFGH-JKLMN');
    expect((await browser.get('/console/verzoeken/2026-0001/code')).status).toBe(404);
  });
});
