import { type Rehearsal, rehearse } from '../../../../connectors/kit/conformance/rehearsal';
import type { Connector } from '../../../../connectors/kit/connector';
import { moodle } from '../../../../connectors/moodle';
import { simulatedToken, startMoodleSimulator } from '../../../../connectors/moodle/simulator';
import { rest } from '../../../../connectors/rest';
import { startRestSimulator } from '../../../../connectors/rest/simulator';
import { xapi } from '../../../../connectors/xapi';
import { simulatedUser, startXapiSimulator } from '../../../../connectors/xapi/simulator';
import type { SourceRecord } from '../../../../domain/record/source-record';
import type { SubjectDescription } from '../../../../domain/requester/subject';
import { boardOnDisk } from '../../../../runtime/local/board-on-disk';
import { castFamilies } from '../../../../runtime/local/demo/board/cast';
import { numberOfCast } from '../../../../runtime/local/demo/board/family';
import { fullName } from '../../../../runtime/local/demo/board/names';
import type { SyntheticPupil } from '../../../../runtime/local/demo/board/people';
import { moodleOf } from '../../../../runtime/local/demo/moodle/site';
import { dossiersOf } from '../../../../runtime/local/demo/oso/dossiers';
import { restOf } from '../../../../runtime/local/demo/rest/interface';
import { demoRestCredentials, demoRestSettings } from '../../../../runtime/local/demo/rest/settings';
import { syntheticBoard } from '../../../../runtime/local/demo/synthetic-board';
import { demoActors, xapiOf } from '../../../../runtime/local/demo/xapi/statements';

const { schools } = boardOnDisk();
const board = syntheticBoard({ schools });

const castChild = (family: keyof typeof castFamilies, at = 0): SyntheticPupil => {
  const child = board.family(numberOfCast(castFamilies[family], schools.length)).pupils[at];
  if (!child) throw new Error('not in the cast');
  return child;
};
const tess = castChild('twins');
const finn = castChild('twins', 1);
const emma = castChild('namesake');
const otherEmma = castChild('otherNamesake');

/** The groups of the twins and of both namesakes. */
const served = [tess, emma, otherEmma].flatMap((pupil) => [pupil, ...board.classmatesOf(pupil)]);

const numberOf = ({ enrolments }: SyntheticPupil): string => enrolments[0].pupilNumber;

const described = (pupil: SyntheticPupil, identifiers: Record<string, string>): SubjectDescription => {
  const { givenName, infix, familyName, birthDate } = pupil;
  return { category: 'pupil', givenName, infix, familyName, birthDate, identifiers };
};
/** As a request knows the child once the pupil administration was searched. */
const byNumber = (pupil: SyntheticPupil) => described(pupil, { pupilNumber: numberOf(pupil), rest: numberOf(pupil) });
const byName = (pupil: SyntheticPupil) => described(pupil, {});

interface Place {
  readonly connector: Connector;
  readonly secret: string;
  start(): Promise<{ readonly settings: unknown; close(): Promise<void> }>;
}

const places: Readonly<Record<'moodle' | 'xapi' | 'rest', Place>> = {
  moodle: {
    connector: moodle as Connector,
    secret: simulatedToken,
    async start() {
      const { baseUrl, close } = await startMoodleSimulator({ world: moodleOf(board, served) });
      return { settings: { baseUrl, token: { secret: 'demo' } }, close };
    },
  },
  xapi: {
    connector: xapi as Connector,
    secret: simulatedUser.secret,
    async start() {
      const { endpoint, close } = await startXapiSimulator(xapiOf(board, served));
      const auth = { kind: 'basic', user: simulatedUser.user, secret: 'demo' };
      return { settings: { endpoint, auth, actors: demoActors }, close };
    },
  },
  rest: {
    connector: rest as Connector,
    secret: demoRestCredentials.clientSecret,
    async start() {
      const { origin, close } = await startRestSimulator(restOf(board, served));
      return { settings: demoRestSettings(origin, 'demo'), close };
    },
  },
};
const sources = Object.keys(places) as readonly (keyof typeof places)[];

async function at<T>(
  source: keyof typeof places,
  subject: SubjectDescription,
  work: (rehearsal: Rehearsal) => Promise<T>,
): Promise<T> {
  const { connector, secret, start } = places[source];
  const rehearsal = await rehearse({
    connector,
    overHttp: true,
    invalidSettings: {},
    canaries: [],
    setScene: async () => ({ ...(await start()), secrets: { demo: secret }, subject, stranger: subject }),
  });
  try {
    return await work(rehearsal);
  } finally {
    await rehearsal.close();
  }
}

