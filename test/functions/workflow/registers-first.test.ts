import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Connector } from '../../../connectors/kit/connector';
import { ConfigurationInvalid } from '../../../connectors/kit/faults';
import { lasOso } from '../../../connectors/las-oso';
import { dossierXml, writeDossiers } from '../../../connectors/las-oso/simulator';
import { sourceId } from '../../../domain/request/ids';
import { identifiersOf, type SubjectDescription } from '../../../domain/requester/subject';
import { accepted, byMother, mees, officer, sceneWith } from '../../support/scene';
import { theBoard } from '../../support/the-board';

const learning = sourceId('leeromgeving');

/** A source of the second wave that knows pupils by the number of the pupil administration and by nothing else. */
const byNumberOnly: Connector = {
  ...(lasOso as Connector),
  id: 'leeromgeving',
  wave: 2,
  locate: async (_, subject) =>
    identifiersOf(subject, 'pupilNumber').length === 0
      ? []
      : [
          {
            reference: { key: 'a' },
            evidence: { strong: true, matched: ['identifier:las-oso'] },
            distinguishing: {},
            identifiers: {},
          },
        ],
  async *collect() {},
};

describe('a source that finds people by keys of a register (L-26)', () => {
  it('is never "no data" while that register is still open: nobody was found only because nobody knew the keys', async () => {
    const scene = await sceneWith([mees]);
    try {
      const folder = join(scene.folder, 'las');
      await mkdir(folder);
      await writeFile(join(folder, 'dossier.xml'), dossierXml(mees).slice(0, 900));
      const inzage = await scene.open('data', {
        sources: [
          { sourceId: sourceId('las-oso'), nl: 'LAS', connector: lasOso as Connector, settings: { folder } },
          { sourceId: learning, nl: 'Leeromgeving', connector: byNumberOnly, settings: { folder } },
        ],
      });
      const requestId = await accepted(inzage, byMother);
      const stateOf = async (id: string) =>
        (await inzage.desk.view(requestId))?.sources.find((source) => source.sourceId === id);
      expect(await stateOf('las-oso')).toMatchObject({ state: 'parked', parked: 'ProtocolViolation' });
      expect(await stateOf('leeromgeving')).toMatchObject({ state: 'parked', parked: 'RegisterOpen' });

      await rm(join(folder, 'dossier.xml'));
      await writeDossiers(folder, [mees]);
      await inzage.desk.retrySource(requestId, sourceId('las-oso'), officer);
      await inzage.workflow.settled();
      expect(await stateOf('leeromgeving')).toMatchObject({ state: 'complete' });
      await inzage.close();
    } finally {
      await scene.end();
    }
  });
});

describe('two namesakes in a register and in a source behind it (L-25)', () => {
  const candidate = (key: string, strong: boolean) => ({
    reference: { key },
    evidence: { strong, matched: strong ? ['identifier:las-oso'] : ['name', 'birthDate'] },
    distinguishing: { leerlingnummer: key },
    identifiers: {},
  });
  const withNamesakes: Connector = {
    ...byNumberOnly,
    locate: async (_, subject) => {
      const [number] = identifiersOf(subject, 'pupilNumber');
      return number === undefined
        ? [candidate('LN700001', false), candidate('LN900009', false)]
        : [candidate(number, true)];
    },
  };
  const namesake = {
    ...mees,
    pupilNumber: 'LN900009',
    personNumber: '111222333',
    school: { name: 'Het Nest', brin: '77NN' },
  };

  it.each([
    ['of the second wave', withNamesakes],
    [
      'that has nothing to search by without its keys',
      {
        ...withNamesakes,
        locate: async (context, subject) => {
          if (identifiersOf(subject, 'pupilNumber').length > 0) return withNamesakes.locate(context, subject);
          throw new ConfigurationInvalid(context.sourceId, { code: 'NOTHING_TO_SEARCH_BY' });
        },
      } as Connector,
    ],
    ['of the first wave, that the board puts in the second', { ...withNamesakes, wave: 1 } as Connector],
  ])('the officer chooses once: a source %s waits for the register', async (_, connector) => {
    const scene = await sceneWith([mees, namesake]);
    try {
      const board = theBoard();
      const inzage = await scene.open('data', {
        board: {
          ...board,
          sources: [
            ...board.sources.filter(({ id }) => id === 'las-oso'),
            {
              id: learning,
              connector: 'leeromgeving',
              nl: 'Leeromgeving',
              subjects: ['pupil'],
              covers: [],
              wave: 2,
              settings: {},
            },
          ],
        },
        sources: [
          ...scene.sources,
          { sourceId: learning, nl: 'Leeromgeving', connector, settings: { folder: scene.folder } },
        ],
      });
      const requestId = await accepted(inzage, byMother);
      const states = async () =>
        (await inzage.desk.view(requestId))?.sources.map(({ sourceId: id, state }) => [id, state]);
      expect(await states()).toEqual([
        ['las-oso', 'ambiguous'],
        ['leeromgeving', 'parked'],
      ]);
      await inzage.desk.chooseCandidates(requestId, sourceId('las-oso'), [0], officer);
      await inzage.workflow.settled();
      expect(await states()).toEqual([
        ['las-oso', 'complete'],
        ['leeromgeving', 'complete'],
      ]);
      await inzage.close();
    } finally {
      await scene.end();
    }
  });
});

describe('a mailbox is searched for the address of who asks (L-23)', () => {
  it('the address goes along under a name of its own, beside the keys of the registers', async () => {
    const scene = await sceneWith([mees]);
    try {
      const searchedFor: SubjectDescription[] = [];
      const mailbox: Connector = {
        ...byNumberOnly,
        id: 'mail',
        locate: async (_, subject) => {
          searchedFor.push(subject);
          return [];
        },
      };
      const inzage = await scene.open('data', {
        sources: [
          ...scene.sources,
          { sourceId: sourceId('mail'), nl: 'Mail', connector: mailbox, settings: { folder: scene.folder } },
        ],
      });
      await accepted(inzage, byMother);
      expect(searchedFor.at(-1)?.identifiers).toEqual({ requesterEmail: 'lotte@voorbeeld.test' });
      expect(searchedFor.at(-1)?.known).toEqual({ 'las-oso': ['LN700001'], pupilNumber: ['LN700001'] });
      await inzage.close();
    } finally {
      await scene.end();
    }
  });
});

describe('a pupil who was at two schools of the board (L-26)', () => {
  it('is searched by the number of each', async () => {
    const [here, there] = [mees, { ...mees, pupilNumber: 'LN55', school: { name: 'Het Nest', brin: '77NN' } }];
    const scene = await sceneWith([here, there]);
    try {
      const searchedFor: (readonly string[])[] = [];
      const platform: Connector = {
        ...byNumberOnly,
        locate: async (_, subject) => {
          searchedFor.push(identifiersOf(subject, 'pupilNumber'));
          return [];
        },
      };
      const inzage = await scene.open('data', {
        sources: [
          ...scene.sources,
          { sourceId: learning, nl: 'Leeromgeving', connector: platform, settings: { folder: scene.folder } },
        ],
      });
      await accepted(inzage, {
        ...byMother,
        subject: { ...byMother.subject, identifiers: { pupilNumber: 'LN700001' } },
      });
      expect(searchedFor.at(-1)).toEqual(['LN700001', 'LN55']);
      await inzage.close();
    } finally {
      await scene.end();
    }
  });
});
