import { connectors } from '../../../connectors';
import type { Collected, Connector } from '../../../connectors/kit/connector';
import { lasOso } from '../../../connectors/las-oso';
import { sourceId } from '../../../domain/request/ids';
import { accepted, byMother, mees, sceneWith } from '../../support/scene';

const platform = sourceId('leeromgeving');
const message = (id: string, discussion: number | string, text: string): Collected => ({
  kind: 'record',
  record: { type: 'message', id, title: 'Bericht', fields: { discussion, text }, persons: [] },
});

/** Messages of one platform; some number their conversations, some name them. */
const messages = (...all: readonly Collected[]): Connector => ({
  ...(lasOso as Connector),
  id: 'leeromgeving',
  wave: 2,
  recordTypes: {
    message: {
      nl: 'Bericht',
      en: 'Message',
      activity: 'communicatie-ouderportaal',
      conversation: 'discussion',
      fields: {
        discussion: { nl: 'Gesprek', en: 'Conversation', kind: 'plain', origin: 'observed' },
        text: { nl: 'Tekst', en: 'Text', kind: 'freeText', origin: 'observed' },
      },
    },
  },
  locate: async () => [
    {
      reference: { key: '1' },
      evidence: { strong: true, matched: ['identifier:leeromgeving'] },
      distinguishing: {},
      identifiers: {},
    },
  ],
  async *collect() {
    yield* all;
  },
});

describe('a decision about a whole conversation', () => {
  it.each([7, 'g-7'])('holds for every message in it and for no other (%s)', async (discussion) => {
    const scene = await sceneWith([mees]);
    try {
      const connector = messages(
        message('1', discussion, 'Mees deed mee.'),
        message('2', 'elders', 'Mees keek toe.'),
        message('3', discussion, 'Mees ook weer.'),
      );
      const inzage = await scene.open('data', {
        sources: [{ sourceId: platform, nl: 'Leeromgeving', connector, settings: { folder: scene.folder } }],
      });
      const requestId = await accepted(inzage, byMother);
      const lines = (await inzage.desk.dossier(requestId, 1)).lines.filter(({ typeNl }) => typeNl === 'Bericht');
      expect(lines).toHaveLength(3);
      const pages = await Promise.all(lines.map(({ target }) => inzage.desk.dossierRecord(requestId, target)));
      const textOf = (page: (typeof pages)[number]) =>
        page?.texts.map(({ parts }) => parts.map(({ text }) => text).join('')).join(' ') ?? '';
      const first = pages.find((page) => textOf(page).includes('deed mee'));
      const last = pages.find((page) => textOf(page).includes('ook weer'));
      expect(new Set(first?.conversation)).toEqual(new Set([first?.target, last?.target]));
      expect(pages.find((page) => textOf(page).includes('keek toe'))?.conversation).toBeUndefined();
      await inzage.close();
    } finally {
      await scene.end();
    }
  });
});

describe('messages of the sources we know', () => {
  it.each([
    ['ouderportaal', 'message', 'conversation'],
    ['bulk-drop', 'message', 'conversation'],
    ['moodle', 'message', 'conversationid'],
    ['moodle', 'employee-forum-post', 'discussionid'],
    ['mail-export', 'message.bestuur-kwaliteit', 'thread'],
  ])('%s says by which field a %s belongs to its conversation', (id, type, field) => {
    const table = connectors.find((connector) => connector.id === id)?.recordTypes[type];
    expect(table?.conversation).toBe(field);
    expect(table?.fields[field]).toBeDefined();
  });
});