const collected = (source: keyof typeof places, subject: SubjectDescription): Promise<readonly SourceRecord[]> =>
  at(source, subject, async (rehearsal) => {
    await rehearsal.run();
    return rehearsal.records();
  });

/** Pupil numbers anywhere in the records; an account in Moodle writes them in small letters. */
const numbersIn = (records: readonly SourceRecord[]): readonly string[] => [
  ...new Set(
    JSON.stringify(records)
      .toUpperCase()
      .match(/\bL\d{5}\b/g) ?? [],
  ),
];

const children = [
  ['Tess Terpstra, who has a twin in her group', tess, finn],
  ['Finn Terpstra, the twin', finn, tess],
  ['Emma van Dijk, who has a namesake born on the same day', emma, otherEmma],
  ['the other Emma van Dijk', otherEmma, emma],
] as const;

describe.each(children)('Moodle, the learning record store and the portal serve %s', (_, child, lookalike) => {
  it('is the child of the OSO dossier', () => {
    expect(dossiersOf(board, child)[0]).toMatchObject({
      pupilNumber: numberOf(child),
      nameInUse: child.givenName,
      familyName: child.familyName,
      birthDate: child.birthDate,
    });
    expect(numberOf(child)).not.toBe(numberOf(lookalike));
  });

  it.each(sources)('%s finds exactly one child by the pupil number, and is certain', async (source) => {
    const found = await at(source, byNumber(child), (rehearsal) => rehearsal.locate());
    expect(found.map(({ evidence }) => evidence.strong)).toEqual([true]);
    expect(JSON.stringify(found)).toContain(numberOf(child));
    expect(JSON.stringify(found)).not.toContain(numberOf(lookalike));
  });

  it.each(sources)('%s gives this child’s records and nobody else’s', async (source) => {
    const records = await collected(source, byNumber(child));
    expect(records.length).toBeGreaterThanOrEqual(3);
    expect(numbersIn(records)).toEqual([numberOf(child)]);
    const text = JSON.stringify(records);
    expect(text).toContain(fullName(child));
    // These texts name no sisters and brothers, so a twin's name would come from a record of his own.
    if (fullName(lookalike) !== fullName(child)) expect(text).not.toContain(fullName(lookalike));
  });

  it.each(sources)('%s mentions a child of the same group', async (source) => {
    const text = JSON.stringify(await collected(source, byNumber(child)));
    const mentioned = board.classmatesOf(child).filter((other) => text.includes(fullName(other)));
    expect(mentioned.length).toBeGreaterThanOrEqual(1);
  });
});

describe('asked by name alone', () => {
  it.each(['moodle', 'rest'] as const)('%s takes Tess for Tess, not for her twin', async (source) => {
    const found = await at(source, byName(tess), (rehearsal) => rehearsal.locate());
    expect(found).toHaveLength(1);
    expect(JSON.stringify(found)).toContain(numberOf(tess));
  });

  it.each(['moodle', 'rest'] as const)('%s leaves the choice between the two Emmas to a person', async (source) => {
    const found = await at(source, byName(emma), (rehearsal) => rehearsal.locate());
    expect(found).toHaveLength(2);
    for (const one of [emma, otherEmma]) {
      expect(found.filter((candidate) => JSON.stringify(candidate).includes(numberOf(one)))).toHaveLength(1);
    }
  });

  it('the learning record store knows no names and says so, in place of finding nobody', async () => {
    const answer = await at('xapi', byName(tess), (rehearsal) => rehearsal.locate().catch((fault: unknown) => fault));
    expect(answer).toMatchObject({ code: 'XAPI_NOTHING_TO_SEARCH_BY' });
  });
});

describe('one seed gives one world', () => {
  it.each([
    ['Moodle', moodleOf],
    ['the learning record store', xapiOf],
    ['the portal', restOf],
  ] as const)('%s serves the same when the board is made again', (_, worldOf) => {
    const again = syntheticBoard({ schools });
    const same = served.map(({ family, n }) => again.family(family).pupils.find((pupil) => pupil.n === n) ?? tess);
    expect(worldOf(again, same)).toEqual(worldOf(board, served));
  });
});
