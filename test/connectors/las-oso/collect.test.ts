import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Candidate } from '../../../connectors/kit/connector';
import { dossierXml, type SimulatedPupil, writeDossiers } from '../../../connectors/las-oso/simulator';
import { type DossierFolder, day, dossierFolder, fien } from './dossier-folder';

const whole: SimulatedPupil = {
  ...fien,
  secretAddress: true,
  doctor: { familyName: 'van Houten', telephone: '0401111111' },
  carers: [
    {
      givenName: 'Saskia',
      infix: 'de',
      familyName: 'Wit',
      relation: '2',
      telephone: '0612345678',
      secretTelephone: true,
      email: 'saskia@voorbeeld.example',
      iban: 'NL91ABNA0417164300',
      secretAddress: true,
      address: { street: 'Schuilweg', number: '9', postcode: '9876ZZ', town: 'Ergens' },
    },
    { givenName: 'Oma', familyName: 'Wit', relation: '9' },
  ],
  tests: [
    { name: 'Rekenen M5', on: day('2024-01-15'), teacher: 'Mevr. de Graaf', value: 'B', remark: 'Met Tim gemaakt' },
    { name: 'Lezen M5', on: day('2024-01-22'), teacher: 'Mevr. de Graaf', value: 'A' },
  ],
  documents: [
    { fileName: 'plan.txt', description: 'Groepsplan', bytes: Buffer.from('een plan') },
    { fileName: 'scan.pdf', description: 'Scan', bytes: Buffer.from('%PDF-1.4 een scan'), damaged: true },
  ],
};

