import { addSeconds } from '../../../domain/deadline/instant';
import { nthRequestId } from '../../../domain/request/ids';
import { downloadDesk, issueLink } from '../../../functions/links';
import { MemoryObjects } from '../../support/memory-objects';
import { anApp, Browser } from './fakes/browser';
import { fakeDesk } from './fakes/fake-desk';
import { memoryLinks } from './fakes/memory-links';
import { testClock, testIds } from './fakes/test-clock';

const requestId = nthRequestId(2026, 4);
const key = `archive/${requestId}/1/volume-1.zip`;

async function aPortal() {
  const clock = testClock();
  const ports = { links: memoryLinks(), objects: new MemoryObjects(), clock, ids: testIds() };
  await ports.objects.put(key, Buffer.from('0123456789'));
  const events: string[] = [];
  const made: string[] = [];
  const downloads = downloadDesk(ports, async (_, { outcome }) => void events.push(outcome), {
    floorMilliseconds: 0,
    addressFor: async (object, fileName) => {
      made.push(object);
      return `https://store.example.nl/${fileName}?signature=once`;
    },
  });
  const { app } = anApp(fakeDesk(), { downloads, clock, mode: 'aws' });
  const link = await issueLink(ports, { requestId, delivery: 1, expiresAt: addSeconds(clock.now(), 1000) });
  return { app, clock, events, made, link };
}

describe('a volume by address, where answers are too small for it (S-23)', () => {
  it('is given inside a session, and stands in the trail', async () => {
    const { app, events, made, link } = await aPortal();
    const browser = new Browser(app);
    await browser.post('/d', { reference: link.token, code: link.code });
    const response = await browser.get('/d/bestanden/1');
    expect(response.status).toBe(302);
    expect(response.headers.get('Location')).toBe('https://store.example.nl/inzage-2026-0004.zip?signature=once');
    expect(response.headers.get('Cache-Control')).toBe('no-store');
    expect(made).toEqual([key]);
    expect(events.at(-1)).toBe('file-sent');
  });

  it('is made for nobody without a session, and for no volume that is not there', async () => {
    const { app, made, link } = await aPortal();
    expect((await new Browser(app).get('/d/bestanden/1')).status).toBe(403);
    const browser = new Browser(app);
    await browser.post('/d', { reference: link.token, code: link.code });
    expect((await browser.get('/d/bestanden/2')).status).toBe(403);
    expect(made).toEqual([]);
  });

  it('is not made by a look', async () => {
    const { app, made, events, link } = await aPortal();
    const browser = new Browser(app);
    await browser.post('/d', { reference: link.token, code: link.code });
    const before = [...events];
    expect((await browser.send('/d/bestanden/1', { method: 'HEAD' })).status).toBe(200);
    expect(made).toEqual([]);
    expect(events).toEqual(before);
  });
});
