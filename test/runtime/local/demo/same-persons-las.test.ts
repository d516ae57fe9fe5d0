import type { Candidate, Collected, Connector } from '../../../../connectors/kit/connector';
import { openSource } from '../../../../connectors/kit/open-source';
import { lasOneRoster } from '../../../../connectors/las-oneroster';
import { simulatedClient, startOneRosterSimulator } from '../../../../connectors/las-oneroster/simulator';
import { lasParnassys } from '../../../../connectors/las-parnassys';
import { simulatedSupplier, startParnassysSimulator } from '../../../../connectors/las-parnassys/simulator';
import { lasUwlr } from '../../../../connectors/las-uwlr';
import { simulatedAuthorization, startUwlrSimulator } from '../../../../connectors/las-uwlr/simulator';
import { calendarDate } from '../../../../domain/deadline/calendar-date';
import { instant } from '../../../../domain/deadline/instant';
import { sourceId } from '../../../../domain/request/ids';
import type { SubjectDescription } from '../../../../domain/requester/subject';
import { boardOnDisk } from '../../../../runtime/local/board-on-disk';
import { oneRosterOf } from '../../../../runtime/local/demo/las-oneroster/lists';
import { parnassysOf } from '../../../../runtime/local/demo/las-parnassys/years';
import { uwlrOf } from '../../../../runtime/local/demo/las-uwlr/years';
import { syntheticBoard } from '../../../../runtime/local/demo/synthetic-board';

const board = syntheticBoard({ schools: boardOnDisk().schools });
const schools = board.schools.map(({ brin, name }) => ({ brin, name }));
const schoolYears = ['2026-2027', '2025-2026', '2024-2025', '2020-2021'];

interface Running {
  readonly connector: Connector;
  readonly settings: unknown;
  readonly secret: string;
  close(): Promise<void>;
}

const systems: Readonly<Record<string, () => Promise<Running>>> = {
  async UWLR() {
    const { endpoint, close } = await startUwlrSimulator({ years: uwlrOf(board) });
    const { key, customerCode, customerName } = simulatedAuthorization;
    const authorization = { customerCode, customerName, secret: 'key' };
    const settings = { endpoint, authorization, schools, schoolYears };
    return { connector: lasUwlr as Connector, settings, secret: key, close };
  },
  async OneRoster() {
    const { rosteringUrl, tokenUrl, close } = await startOneRosterSimulator({ lists: oneRosterOf(board) });
    const auth = { tokenUrl, clientId: simulatedClient.clientId, secret: 'key' };
    const settings = { rosteringUrl, auth, pageSize: 5000 };
    return { connector: lasOneRoster as Connector, settings, secret: simulatedClient.secret, close };
  },
  async ParnasSys() {
    const { endpoint, close } = await startParnassysSimulator(parnassysOf(board));
    const settings = { endpoint, supplier: { name: simulatedSupplier.name, secret: 'key' }, schools, schoolYears };
    return { connector: lasParnassys as Connector, settings, secret: simulatedSupplier.key, close };
  },
};

const running = new Map<string, Running>();
beforeAll(async () => {
  for (const [name, start] of Object.entries(systems)) running.set(name, await start());
}, 60_000);
afterAll(async () => {
  for (const { close } of running.values()) await close();
});

const child = (givenName: string, infix: string, familyName: string, birthDate: string): SubjectDescription => ({
  category: 'pupil',
  givenName,
  infix,
  familyName,
  birthDate: calendarDate(birthDate),
  identifiers: {},
});

interface Found {
  readonly candidate: Candidate;
  readonly items: readonly Collected[];
  /** Everything that would be stored, as text. */
  readonly text: string;
}

/** Whom the system finds, and what it gives of each. */
async function ask(system: string, subject: SubjectDescription): Promise<readonly Found[]> {
  const source = running.get(system);
  if (!source) throw new Error('not started');
  const { connector, settings, secret } = source;
  const { context, close } = await openSource(
    { secrets: { get: async () => secret }, clock: { now: () => instant('2026-11-23T09:00:00Z') } },
    { connector, sourceId: sourceId(connector.id), settings, signal: new AbortController().signal },
  );
  try {
    const found: Found[] = [];
    for (const candidate of await connector.locate(context, subject)) {
      const items: Collected[] = [];
      for await (const item of connector.collect(context, candidate, subject, undefined)) items.push(item);
      found.push({ candidate, items, text: JSON.stringify(items) });
    }
    return found;
  } finally {
    await close();
  }
}

const recordsOf = ({ items }: Found) => items.flatMap((item) => (item.kind === 'record' ? [item.record] : []));

/** The one value that all records give under these names; several when they disagree. */
const said = (found: Found, ...names: readonly string[]): readonly string[] => [
  ...new Set(
    recordsOf(found)
      .filter(({ persons }) => persons.some(({ role }) => role === 'subject'))
      .flatMap(({ fields }) => names.flatMap((name) => (typeof fields[name] === 'string' ? [fields[name]] : []))),
  ),
];

const numbersOf = (found: Found): readonly string[] => [...new Set(found.text.match(/\bL[15]\d{4}\b/g) ?? [])].sort();
const eckIdsOf = (found: Found): readonly string[] => [
  ...new Set(found.text.match(/https:\/\/ketenid\.example\/202611\/\d{8}/g) ?? []),
];
const namesOf = (found: Found): readonly string[] => [
  ...new Set(
    recordsOf(found).flatMap(({ persons }) =>
      persons.flatMap(({ role, name }) =>
        role === 'subject' && name
          ? [[name.givenName, name.infix, name.familyName].filter((part) => part !== '').join(' ')]
          : [],
      ),
    ),
  ),
];
/** What a child is known by: the same in every system. */
const identityOf = (found: Found) => ({
  name: namesOf(found),
  born: said(found, 'geboortedatum', 'birthDate'),
  number: numbersOf(found),
});