describe('collecting a pupil from OSO dossiers', () => {
  let at: DossierFolder;
  const found = async (): Promise<Candidate> => {
    const [candidate] = await at.locate();
    if (!candidate) throw new Error('nobody found');
    return candidate;
  };
  beforeEach(async () => {
    at = await dossierFolder();
  });
  afterEach(() => at.remove());

  it('splits the dossier into records with readable titles, and counts them', async () => {
    await writeDossiers(at.folder, [whole]);
    const { tally, flags } = await at.collect(await found());
    const records = await at.records();
    expect(records.map(({ id, title }) => [id, title])).toEqual([
      ['L1001-huisarts-1', 'Huisarts'],
      ['L1001-toets-1', 'Toets, 15-01-2024'],
      ['L1001-toets-2', 'Toets, 22-01-2024'],
      ['L1001-document-1', 'Document'],
      ['L1001-document-2', 'Document'],
      ['L1001-verzorger-1', 'Ouder of verzorger'],
      ['L1001-verzorger-2', 'Ouder of verzorger'],
      ['L1001-leerling-1', 'Leerling'],
      ['L1001-school-1', 'School'],
      ['L1001-dossier-1', 'Overstapdossier: herkomst en inzage, 01-10-2026'],
    ]);
    expect(tally).toEqual({
      found: 10,
      fetched: 10,
      pages: 1,
      attachments: 2,
      damagedAttachments: 1,
      undeclaredFields: 0,
    });
    expect(flags).toEqual(['secret-address']);
  });

  it('unpacks a document, and reports a damaged one with the digest of what could be decoded', async () => {
    const [path = ''] = await writeDossiers(at.folder, [whole]);
    const cut = Buffer.from(
      /scan.pdf.*?<bestandsinhoud>(.*?)</s.exec(await readFile(path, 'utf8'))?.[1] ?? '',
      'base64',
    );
    await at.collect(await found());
    const [plan, scan] = (await at.records()).flatMap(({ attachments }) => attachments);
    expect(plan).toMatchObject({ state: 'stored', byteLength: 8, fileName: 'plan.txt', mediaType: 'text/plain' });
    expect(Buffer.from(at.objects.stored.get(plan?.objectKey ?? '') ?? []).toString()).toBe('een plan');
    expect(scan).toEqual({
      id: '1',
      fileName: 'scan.pdf',
      path: 'bestandsinhoud',
      mediaType: 'application/pdf',
      state: 'damaged',
      byteLength: cut.length,
      sha256: createHash('sha256').update(cut).digest('hex'),
    });
  });

  it('says who everybody is, and which numbers and addresses are secret', async () => {
    await writeDossiers(at.folder, [whole]);
    await at.collect(await found());
    const records = new Map((await at.records()).map((record) => [record.id, record]));
    expect(records.get('L1001-verzorger-1')?.persons).toMatchObject([
      { path: '', role: 'parent', name: { givenName: 'Saskia', infix: 'de', familyName: 'Wit' }, secretAddress: true },
    ]);
    expect(records.get('L1001-verzorger-1')?.secretPaths).toEqual([
      'adreslijst.adres.0.straat',
      'adreslijst.adres.0.nummer',
      'adreslijst.adres.0.postcode',
      'adreslijst.adres.0.plaats',
      'communicatielijst.communicatie.0.nummer',
    ]);
    expect(records.get('L1001-verzorger-2')?.persons[0]?.role).toBe('guardian');
    expect(records.get('L1001-toets-1')?.persons).toMatchObject([
      { path: 'afname.afgenomendoor', role: 'staff', name: { infix: 'de', familyName: 'Graaf' } },
    ]);
    expect(records.get('L1001-leerling-1')?.persons[0]).toMatchObject({ role: 'subject', secretAddress: true });
    expect(records.get('L1001-leerling-1')?.secretPaths).toBeUndefined();
  });

  it('tells the roster about everybody once', async () => {
    await writeDossiers(at.folder, [whole]);
    await at.collect(await found());
    const persons = await at.persons();
    expect(persons.map(({ role, roleText }) => [role, roleText])).toEqual([
      ['health-professional', 'huisarts'],
      ['staff', 'leerkracht'],
      ['parent', 'moeder'],
      ['guardian', 'verzorger'],
      ['subject', undefined],
      ['staff', 'directeur'],
    ]);
    expect(persons[2]).toMatchObject({
      telephones: ['0612345678'],
      emails: ['saskia@voorbeeld.example'],
      addresses: ['Schuilweg 9, 9876ZZ Ergens'],
      identifiers: ['NL91ABNA0417164300'],
      secretAddress: true,
      parentOf: ['las-oso:L1001'],
    });
  });

  it('counts a secret number of the pupil among the secrets, not among the numbers that are known to be hers', async () => {
    const contact = (number: string, secret: boolean) =>
      `<communicatie><soort>telefoon</soort><nummer>${number}</nummer><geheim>${secret}</geheim></communicatie>`;
    const list = `<communicatielijst>${contact('0600000001', false)}${contact('0600000002', true)}</communicatielijst>`;
    await writeFile(join(at.folder, 'a.xml'), dossierXml(fien).replace('<bsn>', `${list}<bsn>`));
    await at.collect(await found());
    const pupil = (await at.records()).find(({ type }) => type === 'leerling');
    expect(pupil?.secretPaths).toEqual(['communicatielijst.communicatie.1.nummer']);
    expect((await at.persons()).find(({ role }) => role === 'subject')?.telephones).toEqual(['0600000001']);
  });

  it('keeps values as they are, entities and line ends included', async () => {
    await writeDossiers(at.folder, [
      {
        ...fien,
        tests: [{ name: 'A & B <C>', on: day('2024-01-15'), teacher: 'X. Y', value: ' 7,5 ', remark: 'een\ntwee' }],
      },
    ]);
    await at.collect(await found());
    const test = (await at.records()).find(({ type }) => type === 'toets');
    expect(test?.fields).toMatchObject({
      toetsidentificatie: { toetsnaam: 'A & B <C>' },
      resultaat: { referentiescore: [{ waarde: ' 7,5 ' }] },
      opmerking: 'een\ntwee',
    });
  });

  it('keeps each list of marks with its own name', async () => {
    const list = ['Een', 'Twee'].map(
      (name, n) =>
        `<naam>${name}</naam><onderdeel><naam>Taal</naam><score><waarde>${n}</waarde></score></onderdeel><score><waarde>${n}</waarde></score>`,
    );
    const xml = `<cijferlijstlijst><cijferlijst><cijferlijstTypelijst>${list.join('')}</cijferlijstTypelijst><jaargroep>5</jaargroep></cijferlijst></cijferlijstlijst>`;
    await writeFile(join(at.folder, 'a.xml'), dossierXml(fien).replace('</leerling>', `${xml}</leerling>`));
    await at.collect(await found());
    expect((await at.records())[0]?.fields).toEqual({
      cijferlijstTypelijst: [
        { naam: 'Een', onderdeel: [{ naam: 'Taal', score: { waarde: '0' } }], score: [{ waarde: '0' }] },
        { naam: 'Twee', onderdeel: [{ naam: 'Taal', score: { waarde: '1' } }], score: [{ waarde: '1' }] },
      ],
      jaargroep: '5',
    });
  });

  it('keeps back an element and an attribute that the format did not have, and counts them', async () => {
    const xml = dossierXml(fien)
      .replace('</leerling>', '<nieuw><iets>Jan</iets></nieuw></leerling>')
      .replace('<leerlingid>', '<leerlingid bron="x">');
    await writeFile(join(at.folder, 'a.xml'), xml);
    const { tally } = await at.collect(await found());
    expect(tally.undeclaredFields).toBe(2);
    expect(JSON.stringify(await at.records())).not.toContain('Jan');
  });

  it('gives the same records when its time is spent after every part', async () => {
    await writeDossiers(at.folder, [whole]);
    const candidate = await found();
    for (let calls = 0; !(await at.collect(candidate, 0)).done; calls += 1) if (calls > 50) throw new Error('endless');
    const parts = [...at.objects.stored].filter(([key]) => !key.endsWith('candidates.json')).sort();
    const undisturbed = await dossierFolder();
    await writeDossiers(undisturbed.folder, [whole]);
    await undisturbed.collect(candidate);
    expect(parts).toEqual([...undisturbed.objects.stored].sort());
    await undisturbed.remove();
  });

  it.each([
    ['is cut off', (xml: string) => xml.slice(0, -40), 'XML_UNREADABLE'],
    ['was exchanged for another child', (xml: string) => xml.replace('L1001', 'L9999'), 'WRONG_PERSON'],
  ])('stops, and keeps nothing, when the dossier %s after it was found', async (_how, change, code) => {
    const [path = ''] = await writeDossiers(at.folder, [whole]);
    const candidate = await found();
    await writeFile(path, change(await readFile(path, 'utf8')));
    await expect(at.collect(candidate)).rejects.toMatchObject({ name: 'ProtocolViolation', code });
    expect(await at.records()).toEqual([]);
  });
});
