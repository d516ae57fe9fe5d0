import { join } from 'node:path';
import { bulkDrop } from '../../../connectors/bulk-drop';
import { type SimulatedDelivery, writeFolder } from '../../../connectors/bulk-drop/simulator';
import type { Connector } from '../../../connectors/kit/connector';
import { calendarDate } from '../../../domain/deadline/calendar-date';
import { sourceId } from '../../../domain/request/ids';
import type { NewRequest } from '../../../functions/api/desk';
import { keys } from '../../../functions/step/keys';
import { bytesOfObject } from '../../../functions/verify/archive-bytes';
import { memberTexts } from '../../../functions/verify/member-texts';
import { readArchive } from '../../../functions/verify/read-archive';
import type { LocalInzage } from '../../../runtime/local/compose';
import { accepted, byMother, mees, officer, type Scene, sceneWith } from '../../support/scene';

const lotte = { key: 'o-7', role: 'parent', givenName: 'Lotte', familyName: 'Proefstra' } as const;
const joris = {
  key: 'o-8',
  role: 'parent',
  givenName: 'Joris',
  familyName: 'Anders',
  email: 'joris.anders@elders.test',
  telephone: '0687654321',
} as const;
const teacher = { key: 'm-1', role: 'staff', givenName: 'Anneke', infix: 'de', familyName: 'Wit' } as const;
const child = { key: 'p-1', role: 'pupil', givenName: 'Mees', familyName: 'Proefstra' } as const;

const aboutChild: SimulatedDelivery = {
  person: { key: 'p-1', givenName: 'Mees', familyName: 'Proefstra', birthDate: calendarDate('2016-05-31') },
  items: [
    {
      kind: 'message',
      id: 'k1',
      at: '2026-03-01T08:00:00+01:00',
      participants: [lotte, teacher],
      fields: { subject: 'Ziek', body: 'Mees blijft thuis met koorts.' },
    },
  ],
};
const aboutMother: SimulatedDelivery = {
  person: { key: 'o-7', givenName: 'Lotte', familyName: 'Proefstra', birthDate: calendarDate('1985-02-03') },
  items: [
    {
      kind: 'account',
      id: 'a1',
      at: '2024-08-20',
      participants: [],
      fields: { userName: 'lotte-p', email: 'lotte.prive@voorbeeld.test', telephone: '0611223344', active: true },
    },
    {
      kind: 'message',
      id: 'm1',
      at: '2026-03-02T08:00:00+01:00',
      participants: [teacher, joris, child],
      fields: { subject: 'Ophalen', body: 'Joris Anders haalt Mees morgen op, bel 0687654321. Groet, Lotte' },
    },
  ],
};

const both: NewRequest = {
  ...byMother,
  requester: {
    relation: 'parent-with-authority',
    name: 'Lotte Proefstra',
    email: 'lotte@voorbeeld.test',
    own: {
      category: 'guardian',
      givenName: 'Lotte',
      infix: '',
      familyName: 'Proefstra',
      birthDate: calendarDate('1985-02-03'),
      identifiers: {},
    },
  },
};

describe('one request about a child and the parent who asks (L-23)', () => {
  let scene: Scene;
  let inzage: LocalInzage;
  beforeAll(async () => {
    scene = await sceneWith([mees]);
    const folder = join(scene.folder, 'leveringen');
    await writeFolder(join(folder, 'kind'), aboutChild);
    await writeFolder(join(folder, 'ouder'), aboutMother);
    inzage = await scene.open('data', {
      sources: [
        ...scene.sources,
        {
          sourceId: sourceId('ouderportaal'),
          nl: 'Ouderportaal',
          connector: bulkDrop as Connector,
          settings: { folder },
        },
      ],
    });
  });
  afterAll(async () => {
    await inzage.close();
    await scene.end();
  });

  it('searches each of them, and gives both their own part', async () => {
    const requestId = await accepted(inzage, both);
    expect((await inzage.desk.view(requestId))?.sources.map(({ sourceId: id, nl, state }) => [id, nl, state])).toEqual([
      ['las-oso', 'Leerlingadministratie', 'complete'],
      ['ouderportaal', 'Ouderportaal', 'complete'],
      ['aanvrager-ouderportaal', 'Ouderportaal (over de aanvrager)', 'complete'],
    ]);
    const questions = await inzage.desk.questions(requestId);
    const decisions = questions.map(({ group, proposal, ground }) => ({ target: group, verdict: proposal, ground }));
    expect(await inzage.desk.decide(requestId, decisions, 'beoordeeld', officer)).toMatchObject({ ok: true });
    expect(await inzage.desk.completeReview(requestId, officer)).toMatchObject({ ok: true });
    await inzage.workflow.settled();
    expect(await inzage.desk.view(requestId)).toMatchObject({ status: 'ready-to-release' });

    const source = await bytesOfObject(inzage.runtime.ports.objects, keys.volume(requestId, 1, 1));
    if (!source) throw new Error('no volume');
    const members = new Map<string, string>();
    for await (const { path, text } of memberTexts(await readArchive(source))) members.set(path, text);
    const own = [...members].filter(([path]) => path.startsWith('technisch/data/aanvrager-ouderportaal/'));
    const child = [...members].filter(([path]) => path.startsWith('technisch/data/ouderportaal/'));
    const words = (part: typeof own) => part.map(([, text]) => text).join('\n');
    for (const hers of ['lotte.prive@voorbeeld.test', '0611223344', 'Mees', 'Groet, Lotte']) {
      expect(words(own)).toContain(hers);
    }
    expect(words(child)).toContain('Mees blijft thuis met koorts.');
    expect(words(child)).not.toContain('lotte.prive');
    const all = [...members.values()].join('\n');
    for (const others of ['Joris', 'Anders', '0687654321', 'joris.anders']) expect(all).not.toContain(others);
    expect(members.get('technisch/sources.json')).toContain('aanvrager-ouderportaal');
  });

  it('asks only about the child when only that was asked', async () => {
    const requestId = await accepted(inzage, byMother);
    expect((await inzage.desk.view(requestId))?.sources.map(({ sourceId: id }) => id)).toEqual([
      'las-oso',
      'ouderportaal',
    ]);
  });
});
