import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeDossiers } from '../../../../connectors/las-oso/simulator';
import type { CalendarDate } from '../../../../domain/deadline/calendar-date';
import { runCommand } from '../../../../runtime/local/cli/run';
import { connectorCommand } from '../../../../runtime/local/verbs/connector';

const pupil = (pupilNumber: string, givenName: string) => ({
  pupilNumber,
  givenNames: [givenName],
  familyName: 'Akker',
  birthDate: '2015-03-04' as CalendarDate,
  school: { name: 'De Vuurtoren', brin: '99AB' },
  documents: [{ fileName: 'a.txt', description: 'A', bytes: Buffer.from('een tekst') }],
});

const fien = { category: 'pupil', givenName: 'Fien', familyName: 'Akker', birthDate: '2015-03-04' };

describe('one connector from the command line', () => {
  let folder: string;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'inzage-verb-'));
    await writeDossiers(join(folder, 'dossiers'), [pupil('L1', 'Fien'), pupil('L2', 'Anna')]);
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const put = (name: string, value: unknown): string => {
    const file = join(folder, name);
    writeFileSync(file, typeof value === 'string' ? value : JSON.stringify(value));
    return file;
  };
  const call = async (...words: string[]) => {
    const out: string[] = [];
    const said: string[] = [];
    const terminal = { out: (line: string) => void out.push(line), say: (line: string) => void said.push(line) };
    const code = await runCommand([connectorCommand], ['connector', ...words], terminal);
    return { code, printed: out.length > 0 ? JSON.parse(out.join('\n')) : undefined, said: said.join('\n') };
  };
  const run = (subject: unknown, settings: unknown = { folder: 'dossiers' }) =>
    call(
      'las-oso',
      '--settings',
      put('settings.json', settings),
      '--subject',
      put('subject.json', subject),
      '--out',
      join(folder, 'out.ndjson'),
    );
  const leftBehind = () => readdirSync(tmpdir()).filter((name) => name.startsWith('inzage-connector-'));

  it('writes the records of the one person, with the digests of the files, and prints the tally', async () => {
    const before = leftBehind();
    const { code, printed } = await run(fien);
    expect(code).toBe(0);
    expect(printed).toMatchObject({ connector: 'las-oso', result: 'found', quarantine: [] });
    const text = readFileSync(join(folder, 'out.ndjson'), 'utf8');
    const records = text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(printed.tally.fetched).toBe(records.length);
    expect(printed.records).toBe(records.length);
    expect(text).not.toContain('Anna');
    expect(text).not.toContain('objectKey');
    expect(records.flatMap(({ attachments }) => attachments)).toMatchObject([
      // SHA-256 of `een tekst`.
      { fileName: 'a.txt', state: 'stored', byteLength: 9, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
    ]);
    expect(statSync(join(folder, 'out.ndjson')).mode & 0o077).toBe(0);
    expect(readdirSync(folder).filter((name) => name.endsWith('.half'))).toEqual([]);
    expect(leftBehind()).toEqual(before);
  });

  it('says that nobody was found, with an empty file', async () => {
    const { code, printed } = await run({ ...fien, givenName: 'Bo' });
    expect([code, printed.result, printed.tally.found]).toEqual([0, 'none', 0]);
    expect(readFileSync(join(folder, 'out.ndjson'), 'utf8')).toBe('');
  });

  it('ends with 3 and what tells them apart when two may be the person, and writes nothing', async () => {
    await writeDossiers(join(folder, 'dossiers'), [pupil('L1', 'Fien'), pupil('L9', 'Fien')]);
    const { code, printed } = await run(fien);
    expect([code, printed.result]).toEqual([3, 'ambiguous']);
    expect(
      printed.candidates.map(({ distinguishing }: { distinguishing: Record<string, string> }) => [
        distinguishing.leerlingnummer,
      ]),
    ).toEqual([['L1'], ['L9']]);
    expect(existsSync(join(folder, 'out.ndjson'))).toBe(false);
  });

  it('ends with 4, the sentence for the officer and a code when the source is broken, and leaves an earlier file alone', async () => {
    put('dossiers/broken.xml', '<not xml');
    put('out.ndjson', 'earlier');
    const { code, printed, said } = await run(fien);
    expect(code).toBe(4);
    expect(printed).toMatchObject({ result: 'fault', fault: 'ProtocolViolation', retryable: false });
    expect(said).toContain('Het antwoord van de bron is beschadigd');
    expect(said).toContain(`[${printed.code}]`);
    expect(readFileSync(join(folder, 'out.ndjson'), 'utf8')).toBe('earlier');
  });

  it.each([
    [{ map: 'x' }, 'settings.folder'],
    [{}, 'settings.folder'],
    [[], 'must hold one object'],
    [{ folder: 'nowhere' }, 'settings.folder'],
  ])('ends with 2 and the path of what is wrong in the settings: %j', async (settings, path) => {
    const { code, said } = await run(fien, settings);
    expect(code).toBe(2);
    expect(said).toContain(path);
  });

  it.each([
    [{ ...fien, birthDate: '2015-13-04' }, 'birthDate'],
    [{ ...fien, identifiers: { bsn: '999990019' } }, 'identifiers.bsn'],
    [{ ...fien, category: 'employee' }, 'category'],
  ])('ends with 2 when the subject is not described as in a request file', async (subject, path) => {
    const { code, said } = await run(subject);
    expect(code).toBe(2);
    expect(said).toContain(path);
    expect(said).not.toMatch(/Akker|999990019/);
  });

  it('checks the settings against the source without a person', async () => {
    const good = await call('las-oso', '--settings', put('settings.json', { folder: 'dossiers' }), '--check');
    expect([good.code, good.printed]).toEqual([
      0,
      { connector: 'las-oso', ok: true, checked: ['settings.folder', '2 dossier files'] },
    ]);
    const bad = await call('las-oso', '--settings', put('settings.json', { folder: 'nowhere' }), '--check');
    expect([bad.code, bad.printed.ok]).toEqual([4, false]);
  });

  it('says by which variable a secret is given, and never asks for it elsewhere', async () => {
    const settings = put('settings.json', {
      baseUrl: 'https://12345.rest.afas.online/ProfitRestServices',
      auth: { kind: 'token', secret: 'afas-of-nobody' },
    });
    const { code, said } = await call('afas', '--settings', settings, '--check');
    expect(code).toBe(2);
    expect(said).toContain('INZAGE_SECRET_AFAS_OF_NOBODY');
  });

  it('names the connectors there are when asked for another', async () => {
    const { code, said } = await call('las-osso', '--settings', 'x.json', '--check');
    expect(code).toBe(2);
    expect(said).toContain('las-oso');
  });
});

describe('a new connector', () => {
  it('gets its files and a test with the list of what is to be done, and never overwrites', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'inzage-verb-'));
    const said: string[] = [];
    const terminal = { out: () => undefined, say: (line: string) => void said.push(line) };
    const call = (name: string) =>
      runCommand([connectorCommand], ['connector', 'new', name, '--dir', folder], terminal);
    expect(await call('my-source')).toBe(0);
    expect(readdirSync(join(folder, 'connectors', 'my-source')).sort()).toEqual([
      'README.md',
      'fields.ts',
      'index.ts',
      'parse.ts',
      'simulator.ts',
    ]);
    const test = readFileSync(join(folder, 'test', 'connectors', 'my-source', 'conformance.test.ts'), 'utf8');
    expect(test).toContain('expect(toDo).toEqual([])');
    expect(test).toContain("from '../../../connectors/my-source'");
    expect(await call('my-source')).toBe(2);
    expect(await call('../evil')).toBe(2);
    expect(await call('new')).toBe(2);
    rmSync(folder, { recursive: true, force: true });
  });
});