// Numbers follow from the place in the board, whatever the seed: the pupil at position n is L10001 + n, at an earlier school L50001 + n.
const named = [
  ['Yasmina', '', 'Ouali', '2017-09-18', ['L10243'], '00000243'],
  ['Daan', '', 'Wiersma', '2016-04-11', ['L10484'], '00000484'],
  ['Rayan', '', 'Bouzid', '2015-11-02', ['L11367', 'L51367'], '00001367'],
  ['Sanne', '', 'Hoekstra', '2009-03-14', ['L10888'], '00000888'],
  ['Guus', 'van der', 'Veen', '2019-02-07', ['L10249'], '00000249'],
] as const;

describe.each(Object.keys(systems))('the board’s children in %s', (system) => {
  it.each(named)('%s %s %s is one child, with the name, day and numbers of the board', async (...one) => {
    const [givenName, infix, familyName, born, number, eckId] = one;
    const found = await ask(system, child(givenName, infix, familyName, born));
    const name = [[givenName, infix, familyName].filter((part) => part !== '').join(' ')];
    expect(found.map(identityOf)).toEqual([{ name, born: [born], number }]);
    // ParnasSys gives no ECK iD.
    expect(found.map(eckIdsOf)).toEqual([system === 'ParnasSys' ? [] : [`https://ketenid.example/202611/${eckId}`]]);
  });

  it('Tess Terpstra is asked for: nothing of Finn, her twin of the same day and home', async () => {
    const found = await ask(system, child('Tess', '', 'Terpstra', '2018-06-21'));
    expect(found.map(({ candidate }) => candidate.evidence.matched)).toEqual([['name', 'birthDate']]);
    expect(found.map(identityOf)).toEqual([{ name: ['Tess Terpstra'], born: ['2018-06-21'], number: ['L11142'] }]);
    expect(found[0]?.text).not.toMatch(/Finn|L11143|00001143/);
  });

  it('Emma van Dijk is two children at two schools: never joined, and the file of one holds nothing of the other', async () => {
    const found = await ask(system, child('Emma', 'van', 'Dijk', '2017-05-12'));
    expect(found.map(({ candidate }) => candidate.evidence.strong)).toEqual([false, false]);
    expect(found.map(numbersOf)).toEqual([['L10006'], ['L12246']]);
    expect(found[0]?.text).toContain('99AB');
    expect(found[0]?.text).not.toMatch(/99AX|Tuinstra/);
    expect(found[1]?.text).toContain('99AX');
    expect(found[1]?.text).not.toMatch(/99AB|Hofstra/);
  });

  it('Marloes van der Veen, teacher, is one person with the number of AFAS, and her child is not in her file', async () => {
    const found = await ask(system, {
      ...child('Marloes', 'van der', 'Veen', '1986-08-25'),
      category: 'employee',
    });
    expect(found.map(namesOf)).toEqual([['Marloes van der Veen']]);
    // 1,001 and her number among the employees: 24 at the school before hers, and 11.
    expect(found[0]?.text).toContain('000001036');
    expect(found[0]?.text).not.toMatch(/Guus|L10249/);
  });

  it('Julia Kowalczyk lives at a secret address: it is marked as that, or not given', async () => {
    const [julia] = await ask(system, child('Julia', '', 'Kowalczyk', '2018-01-30'));
    const home = [...board.pupils()].find(({ familyName }) => familyName === 'Kowalczyk')?.home.postcode;
    const holders = julia ? recordsOf(julia).filter(({ fields }) => JSON.stringify(fields).includes(home ?? '?')) : [];
    expect(julia).toBeDefined();
    expect(holders.filter(({ secretPaths = [] }) => !secretPaths.includes('postcode'))).toEqual([]);
    expect(holders.length > 0).toBe(system === 'ParnasSys');
    expect(julia?.items.some(({ kind }) => kind === 'flag')).toBe(system === 'ParnasSys');
  });
});

describe('one seed gives one world', () => {
  it('made again it is the same, and for one school it is that part of the whole', () => {
    const [first] = board.schools;
    const again = syntheticBoard({ schools: board.schools });
    expect(oneRosterOf(again)).toEqual(oneRosterOf(board));
    const ofFirst = { uwlr: uwlrOf(again, first && [first]), parnassys: parnassysOf(again, first && [first]) };
    expect(ofFirst.uwlr).toEqual(uwlrOf(board).filter(({ brin }) => brin === '99AB'));
    expect(ofFirst.parnassys).toEqual(parnassysOf(board).filter(({ brin }) => brin === '99AB'));
  });

  it('all 18 schools and 4,000 pupils are there; the former pupil is in the year she left only', () => {
    const years = uwlrOf(board);
    const now = years.filter(({ schoolYear }) => schoolYear === '2026-2027');
    expect(now).toHaveLength(18);
    // All but Sanne Hoekstra, who left in 2021.
    expect(now.flatMap(({ pupils }) => pupils)).toHaveLength(3999);
    const withSanne = years.filter(({ pupils }) => pupils.some(({ before }) => before.achternaam === 'Hoekstra'));
    expect(withSanne.map(({ schoolYear }) => schoolYear)).toEqual(['2020-2021']);
  });
});
