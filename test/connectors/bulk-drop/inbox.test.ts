import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bulkDrop } from '../../../connectors/bulk-drop';
import { filesOfDelivery, type SimulatedDelivery, writeZip } from '../../../connectors/bulk-drop/simulator';
import { describeConnector } from '../../../connectors/kit/conformance/describe-connector';
import { rehearse } from '../../../connectors/kit/conformance/rehearsal';
import type { Connector } from '../../../connectors/kit/connector';
import { checkSettings } from '../../../connectors/kit/settings';
import { anna, askedFien, fien } from './invented-delivery';

async function zipped(delivery: SimulatedDelivery): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'inzage-inbox-'));
  await writeZip(join(folder, 'a.zip'), delivery);
  const bytes = await readFile(join(folder, 'a.zip'));
  await rm(folder, { recursive: true });
  return Uint8Array.from(bytes);
}
const loose = (under: string, delivery: SimulatedDelivery): [string, Uint8Array][] =>
  [...filesOfDelivery(delivery)].map(([path, bytes]) => [`${under}/${path}`, bytes]);

describeConnector({
  connector: bulkDrop as Connector,
  overHttp: false,
  invalidSettings: { prefix: 'staging/2026-0001' },
  canaries: ['Saskia', 'saskia@example.org', 'o-7'],
  setScene: async () => ({
    settings: { prefix: 'inbox/proefportaal' },
    inbox: new Map([['inbox/proefportaal/l-1.zip', await zipped(fien)], ...loose('inbox/proefportaal/l-2', anna)]),
    subject: askedFien,
    stranger: { ...askedFien, givenName: 'Bo', familyName: 'Berg' },
    close: async () => undefined,
  }),
});

describe('deliveries in the inbox of the object store', () => {
  const at = async (inbox: ReadonlyMap<string, Uint8Array>) =>
    rehearse({
      connector: bulkDrop as Connector,
      overHttp: false,
      invalidSettings: {},
      canaries: [],
      setScene: async () => ({
        settings: { prefix: 'inbox/parro' },
        inbox,
        subject: askedFien,
        stranger: askedFien,
        close: async () => undefined,
      }),
    });
  const codeOf = async (inbox: ReadonlyMap<string, Uint8Array>) => {
    const source = await at(inbox);
    return source.run().then(
      ({ tally }) => tally.fetched,
      (fault: { code: string }) => fault.code,
    );
  };

  it('are read as ZIP and as loose files alike, byte for byte', async () => {
    const asZip = await at(new Map([['inbox/parro/l.zip', await zipped(fien)]]));
    const asFiles = await at(new Map(loose('inbox/parro/l', fien)));
    const alone = await at(new Map(loose('inbox/parro', fien)));
    const expected = { found: 9, fetched: 9, attachments: 2, damagedAttachments: 0 };
    expect((await asZip.run()).tally).toMatchObject(expected);
    expect((await asFiles.run()).tally).toMatchObject(expected);
    expect((await alone.run()).tally).toMatchObject(expected);
    expect(await asFiles.records()).toEqual(await asZip.records());
    expect(await alone.records()).toEqual(await asZip.records());
  });

  it('of another supplier are never looked at', async () => {
    const [own, other] = [await zipped(fien), await zipped({ ...fien, person: { ...fien.person, key: 'x' } })];
    const source = await at(
      new Map([
        ['inbox/parro/l.zip', own],
        ['inbox/parro-oud/l.zip', other],
        ['staging/2026-0001/bulk-drop/l.zip', other],
      ]),
    );
    expect(await source.locate()).toHaveLength(1);
  });

  it('are read to the end although the ZIP is far larger than what is held in memory', async () => {
    const bytes = Buffer.alloc(5 * 1024 * 1024);
    for (let n = 0; n < bytes.length; n += 4) bytes.writeUInt32LE((n * 2_654_435_761) >>> 0, n);
    const [message] = fien.items.filter(({ id }) => id === 'c1');
    if (!message) throw new Error('no message');
    const files = [1, 2, 3].map((n) => ({
      path: `bestanden/${n}.bin`,
      name: `${n}.bin`,
      bytes: Buffer.concat([bytes, Buffer.from([n])]),
    }));
    const source = await at(
      new Map([['inbox/parro/l.zip', await zipped({ ...fien, items: [{ ...message, files }] })]]),
    );
    expect((await source.run()).tally).toMatchObject({ attachments: 3, damagedAttachments: 0 });
  });

  it('that are not there yet, are cut off or have a name nobody can read, are never "nobody" (L-26)', async () => {
    const whole = await zipped(fien);
    expect(await codeOf(new Map())).toBe('NOTHING_DELIVERED');
    expect(await codeOf(new Map([['inbox/parro/l.zip', whole.subarray(0, whole.length - 40)]]))).toBe('ZIP_UNREADABLE');
    expect(await codeOf(new Map([['inbox/parro/l.zip.part', whole]]))).toBe('NO_DELIVERY');
    expect(await codeOf(new Map([['inbox/parro/levering van Parro.zip', whole]]))).toBe('NO_DELIVERY');
    const hostile = loose('inbox/parro/l', fien);
    expect(await codeOf(new Map([...hostile, ['inbox/parro/l/../../x', whole]]))).toBe('MEMBER_NAME_HOSTILE');
  });

  it.each([
    [{ folder: '/in', prefix: 'inbox/parro' }],
    [{}],
    [{ prefix: 'inbox/../staging' }],
    [{ prefix: 'inbox' }],
    [{ prefix: 'archive/2026-0001' }],
    [{ upload: { what: '' } }],
  ])('are configured in one place only: %j', (settings) => {
    expect(checkSettings(bulkDrop as Connector, settings).ok).toBe(false);
  });
});
