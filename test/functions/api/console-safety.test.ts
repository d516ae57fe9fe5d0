import { anApp } from './fakes/browser';
import { aView, fakeDesk } from './fakes/fake-desk';
import { ProbeFault } from './fakes/probe-fault';

const one = '/console/verzoeken/2026-0001';

describe('forged forms are refused (S-40)', () => {
  it.each([
    ['no token', {}],
    ['an empty token', { csrf: '' }],
    ['a token of somebody else', { csrf: 'x'.repeat(43) }],
  ])('a post with %s changes nothing', async (_, fields: Record<string, string>) => {
    const { desk, signedIn } = anApp(fakeDesk(aView()));
    const response = await (await signedIn('officer')).post(`${one}/verder`, fields);
    expect(response.status).toBe(403);
    expect(await response.text()).toContain('Er is niets gewijzigd');
    expect(desk.calls).toEqual([]);
  });

  it('the token of another session does not count', async () => {
    const { desk, signedIn } = anApp(fakeDesk(aView()));
    const csrf = await (await signedIn('officer')).csrf();
    expect((await (await signedIn('officer')).post(`${one}/verder`, { csrf })).status).toBe(403);
    expect(desk.calls).toEqual([]);
  });

  it('a post that the browser says comes from another site is refused, even with the token', async () => {
    const { desk, signedIn } = anApp(fakeDesk(aView()));
    const browser = await signedIn('officer');
    const csrf = await browser.csrf();
    const response = await browser.post(`${one}/verder`, { csrf }, { 'Sec-Fetch-Site': 'cross-site' });
    expect(response.status).toBe(403);
    expect(desk.calls).toEqual([]);
  });

  it('a body that is not a form is an empty form', async () => {
    const { desk, signedIn } = anApp(fakeDesk(aView()));
    const browser = await signedIn('officer');
    const body = JSON.stringify({ csrf: await browser.csrf() });
    const response = await browser.send(`${one}/verder`, {
      method: 'POST',
      body,
      headers: { 'Content-Type': 'application/json' },
    });
    expect(response.status).toBe(403);
    expect(desk.calls).toEqual([]);
  });

  it('a form of a megabyte is refused before it is read', async () => {
    const { desk, signedIn } = anApp(fakeDesk(aView()));
    const browser = await signedIn('officer');
    const response = await browser.post(`${one}/verder`, { csrf: await browser.csrf(), filler: 'x'.repeat(1_000_000) });
    expect(response.status).toBe(413);
    expect(desk.calls).toEqual([]);
  });
});

describe('looking changes nothing (S-20)', () => {
  it('a hundred visits to every page leave the desk untouched', async () => {
    const { desk, signedIn } = anApp(fakeDesk(aView({ status: 'ready-to-release' })));
    const browser = await signedIn('officer');
    const pages = ['', '/voortgang', '/beoordeling', '/vrijgave'].map((path) => one + path);
    for (let n = 0; n < 25; n += 1) for (const page of pages) await browser.get(page);
    for (const path of ['verder', 'code', 'behandelen', 'intrekken', 'link/intrekken', 'afsluiten']) {
      expect((await browser.get(`${one}/${path}`)).status).toBe(404);
    }
    expect(desk.calls).toEqual([]);
  });
});

describe('names are words, never markup (S-28, S-40)', () => {
  const corpus = [
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "'><svg/onload=alert(1)>",
    '</title><script>alert(1)</script>',
    '</textarea><script>alert(1)</script>',
    'javascript:alert(1)',
    '{{constructor.constructor("alert(1)")()}}',
    '<!--<script>',
    '&lt;script&gt;alert(1)&lt;/script&gt;',
    '\u202e<b>omgekeerd</b>',
  ];

  it.each(corpus)('%s stays text on every page', async (hostile) => {
    const desk = fakeDesk(
      aView({
        subjectName: hostile,
        requester: { relation: 'guardian', name: hostile, email: hostile },
        authority: { kind: 'officer-decides', because: hostile },
        sources: [{ sourceId: 'las-oso' as never, nl: hostile, state: 'ambiguous' }],
        undeclaredFields: [{ sourceId: 'las-oso' as never, type: hostile, path: hostile }],
        trail: [{ seq: 0, at: '2026-11-24T08:00:00.000Z' as never, type: hostile }],
      }),
    );
    desk.candidates = async () => [{ [hostile]: hostile }];
    desk.questionsOf = [
      {
        group: 'a1',
        ground: 'third-party',
        confidence: 'likely',
        proposal: 'redact',
        label: hostile,
        occurrences: 1,
        because: hostile,
        examples: [{ sourceId: 'las-oso' as never, title: hostile, before: hostile, hit: hostile, after: hostile }],
      },
    ];
    const at = '2026-11-24T08:00:00.000Z' as never;
    const mailbox = { list: async () => [{ to: hostile, subject: hostile, text: hostile, at }] };
    const browser = await anApp(desk, { mailbox }).signedIn('officer');
    const form = { csrf: await browser.csrf(), 'subject.givenName': hostile, 'subject.school': hostile };
    const pages = await Promise.all([
      browser.get('/console'),
      browser.get(one),
      browser.get(`${one}/voortgang`),
      browser.get(`${one}/beoordeling`),
      browser.get(`${one}/vrijgave`),
      browser.get('/mailbox'),
      browser.post('/console/verzoeken/nieuw', form),
      browser.get(`${one}?gelukt=${encodeURIComponent(hostile)}`),
    ]);
    for (const page of pages) {
      const text = await page.text();
      expect(text).not.toMatch(/(?:href|src|action)="\s*javascript/i);
      // Without the values of attributes and our own script files, no hostile tag or handler is left in the markup.
      const markup = text.replaceAll(/<script src="[^"]*" defer><\/script>/g, '').replaceAll(/"[^"]*"/g, '""');
      expect(markup).not.toMatch(/<script|<img|<svg|<b>|<[^>]+\son\w+=/i);
    }
  });
});

describe('a failure tells a number, not a content (S-03)', () => {
  it('the page shows the incident and the log gets code and route only', async () => {
    const desk = fakeDesk(aView());
    desk.view = async () => {
      throw new ProbeFault();
    };
    const told: unknown[] = [];
    const browser = await anApp(desk, { onIncident: (incident) => told.push(incident) }).signedIn('officer');
    const response = await browser.get(one);
    expect(response.status).toBe(500);
    const text = await response.text();
    expect(text).toMatch(/Meldnummer: [A-Z0-9]{8}/);
    expect(text).not.toContain('Mila');
    expect(told).toEqual([
      {
        incident: expect.stringMatching(/^[A-Z0-9]{8}$/),
        method: 'GET',
        route: '/console/verzoeken/:id',
        code: 'PROBE',
        ids: { requestId: '2026-0001' },
      },
    ]);
  });
});
