import { addSeconds } from '../../../domain/deadline/instant';
import { nthRequestId } from '../../../domain/request/ids';
import { downloadDesk, issueLink, revokeLinks } from '../../../functions/links';
import { MemoryObjects } from '../../support/memory-objects';
import { anApp, Browser } from './fakes/browser';
import { fakeDesk } from './fakes/fake-desk';
import { memoryLinks } from './fakes/memory-links';
import { testClock, testIds } from './fakes/test-clock';

const requestId = nthRequestId(2026, 4);
const archive = Buffer.from('0123456789'.repeat(20_000));

async function aPortal(mode: 'local' | 'aws' = 'local') {
  const clock = testClock();
  const ports = { links: memoryLinks(), objects: new MemoryObjects(), clock, ids: testIds() };
  await ports.objects.put(`archive/${requestId}/1/volume-1.zip`, archive);
  const events: string[] = [];
  const downloads = downloadDesk(ports, async (_, { outcome }) => void events.push(outcome), { floorMilliseconds: 0 });
  const board = { name: 'De Zeven Beuken', schools: [], contact: '0299 000 000' };
  const { app } = anApp(fakeDesk(), { downloads, clock, board, mode });
  const issue = () => issueLink(ports, { requestId, delivery: 1, expiresAt: addSeconds(clock.now(), 1000) });
  const link = await issue();
  const inside = async () => {
    const browser = new Browser(app);
    await browser.post('/d', { reference: link.token, code: link.code });
    return browser;
  };
  return { app, ports, clock, events, link, issue, inside, browser: () => new Browser(app) };
}

/** All that a guesser sees: status, headers and every byte. */
const seen = async (response: Response) => [response.status, [...response.headers].sort(), await response.text()];

describe('opening a link does nothing (S-20)', () => {
  it('a hundred visits leave link and trail as they were', async () => {
    const { app, ports, events, link } = await aPortal();
    const before = JSON.stringify(await ports.links.ofRequest(requestId));
    for (let n = 0; n < 25; n += 1) {
      for (const path of ['/d', `/d?t=${link.token}`, '/d/bestanden', '/d/bestanden/1'])
        await new Browser(app).get(path);
    }
    expect(JSON.stringify(await ports.links.ofRequest(requestId))).toBe(before);
    expect(events).toEqual([]);
  });
});

describe('a guesser learns nothing (S-24)', () => {
  it('unknown link, wrong code, locked and spent get the same answer, byte for byte', async () => {
    const { browser, issue } = await aPortal();
    const [locked, spent, open] = [await issue(), await issue(), await issue()];
    for (let n = 0; n < 5; n += 1) {
      await browser().post('/d', { reference: locked.token, code: 'WRONGWRONGWRO' });
      await browser().post('/d', { reference: spent.token, code: spent.code });
    }
    const answers = [
      await seen(await browser().post('/d', { reference: 'x'.repeat(43), code: open.code })),
      await seen(await browser().post('/d', { reference: open.token, code: 'WRONGWRONGWRO' })),
      await seen(await browser().post('/d', { reference: locked.token, code: locked.code })),
      await seen(await browser().post('/d', { reference: spent.token, code: spent.code })),
      await seen(await browser().post('/d', { reference: '', code: '' })),
      await seen(await browser().post('/d', {})),
    ];
    expect(answers[0]?.[0]).toBe(403);
    for (const answer of answers) expect(answer).toEqual(answers[0]);
  });

  it('asking how a link stands tells an unknown, an open and a locked one alike', async () => {
    const { browser, link } = await aPortal();
    const unknown = await seen(await browser().post('/d/stand', { reference: 'x'.repeat(43) }));
    const open = await seen(await browser().post('/d/stand', { reference: link.token }));
    for (let n = 0; n < 5; n += 1) await browser().post('/d', { reference: link.token, code: 'WRONGWRONGWRO' });
    const locked = await seen(await browser().post('/d/stand', { reference: link.token }));
    expect(open).toEqual(unknown);
    expect(locked).toEqual(unknown);
  });

  it('who tries on and on has to wait, with the right code too', async () => {
    const { browser, link, events } = await aPortal();
    for (let n = 0; n < 20; n += 1) await browser().post('/d', { reference: `no-${n}`, code: 'WRONGWRONGWRO' });
    expect((await browser().post('/d', { reference: link.token, code: link.code })).status).toBe(429);
    expect(events).toEqual([]);
  });
});

describe('the holder of a link is told why it is over (S-24)', () => {
  it('expired: in plain words, and whom to ask', async () => {
    const { browser, clock, link } = await aPortal();
    clock.pass(1000);
    for (const [path, fields] of [
      ['/d', { reference: link.token, code: link.code }],
      ['/d', { reference: link.token, code: 'WRONGWRONGWRO' }],
      ['/d/stand', { reference: link.token }],
    ] as const) {
      const response = await browser().post(path, fields);
      expect(response.status).toBe(410);
      const text = await response.text();
      expect(text).toContain('Deze link is verlopen');
      expect(text).toContain('0299 000 000');
    }
  });

  it('withdrawn: without a reason', async () => {
    const { browser, ports, link } = await aPortal();
    await revokeLinks(ports, requestId);
    const response = await browser().post('/d', { reference: link.token, code: link.code });
    expect(response.status).toBe(410);
    expect(await response.text()).toContain('Deze link werkt niet meer');
  });
});

