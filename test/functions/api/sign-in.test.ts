import { anApp, Browser } from './fakes/browser';
import { aView, fakeDesk } from './fakes/fake-desk';

const callback = '/console/callback?code=abc&state=state';

describe('signing in (S-40)', () => {
  it('sends the browser to the provider and back to where it wanted to be', async () => {
    const { app } = anApp(fakeDesk(aView()));
    const browser = new Browser(app);
    const away = await browser.get('/console/aanmelden?naar=/console/verzoeken/2026-0001');
    expect(away.status).toBe(302);
    expect((await browser.get(callback)).headers.get('Location')).toBe('/console/verzoeken/2026-0001');
    expect((await browser.get('/console')).status).toBe(200);
  });

  it.each([
    'https://evil.example',
    '//evil.example',
    '/console//evil.example',
    '/d',
    '/console?x=1',
    'javascript:alert(1)',
  ])('never sends anybody to %s', async (to) => {
    const browser = new Browser(anApp().app);
    await browser.get(`/console/aanmelden?naar=${encodeURIComponent(to)}`);
    expect((await browser.get(callback)).headers.get('Location')).toBe('/console');
  });

  it('an answer of the provider that nobody asked for is refused', async () => {
    const browser = new Browser(anApp().app);
    expect((await browser.get(callback)).status).toBe(400);
    expect((await browser.get('/console')).status).toBe(401);
  });

  it('an answer of the provider is heard once', async () => {
    const { app } = anApp();
    const browser = new Browser(app);
    await browser.get('/console/aanmelden');
    const ticket = [...browser.cookies];
    expect((await browser.get(callback)).status).toBe(303);
    const thief = new Browser(app);
    for (const [name, value] of ticket) thief.cookies.set(name, value);
    expect((await thief.get(callback)).status).toBe(400);
  });

  it('somebody without a task here does not come in', async () => {
    const { app, signIn } = anApp();
    signIn.next = 'no-role';
    const browser = new Browser(app);
    await browser.get('/console/aanmelden');
    expect((await browser.get(callback)).status).toBe(403);
    expect((await browser.get('/console')).status).toBe(401);
  });

  it('ends after half an hour without a click, and not before', async () => {
    const { clock, signedIn } = anApp();
    const browser = await signedIn('officer');
    clock.pass(29 * 60);
    expect((await browser.get('/console')).status).toBe(200);
    clock.pass(29 * 60);
    expect((await browser.get('/console')).status).toBe(200);
    clock.pass(30 * 60);
    expect((await browser.get('/console')).status).toBe(401);
  });

  it('is not kept alive by a page that refreshes itself', async () => {
    const { clock, signedIn } = anApp(fakeDesk(aView()));
    const browser = await signedIn('officer');
    for (let minute = 0; minute < 30; minute += 1) {
      await browser.get('/console/verzoeken/2026-0001/voortgang');
      clock.pass(60);
    }
    expect((await browser.get('/console')).status).toBe(401);
  });

  it('ends after ten hours, however busy', async () => {
    const { clock, signedIn } = anApp();
    const browser = await signedIn('officer');
    for (let step = 0; step < 40; step += 1) {
      expect((await browser.get('/console')).status).toBe(200);
      clock.pass(15 * 60);
    }
    expect((await browser.get('/console')).status).toBe(401);
  });

  it('signing out ends the session on the server, not only in the browser', async () => {
    const { app, signedIn } = anApp();
    const browser = await signedIn('officer');
    const csrf = await browser.csrf();
    const kept = [...browser.cookies];
    await browser.post('/console/afmelden', { csrf });
    const thief = new Browser(app);
    for (const [name, value] of kept) thief.cookies.set(name, value);
    expect((await thief.get('/console')).status).toBe(401);
  });

  it.each([
    ['local', 'inzage=', false],
    ['aws', '__Host-inzage=', true],
  ] as const)(
    'in %s mode the cookie is %s…, unreadable for scripts and not sent from elsewhere',
    async (mode, name, secure) => {
      const { app } = anApp(fakeDesk(), { mode });
      const browser = new Browser(app);
      await browser.get('/console/aanmelden');
      const cookies = (await browser.get(callback)).headers.getSetCookie();
      const cookie = cookies.find((one) => one.startsWith(name)) ?? '';
      expect(cookie).toContain('HttpOnly');
      expect(cookie).toContain('SameSite=Lax');
      expect(cookie.includes('Secure')).toBe(secure);
    },
  );
});
