import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Connector } from '../../../connectors/kit/connector';
import { lasOso } from '../../../connectors/las-oso';
import { sourceId } from '../../../domain/request/ids';
import { accepted, byMother, mees, officer, sceneWith } from '../../support/scene';
import { theBoard } from '../../support/the-board';

const portal = {
  id: sourceId('ouderportaal'),
  connector: 'ouderportaal',
  nl: 'Ouderportaal (Parro)',
  subjects: ['pupil'],
  covers: ['communicatie-ouderportaal'],
  wave: 2,
  settings: {},
} as const;

describe('a source that the board has and nobody configured (L-01)', () => {
  it('is asked all the same, and set aside for the officer; only his reason lets it go', async () => {
    const scene = await sceneWith([mees]);
    try {
      const board = theBoard();
      const inzage = await scene.open('data', { board: { ...board, sources: [...board.sources, portal] } });
      const requestId = await accepted(inzage, byMother);
      const source = async () =>
        (await inzage.desk.view(requestId))?.sources.find((one) => one.sourceId === 'ouderportaal');
      expect(await source()).toMatchObject({
        nl: 'Ouderportaal (Parro)',
        state: 'parked',
        parked: 'ConfigurationInvalid',
      });
      expect(await inzage.desk.view(requestId)).toMatchObject({ status: 'waiting-for-source' });
      await inzage.desk.acceptGap(requestId, portal.id, 'supplier-did-not-deliver', officer);
      await inzage.workflow.settled();
      expect(await source()).toMatchObject({ state: 'gapAccepted' });
      await inzage.close();
    } finally {
      await scene.end();
    }
  });

  it('of another category of person is none of this request', async () => {
    const scene = await sceneWith([mees]);
    try {
      const inzage = await scene.open('data', { board: theBoard() });
      const requestId = await accepted(inzage, byMother);
      expect((await inzage.desk.view(requestId))?.sources.map((one) => one.sourceId)).toEqual(['las-oso']);
      await inzage.close();
    } finally {
      await scene.end();
    }
  });
});

describe('a source of which the board says whom it is about', () => {
  it('is not asked about others, though its connector could be', async () => {
    const scene = await sceneWith([mees]);
    try {
      const board = theBoard();
      const staffOnly = { ...portal, id: sourceId('tweede'), subjects: ['employee'] } as const;
      const [oso] = scene.sources;
      if (!oso) throw new Error('the scene has no source');
      const inzage = await scene.open('data', {
        board: { ...board, sources: [...board.sources, staffOnly] },
        sources: [oso, { ...oso, sourceId: staffOnly.id }],
      });
      const requestId = await accepted(inzage, byMother);
      expect((await inzage.desk.view(requestId))?.sources.map((one) => one.sourceId)).toEqual(['las-oso']);
      await inzage.close();
    } finally {
      await scene.end();
    }
  });
});

describe('a source whose connector cannot know such a person', () => {
  it('does not say "nobody": its settings are wrong', async () => {
    const scene = await sceneWith([mees]);
    try {
      const folder = join(scene.folder, 'oso');
      await mkdir(folder, { recursive: true });
      const board = theBoard();
      const inzage = await scene.open('data', {
        board,
        sources: [
          {
            sourceId: sourceId('las-oso'),
            nl: 'LAS',
            connector: { ...(lasOso as Connector), subjects: ['employee'] },
            settings: { folder },
          },
        ],
      });
      const requestId = await accepted(inzage, byMother);
      expect((await inzage.desk.view(requestId))?.sources).toMatchObject([
        { sourceId: 'las-oso', state: 'parked', parked: 'ConfigurationInvalid' },
      ]);
      await inzage.close();
    } finally {
      await scene.end();
    }
  });
});