describe('link and code open the list (S-22)', () => {
  it.each([
    ['the token', (token: string) => token],
    ['the whole link, as pasted without JavaScript', (token: string) => `http://127.0.0.1:8080/d#${token}`],
    [
      'a link that the mail program broke over two lines',
      (token: string) => `http://x/d#${token.slice(0, 20)}\n ${token.slice(20)}`,
    ],
  ])('with %s', async (_, reference) => {
    const { browser, link } = await aPortal();
    const one = browser();
    const response = await one.post('/d', { reference: reference(link.token), code: link.code.toLowerCase() });
    expect(response.headers.get('Location')).toBe('/d/bestanden');
    expect(await (await one.get('/d/bestanden')).text()).toContain('inzage-2026-0004.zip');
  });

  it.each([
    ['local', 'inzage-download', false],
    ['aws', '__Secure-inzage-download', true],
  ] as const)(
    'in %s mode by the cookie %s: a day, this path only, unreadable for scripts',
    async (mode, name, secure) => {
      const { browser, link } = await aPortal(mode);
      const response = await browser().post('/d', { reference: link.token, code: link.code });
      const cookie = response.headers.getSetCookie()[0] ?? '';
      expect(cookie.startsWith(`${name}=`)).toBe(true);
      for (const part of ['Max-Age=86400', 'Path=/d', 'HttpOnly', 'SameSite=Strict']) expect(cookie).toContain(part);
      expect(cookie.includes('Secure;') || cookie.endsWith('Secure')).toBe(secure);
    },
  );

  it('closing takes the cookie away', async () => {
    const { inside } = await aPortal();
    const browser = await inside();
    await browser.post('/d/stoppen', {});
    expect((await browser.get('/d/bestanden')).status).toBe(403);
  });
});

describe('downloading (S-25)', () => {
  const bytesOf = async (response: Response) => Buffer.from(await response.arrayBuffer());

  it('gives the archive as a file with a fixed name', async () => {
    const { inside } = await aPortal();
    const response = await (await inside()).get('/d/bestanden/1');
    expect(response.status).toBe(200);
    expect(response.headers.get('Content-Disposition')).toBe('attachment; filename="inzage-2026-0004.zip"');
    expect(response.headers.get('Content-Type')).toBe('application/zip');
    expect(response.headers.get('Content-Length')).toBe('200000');
    expect(response.headers.get('Accept-Ranges')).toBe('bytes');
    expect(response.headers.get('Cache-Control')).toBe('no-store');
    expect((await bytesOf(response)).equals(archive)).toBe(true);
  });

  it('goes on where it broke off', async () => {
    const { inside } = await aPortal();
    const browser = await inside();
    const etag = (await browser.get('/d/bestanden/1')).headers.get('ETag') ?? '';
    const response = await browser.get('/d/bestanden/1', { Range: 'bytes=123456-', 'If-Range': etag });
    expect(response.status).toBe(206);
    expect(response.headers.get('Content-Range')).toBe('bytes 123456-199999/200000');
    expect((await bytesOf(response)).equals(archive.subarray(123456))).toBe(true);
  });

  it('starts anew when it is another file', async () => {
    const { inside } = await aPortal();
    const response = await (await inside()).get('/d/bestanden/1', { Range: 'bytes=5-', 'If-Range': '"other"' });
    expect(response.status).toBe(200);
    expect((await bytesOf(response)).length).toBe(200_000);
  });

  it('refuses a part beyond the end', async () => {
    const { inside } = await aPortal();
    const response = await (await inside()).get('/d/bestanden/1', { Range: 'bytes=200000-' });
    expect(response.status).toBe(416);
    expect(response.headers.get('Content-Range')).toBe('bytes */200000');
  });

  it('a look at the headers reads nothing and is not a download', async () => {
    const { inside, events } = await aPortal();
    const browser = await inside();
    events.length = 0;
    const response = await browser.send('/d/bestanden/1', { method: 'HEAD' });
    expect(response.status).toBe(200);
    expect(response.headers.get('Content-Length')).toBe('200000');
    expect(events).toEqual([]);
  });

  it.each(['2', '0', '01', 'x', '1.zip', '..%2f1'])('there is no volume %s', async (volume) => {
    const { inside } = await aPortal();
    expect((await (await inside()).get(`/d/bestanden/${volume}`)).status).toBeGreaterThanOrEqual(403);
  });

  it('stops when the link is withdrawn halfway through', async () => {
    const { inside, ports } = await aPortal();
    const browser = await inside();
    await revokeLinks(ports, requestId);
    expect((await browser.get('/d/bestanden/1', { Range: 'bytes=100-' })).status).toBe(403);
  });

  it('a closed connection closes the file', async () => {
    const { inside, ports } = await aPortal();
    let closed = false;
    ports.objects.get = async () =>
      (async function* () {
        try {
          for (;;) yield new Uint8Array(1000);
        } finally {
          closed = true;
        }
      })();
    const response = await (await inside()).get('/d/bestanden/1');
    const reader = response.body?.getReader();
    await reader?.read();
    await reader?.cancel();
    expect(closed).toBe(true);
  });
});
