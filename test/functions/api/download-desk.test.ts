import { addSeconds, instant } from '../../../domain/deadline/instant';
import { nthRequestId } from '../../../domain/request/ids';
import { type DownloadEvent, downloadDesk, issueLink, revokeLinks, unlockLink } from '../../../functions/links';
import { MemoryObjects } from '../../support/memory-objects';
import { memoryLinks } from './fakes/memory-links';
import { testClock, testIds } from './fakes/test-clock';

const requestId = nthRequestId(2026, 4);
const day = 24 * 60 * 60;

/** A delivery of two volumes with a link of 30 days. */
async function aDelivery(delivery = 1) {
  const clock = testClock();
  const ports = { links: memoryLinks(), objects: new MemoryObjects(), clock, ids: testIds() };
  for (const volume of [1, 2, 10]) {
    await ports.objects.put(`archive/${requestId}/${delivery}/volume-${volume}.zip`, Buffer.from(`volume ${volume}`));
  }
  await ports.objects.put(`archive/${requestId}/${delivery}/manifest.json`, Buffer.from('{}'));
  const events: DownloadEvent[] = [];
  const desk = downloadDesk(ports, async (_, event) => void events.push(event), { floorMilliseconds: 0 });
  const link = await issueLink(ports, { requestId, delivery, expiresAt: addSeconds(clock.now(), 30 * day) });
  const opened = async () => {
    const answer = await desk.open(link.token, link.code);
    return answer.ok ? answer.session : '';
  };
  return { clock, ports, events, desk, link, opened };
}

const textOf = async (read: { bytes: AsyncIterable<Uint8Array> } | undefined): Promise<string> => {
  const parts: Uint8Array[] = [];
  for await (const part of read?.bytes ?? []) parts.push(part);
  return Buffer.concat(parts).toString();
};

describe('a link is stored as hashes only (S-18, S-22)', () => {
  it('neither token nor code can be read back', async () => {
    const { ports, link } = await aDelivery();
    const stored = JSON.stringify(await ports.links.ofRequest(requestId));
    expect(stored).not.toContain(link.token);
    expect(stored).not.toContain(link.code);
    expect(stored).toMatch(/"codeHash":"[0-9a-f]{32}:[0-9a-f]{64}"/);
  });

  it('two links with one code have different hashes', async () => {
    const { ports } = await aDelivery();
    const ids = { ...ports.ids, code: () => 'ABCDEFGHJKLMN' };
    const order = { requestId, delivery: 1, expiresAt: instant('2026-12-24T00:00:00Z') };
    await issueLink({ ...ports, ids }, order);
    await issueLink({ ...ports, ids }, order);
    const hashes = (await ports.links.ofRequest(requestId)).map(({ codeHash }) => codeHash);
    expect(new Set(hashes).size).toBe(3);
  });
});

describe('link and code together open a session (S-21, S-22)', () => {
  it('however the code is typed', async () => {
    const { desk, link } = await aDelivery();
    const lower = link.code.toLowerCase();
    for (const typed of [link.code, lower, ` ${lower.slice(0, 4)}-${lower.slice(4, 8)} ${lower.slice(8)} `]) {
      expect((await desk.open(link.token, typed)).ok).toBe(true);
    }
  });

  it('six correct posts at once give five sessions', async () => {
    const { desk, link, events } = await aDelivery();
    const answers = await Promise.all(Array.from({ length: 6 }, () => desk.open(link.token, link.code)));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(5);
    expect(events.map(({ outcome }) => outcome).sort()).toEqual([
      'session-opened',
      'session-opened',
      'session-opened',
      'session-opened',
      'session-opened',
      'sessions-spent',
    ]);
  });

  it('five wrong codes lock it, for the right code too, until the officer resets', async () => {
    const { desk, link, ports, events } = await aDelivery();
    for (let n = 0; n < 5; n += 1) expect((await desk.open(link.token, 'WRONGWRONGWRO')).ok).toBe(false);
    expect((await desk.open(link.token, link.code)).ok).toBe(false);
    expect(events.map(({ outcome }) => outcome)).toEqual([...Array(5).fill('wrong-code'), 'locked']);
    expect(await unlockLink(ports, requestId, link.link)).toBe(true);
    expect(await unlockLink(ports, requestId, link.link)).toBe(false);
    expect((await desk.open(link.token, link.code)).ok).toBe(true);
  });

  it('of twenty guesses at once five are counted and the rest finds a lock', async () => {
    const { desk, link, events, ports } = await aDelivery();
    await Promise.all(Array.from({ length: 20 }, () => desk.open(link.token, 'WRONGWRONGWRO')));
    expect(events.filter(({ outcome }) => outcome === 'wrong-code')).toHaveLength(5);
    expect(events.filter(({ outcome }) => outcome === 'locked')).toHaveLength(15);
    expect((await ports.links.ofRequest(requestId))[0]?.wrongAttempts).toBe(5);
  });

  it('an unknown link, an empty code and an endless code are just no', async () => {
    const { desk, link, events } = await aDelivery();
    expect(await desk.open('nowhere', link.code)).toEqual({ ok: false });
    expect(events).toEqual([]);
    expect(await desk.open(link.token, '')).toEqual({ ok: false });
    expect(await desk.open(link.token, 'A'.repeat(100_000))).toEqual({ ok: false });
  });

  it('an attempt that cannot be recorded is not answered', async () => {
    const { ports, link } = await aDelivery();
    const desk = downloadDesk(ports, () => Promise.reject(new Error('no disk')), { floorMilliseconds: 0 });
    await expect(desk.open(link.token, link.code)).rejects.toThrow('no disk');
  });
});

