import { readFileSync } from 'node:fs';
import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bulkDrop } from '../../../connectors/bulk-drop';
import { publishedSchema } from '../../../connectors/bulk-drop/parse';
import { type SimulatedDelivery, writeFolder, writeZip } from '../../../connectors/bulk-drop/simulator';
import { rehearse } from '../../../connectors/kit/conformance/rehearsal';
import type { Connector } from '../../../connectors/kit/connector';
import { processorRequest } from '../../../connectors/kit/delivered/processor-request';
import { storedZip } from '../../../connectors/las-oso/simulator/stored-zip';
import type { CalendarDate } from '../../../domain/deadline/calendar-date';
import { anna, askedFien, fien, items } from './invented-delivery';

const day = (text: string) => text as CalendarDate;

describe('deliveries of a supplier', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'inzage-drop-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const open = (more: Record<string, unknown> = {}, subject = {}) =>
    rehearse({
      connector: bulkDrop as Connector,
      overHttp: false,
      invalidSettings: {},
      canaries: [],
      setScene: async () => ({
        settings: { folder, ...more },
        subject: { ...askedFien, ...subject },
        stranger: askedFien,
        close: async () => undefined,
      }),
    });
  const zipOf = (change: Partial<SimulatedDelivery>) => writeZip(join(folder, 'a.zip'), { ...fien, ...change });
  const outcome = async () => {
    const at = await open();
    return at.run().catch((fault: { code: string; message: string }) => fault);
  };
  const withFile = (path: string, bytes = 'x') => ({
    files: (files: Map<string, Uint8Array>) => void files.set(path, Buffer.from(bytes)),
  });

  it('a supplier that has not delivered yet has not said that he knows nobody (L-26)', async () => {
    expect(await outcome()).toMatchObject({ name: 'ProtocolViolation', code: 'NOTHING_DELIVERED' });
  });

  it('gives each participant of an item as a person of it, and a file with its digest', async () => {
    await zipOf({});
    const at = await open();
    const { tally, flags } = await at.run();
    expect(tally).toEqual({
      found: 9,
      fetched: 9,
      pages: 1,
      attachments: 2,
      damagedAttachments: 0,
      undeclaredFields: 0,
    });
    expect(flags).toEqual([]);
    const message = (await at.records()).find(({ type }) => type === 'message');
    expect(message).toMatchObject({
      id: 'c1',
      occurredOn: '2026-03-01',
      title: 'Bericht, 01-03-2026',
      fields: {
        subject: 'Ziek',
        participants: [{ givenName: 'Saskia' }, { infix: 'van der' }],
        files: [{ name: 'briefje.txt' }],
      },
      persons: [
        { path: 'participants.0', role: 'parent', sourceKey: 'o-7' },
        { path: 'participants.1', role: 'staff', name: { givenName: 'Ank', infix: 'van der', familyName: 'Laan' } },
      ],
      attachments: [{ fileName: 'briefje.txt', state: 'stored', byteLength: 9 }],
    });
    // 22:30 UTC on the first of February is 23:30 in Amsterdam.
    expect((await at.records()).find(({ type }) => type === 'announcement')?.occurredOn).toBe('2026-02-01');
    expect((await at.persons()).map(({ id, role }) => `${id} ${role}`).sort()).toEqual([
      'bulk-drop:m-1 staff',
      'bulk-drop:o-7 parent',
      'bulk-drop:p-1 subject',
    ]);
  });

  it('reports a file with another digest as damaged and a missing one as absent', async () => {
    await zipOf({
      files: (files) => {
        files.set('bestanden/0001.txt', Buffer.from('iets anders'));
        files.delete('bestanden/0002.jpg');
      },
    });
    const at = await open();
    expect((await at.run()).tally).toMatchObject({ fetched: 9, attachments: 2, damagedAttachments: 2 });
    const states = (await at.records()).flatMap(({ attachments }) => attachments.map(({ state }) => state));
    expect(states).toEqual(['damaged', 'absent']);
  });

  it.each([
    ['FILE_NOT_IN_MANIFEST', withFile('bestanden/0009.txt')],
    ['NO_MANIFEST', { files: (files: Map<string, Uint8Array>) => void files.delete('manifest.json') }],
    ['MANIFEST_INVALID', withFile('manifest.json', '{"contract":')],
    ['MANIFEST_INVALID', { manifest: (whole: object) => ({ ...whole, contract: 'inzage-levering/2' }) }],
    ['MANIFEST_COUNT_DIFFERS', { manifest: (whole: object) => ({ ...whole, count: 10 }) }],
    [
      'ENCODING_UNREADABLE',
      {
        files: (files: Map<string, Uint8Array>) =>
          void files.set('manifest.json', Buffer.from('{"supplier":"caf\xe9"}', 'latin1')),
      },
    ],
    [
      'MANIFEST_INVALID',
      {
        manifest: (whole: { items?: object[] }) => ({
          ...whole,
          items: (whole.items ?? []).map(({ participants: _, ...item }: { participants?: unknown }) => item),
        }),
      },
    ],
    ['WRONG_PERSON', { items: items.map((item) => (item.id === 'c1' ? { ...item, about: 'p-2' } : item)) }],
  ])('stops with %s rather than give less or somebody else', async (code, change) => {
    await zipOf(change as Partial<SimulatedDelivery>);
    const fault = await outcome();
    expect(fault).toMatchObject({ name: 'ProtocolViolation', code });
    expect(JSON.stringify(fault)).not.toMatch(/Fien|Akker|bestanden/);
  });

  it.each([
    ['MEMBER_NAME_HOSTILE', '../../etc/passwd'],
    ['MEMBER_NAME_HOSTILE', '/etc/passwd'],
    ['MEMBER_NAME_HOSTILE', 'a\\..\\b'],
    ['MEMBER_NAME_HOSTILE', 'C:evil'],
  ])('refuses a ZIP with a hostile name: %s %s', async (code, name) => {
    await writeFile(join(folder, 'a.zip'), storedZip(name, Buffer.from('x')));
    expect(await outcome()).toMatchObject({ code });
  });

  it('refuses a ZIP that would unpack to two hundred times its size, unread', async () => {
    await zipOf({ files: (files) => void files.set('bestanden/0009.txt', Buffer.alloc(80 * 1024 * 1024)) });
    expect(await outcome()).toMatchObject({ code: 'DELIVERY_TOO_LARGE' });
  });

  it('refuses a ZIP that is broken off, a link in a folder, and a file that is no delivery', async () => {
    await writeFile(join(folder, 'a.zip'), 'PK nothing');
    expect(await outcome()).toMatchObject({ code: 'ZIP_UNREADABLE' });
    await rm(join(folder, 'a.zip'));
    await writeFolder(join(folder, 'b'), fien);
    await symlink('/etc/hostname', join(folder, 'b', 'link'));
    expect(await outcome()).toMatchObject({ code: 'LINK_IN_DELIVERY' });
    await rm(join(folder, 'b'), { recursive: true });
    await writeFile(join(folder, 'upload.part'), 'half');
    expect(await outcome()).toMatchObject({ code: 'NO_DELIVERY' });
  });

  it('does not find a pupil in the delivery of another, and takes two deliveries of one as one', async () => {
    await writeZip(join(folder, 'a.zip'), anna);
    const none = await open();
    expect(await none.locate()).toEqual([]);
    await writeZip(join(folder, 'b.zip'), fien);
    await writeFolder(join(folder, 'c'), { ...fien, items: items.slice(0, 2) });
    const at = await open();
    expect(await at.locate()).toHaveLength(1);
    // The two items that both deliveries hold count once.
    expect((await at.run()).tally).toMatchObject({ found: 9, fetched: 9, pages: 2 });
  });

  it('stops when one key has two dates of birth: that manifest is somebody else’s', async () => {
    await writeZip(join(folder, 'a.zip'), fien);
    await writeZip(join(folder, 'b.zip'), { ...fien, person: { ...fien.person, birthDate: '2014-01-01' } });
    expect(await outcome()).toMatchObject({ code: 'WRONG_PERSON' });
  });

  it('leaves the choice between namesakes of one day to the officer', async () => {
    await writeZip(join(folder, 'a.zip'), fien);
    await writeZip(join(folder, 'b.zip'), { ...fien, person: { ...fien.person, key: 'p-9', school: 'De Linde' } });
    const at = await open();
    expect((await at.locate()).map(({ distinguishing }) => distinguishing.school)).toEqual([
      'De Vuurtoren',
      'De Linde',
    ]);
    const known = await open({}, { identifiers: { 'bulk-drop': 'p-9' } });
    expect((await known.locate()).map(({ evidence }) => evidence.strong)).toEqual([true]);
  });

  it('keeps back what no table declares, also under a name of the contract itself', async () => {
    await zipOf({ items: [{ kind: 'message', id: 'x', fields: { body: 'a', mood: 'blij', participants: 'Tom' } }] });
    const at = await open();
    expect((await at.run()).tally.undeclaredFields).toBe(2);
    expect(JSON.stringify(await at.records())).not.toMatch(/blij|Tom/);
  });

  it('raises a secret address of a participant to the request', async () => {
    await zipOf({
      items: [
        {
          kind: 'message',
          id: 'x',
          participants: [{ role: 'parent', givenName: 'S', secretAddress: true }],
          fields: {},
        },
      ],
    });
    const at = await open();
    expect((await at.run()).flags).toEqual(['secret-address']);
  });

  it('reads CSV with a declared meaning: Dutch dates, another encoding, rows of others passed over', async () => {
    const put = (name: string, text: string) => writeFile(join(folder, name), Buffer.from(text, 'latin1'));
    await put(
      'leerlingen.csv',
      'Id;Voornaam;Achternaam;Geboren\r\n1;Fien;Akker;04-03-2015\r\n2;Zo\xeb;Smid;07-06-2015\r\n',
    );
    await put(
      'berichten.csv',
      'Nr;LeerlingId;Datum;Bericht;Ouder;Intern\r\n10;1;31-01-2026;"Zo\xeb zei: ""nee"";\r\ndag";Saskia;geheim\r\n11;2;01-02-2026;Anders;Tom;x\r\n',
    );
    const csv = {
      encoding: 'windows-1252',
      dates: 'dd-mm-yyyy',
      persons: {
        file: 'leerlingen.csv',
        key: 'Id',
        givenName: 'Voornaam',
        familyName: 'Achternaam',
        birthDate: 'Geboren',
      },
      tables: [
        {
          file: 'berichten.csv',
          kind: 'message',
          id: 'Nr',
          person: 'LeerlingId',
          at: 'Datum',
          fields: { body: 'Bericht' },
          participants: [{ role: 'parent', givenName: 'Ouder' }],
        },
      ],
    };
    const at = await open({ csv });
    expect((await at.run()).tally).toMatchObject({ fetched: 1, undeclaredFields: 1 });
    expect(await at.records()).toMatchObject([
      {
        type: 'message',
        id: '10',
        occurredOn: '2026-01-31',
        fields: { body: 'Zoë zei: "nee";\r\ndag', participants: [{ role: 'parent', givenName: 'Saskia' }] },
      },
    ]);
    await put('berichten.csv', 'Nr;LeerlingId;Datum;Bericht;Ouder\r\n10;1;31-01-2026;kort\r\n');
    const broken = await open({ csv });
    expect(await broken.run().catch((fault) => fault)).toMatchObject({ code: 'CSV_ROW_BROKEN' });
  });

  it('publishes the schema that it checks by', () => {
    const file = join(process.cwd(), 'connectors', 'bulk-drop', 'manifest.schema.json');
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(JSON.parse(publishedSchema()));
  });

  it('prints the letter to the supplier: what, in which form, by when', () => {
    const letter = processorRequest({
      boardName: 'Stichting De Vuurtorens',
      supplier: 'Proefportaal BV',
      reference: '2026-0012',
      person: { givenName: 'Fien', infix: 'van', familyName: 'Akker', birthDate: day('2015-03-04') },
      kinds: ['message', 'photo'],
      askedOn: day('2026-11-23'),
      deliverBy: day('2026-12-07'),
      deliverHow: 'Via de uploadlink die u apart ontvangt',
      contact: { name: 'Privacy', email: 'privacy@example.nl' },
    });
    for (const text of [
      '7 december 2026',
      'Fien van Akker',
      '4 maart 2015',
      'Bericht (message)',
      'Foto (photo)',
      'SHA-256',
      '2026-0012.zip',
    ])
      expect(letter).toContain(text);
    expect(letter).not.toContain('Account');
  });
});
