import { anApp, Browser } from './fakes/browser';
import { aView, fakeDesk } from './fakes/fake-desk';

const routes = [
  '/',
  '/console',
  '/console/verzoeken/nieuw',
  '/console/verzoeken/2026-0001',
  '/console/verzoeken/2026-0001/voortgang',
  '/console/verzoeken/2026-0001/beoordeling',
  '/console/verzoeken/2026-0001/vrijgave',
  '/console/nergens',
  '/console/callback',
  '/d',
  '/d/bestanden',
  '/d/bestanden/1',
  '/d/nergens',
  '/mailbox',
  '/api/v1/openapi.json',
  '/api/v1/requests/2026-0001',
  '/nergens',
];

describe('every answer carries the safe headers (S-19, S-25, S-40)', () => {
  it.each(routes)('GET %s', async (path) => {
    const { signedIn } = anApp(fakeDesk(aView()), { mailbox: { list: async () => [] } });
    const { headers } = await (await signedIn('officer')).get(path);
    const policy = headers.get('Content-Security-Policy') ?? '';
    expect(policy.split('; ')[0]).toBe("default-src 'none'");
    expect(policy).not.toContain('unsafe');
    expect(policy).not.toContain('http');
    expect(headers.get('Cache-Control')).toBe('no-store');
    expect(headers.get('Referrer-Policy')).toBe('no-referrer');
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(headers.get('X-Frame-Options')).toBe('DENY');
  });

  it.each(['/d', '/d/stand', '/d/stoppen', '/console/afmelden', '/console/verzoeken/2026-0001/code'])(
    'POST %s',
    async (path) => {
      const { app } = anApp();
      const { headers } = await new Browser(app).post(path, {});
      expect(headers.get('Cache-Control')).toBe('no-store');
      expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
      expect(headers.get('Content-Security-Policy')).toContain("frame-ancestors 'none'");
    },
  );

  it('errors of ours carry them too', async () => {
    const desk = fakeDesk();
    desk.list = () => Promise.reject(new Error('broken'));
    const response = await (await anApp(desk).signedIn('officer')).get('/console');
    expect(response.status).toBe(500);
    expect(response.headers.get('Cache-Control')).toBe('no-store');
    expect(response.headers.get('Content-Security-Policy')).toContain("default-src 'none'");
  });

  it('pages use only files of our own, and those are there', async () => {
    const { app, signedIn } = anApp();
    const pages = [await (await signedIn('officer')).get('/console'), await new Browser(app).get('/d')];
    for (const page of pages) {
      const text = await page.text();
      const assets = [...text.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map((match) => match[1] ?? '');
      expect(assets.length).toBe(2);
      for (const path of assets) expect((await new Browser(app).get(path)).status).toBe(200);
      expect(text).not.toMatch(/(?:src|href|action)="https?:/);
      expect(text).not.toMatch(/<style|style="/);
    }
  });

  it('only a real installation demands https', async () => {
    const local = await new Browser(anApp().app).get('/d');
    const aws = await new Browser(anApp(fakeDesk(), { mode: 'aws' }).app).get('/d');
    expect(local.headers.get('Strict-Transport-Security')).toBeNull();
    expect(aws.headers.get('Strict-Transport-Security')).toContain('max-age=');
  });
});

describe('local mode says so, and only local mode has a mailbox (S-42)', () => {
  const mailbox = { list: async () => [] };
  it('the banner stands on console and portal', async () => {
    const { app } = anApp(fakeDesk(), { mailbox });
    for (const path of ['/console', '/d', '/mailbox']) {
      expect(await (await new Browser(app).get(path)).text()).toContain('Lokale modus – alleen voor dit apparaat');
    }
  });
  it('a name elsewhere that points to this machine gets nothing', async () => {
    const { app } = anApp(fakeDesk(aView()));
    expect((await app.request('http://evil.example:8080/console')).status).toBe(421);
    expect((await app.request('http://localhost:8080/d')).status).toBe(200);
    expect((await app.request('http://127.0.0.1:8080/d')).status).toBe(200);
  });
  it('in the cloud there is neither banner nor mailbox', async () => {
    const { app } = anApp(fakeDesk(), { mode: 'aws', mailbox });
    expect(await (await new Browser(app).get('/d')).text()).not.toContain('Lokale modus');
    expect((await new Browser(app).get('/mailbox')).status).toBe(404);
  });
});