describe('a link ends (S-24, S-26)', () => {
  it('at its moment, by our own clock; a session opened before ends with it', async () => {
    const { clock, desk, link, opened, events } = await aDelivery();
    clock.pass(30 * day - 1);
    const session = await opened();
    expect(await desk.volumes(session)).toHaveLength(3);
    clock.pass(1);
    expect(await desk.standing(link.token)).toBe('expired');
    expect(await desk.volumes(session)).toBeUndefined();
    expect(await desk.read(session, 1)).toBeUndefined();
    expect(await opened()).toBe('');
    expect(events.at(-1)?.outcome).toBe('expired');
  });

  it('at once when the officer revokes it, sessions included', async () => {
    const { desk, link, opened, ports, events } = await aDelivery();
    const session = await opened();
    expect(await revokeLinks(ports, requestId)).toEqual([link.link]);
    expect(await revokeLinks(ports, requestId)).toEqual([]);
    expect(await desk.volumes(session)).toBeUndefined();
    expect(await desk.standing(link.token)).toBe('withdrawn');
    expect(await opened()).toBe('');
    expect(events.at(-1)?.outcome).toBe('revoked');
  });

  it('only who holds the token learns how it stands; a lock is told to nobody', async () => {
    const { desk, link } = await aDelivery();
    expect(await desk.standing('nowhere')).toBe('unknown');
    for (let n = 0; n < 5; n += 1) await desk.open(link.token, 'WRONGWRONGWRO');
    expect(await desk.standing(link.token)).toBe('open');
  });
});

describe('a session fetches the volumes of its own delivery', () => {
  it('in order, under names that say nothing about a person', async () => {
    const { desk, opened } = await aDelivery();
    expect(await desk.volumes(await opened())).toEqual([
      { volume: 1, fileName: 'inzage-2026-0004-deel-1.zip', byteLength: 8 },
      { volume: 2, fileName: 'inzage-2026-0004-deel-2.zip', byteLength: 8 },
      { volume: 10, fileName: 'inzage-2026-0004-deel-10.zip', byteLength: 9 },
    ]);
    const supplement = await aDelivery(3);
    const names = await supplement.desk.volumes(await supplement.opened());
    expect(names?.[0]?.fileName).toBe('inzage-2026-0004-nalevering-2-deel-1.zip');
  });

  it('for a day', async () => {
    const { clock, desk, opened } = await aDelivery();
    const session = await opened();
    clock.pass(day - 1);
    expect(await textOf(await desk.read(session, 1))).toBe('volume 1');
    clock.pass(1);
    expect(await desk.read(session, 1)).toBeUndefined();
  });

  it('in parts, and the trail gets one line for one file', async () => {
    const { desk, opened, events } = await aDelivery();
    const session = await opened();
    events.length = 0;
    const parts = [
      await desk.read(session, 2, { start: 0, end: 4 }),
      await desk.read(session, 2, { start: 4, end: 7 }),
      await desk.read(session, 2, { start: 7 }),
    ];
    expect(parts.map((part) => part?.byteLength)).toEqual([8, 8, 8]);
    expect((await Promise.all(parts.map(textOf))).join('|')).toBe('volu|me |2');
    expect(events).toEqual([
      { type: 'download', link: expect.stringMatching(/^[0-9a-f]{8}$/), outcome: 'file-sent', volume: 2 },
    ]);
  });

  it('a download that skips the first byte is in the trail all the same', async () => {
    const { desk, opened, events } = await aDelivery();
    const session = await opened();
    events.length = 0;
    await desk.read(session, 1, { start: 1 });
    expect(events.map(({ outcome }) => outcome)).toEqual(['file-sent']);
  });

  it('where the store gives the file itself: one address for one volume of a valid session, made when asked (S-23)', async () => {
    const { ports, link } = await aDelivery();
    const events: string[] = [];
    const addressFor = async (key: string, fileName: string) => `https://store.example/${key}?name=${fileName}`;
    const options = { floorMilliseconds: 0, addressFor };
    const desk = downloadDesk(ports, async (_, { outcome }) => void events.push(outcome), options);
    const opened = await desk.open(link.token, link.code);
    const session = opened.ok ? opened.session : '';
    expect(await desk.address?.(session, 2)).toBe(
      'https://store.example/archive/2026-0004/1/volume-2.zip?name=inzage-2026-0004-deel-2.zip',
    );
    expect(await desk.address?.(session, 3)).toBeUndefined();
    expect(await desk.address?.('somebody', 2)).toBeUndefined();
    expect(events).toEqual(['session-opened', 'file-sent']);
  });

  it('and nothing else: no other volume, no other session', async () => {
    const { desk, opened } = await aDelivery();
    const session = await opened();
    expect(await desk.read(session, 3)).toBeUndefined();
    expect(await desk.read('somebody', 1)).toBeUndefined();
    expect(await desk.volumes('')).toBeUndefined();
  });
});
