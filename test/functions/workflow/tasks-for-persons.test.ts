import type { Connector } from '../../../connectors/kit/connector';
import { manual } from '../../../connectors/manual';
import { calendarDate } from '../../../domain/deadline/calendar-date';
import { instant } from '../../../domain/deadline/instant';
import { sourceId } from '../../../domain/request/ids';
import { taskIdOf } from '../../../domain/tasks/task';
import type { NewRequest, Officer } from '../../../functions/api/desk';
import type { TaskDesk } from '../../../functions/api/task-desk';
import { watch } from '../../../functions/watch/watch';
import type { LocalInzage } from '../../../runtime/local/compose';
import { jpeg, pdf } from '../../connectors/manual/invented-paper';
import { accepted, byMother, mees, officer, type Scene, sceneWith } from '../../support/scene';

const paper = sourceId('papier');
const task = taskIdOf(paper, 1);
const director: Officer = { name: 'Nienke Postema', role: 'director', email: 'n.postema@cpow.example' };
const deputy: Officer = { name: 'Wouter Hemstra', role: 'director', email: 'w.hemstra@cpow.example' };
const office: Officer = { name: 'Margriet Solinge', role: 'director', email: 'm.solinge@cpow.example' };
const elsewhere: Officer = { name: 'Ruben Haveman', role: 'director', email: 'r.haveman@cpow.example' };
const atBerk: NewRequest = { ...byMother, subject: { ...byMother.subject, school: 'De Berk' } };
const upload = { birthDate: '2016-05-31', as: 'document', description: 'Gespreksverslag' };
const found = { searchedHere: 'Kast in de administratie', cameraPlace: '', cameraTime: '', isFound: true };

describe('a task for a person, from the request to the archive', () => {
  let scene: Scene;
  let inzage: LocalInzage;
  let tasks: TaskDesk;
  let now = instant('2026-11-03T11:00:00Z');
  const open = async (extra: readonly unknown[] = []) => {
    now = instant('2026-11-03T11:00:00Z');
    inzage = await scene.open('data', {
      sources: [
        ...scene.sources,
        {
          sourceId: paper,
          nl: 'Papier',
          connector: manual as Connector,
          settings: { kind: 'paper', what: 'Papieren leerlingdossier', activity: 'begeleiding-zorg' },
        },
        ...(extra as typeof scene.sources),
      ],
    });
    Object.assign(inzage.runtime.ports.clock, { now: () => now });
    if (!inzage.desk.tasks) throw new Error('no tasks');
    tasks = inzage.desk.tasks;
  };
  const source = async (requestId: Parameters<TaskDesk['view']>[0]) =>
    (await inzage.desk.view(requestId))?.sources.find((one) => one.sourceId === 'papier');
  const mails = async () => (await inzage.store.mailbox.list()).map(({ to, subject }) => `${to}: ${subject}`);

  beforeEach(async () => {
    scene = await sceneWith([mees]);
    await open();
  });
  afterEach(async () => {
    await inzage.close();
    await scene.end();
  });

  it('waits for the director, takes what he hands in, and goes on by itself', async () => {
    const requestId = await accepted(inzage, atBerk);
    expect(await source(requestId)).toMatchObject({ state: 'parked', parked: 'WaitsForPerson' });
    expect(await inzage.desk.view(requestId)).toMatchObject({ status: 'waiting-for-source' });
    await inzage.store.notices.flush();
    expect(await mails()).toContain('n.postema@cpow.example: Taak bij verzoek 2026-0001, uiterlijk 18 november 2026');

    expect(await tasks.view(requestId, task, director)).toMatchObject({
      what: 'Papieren leerlingdossier',
      place: 'Basisschool De Berk',
      dueOn: '2026-11-18',
      about: { name: 'Mees Proefstra', birthDate: '2016-05-31' },
    });
    expect(await tasks.add(requestId, task, { ...upload, files: [jpeg(2000), pdf] }, director)).toEqual({
      ok: true,
      value: 2,
    });
    expect(await tasks.answer(requestId, task, found, director)).toMatchObject({ ok: true });
    await inzage.workflow.settled();
    expect(await source(requestId)).toMatchObject({ state: 'complete', tally: { fetched: 2, attachments: 2 } });
    expect(await tasks.list(director)).toEqual([]);
  });

  it('is "no data" only with the place that was searched, and the place is kept', async () => {
    const requestId = await accepted(inzage, atBerk);
    const nothing = { ...found, isFound: false };
    expect(await tasks.answer(requestId, task, { ...nothing, searchedHere: '  ' }, director)).toMatchObject({
      ok: false,
    });
    expect(await source(requestId)).toMatchObject({ state: 'parked' });
    expect(await tasks.answer(requestId, task, nothing, director)).toMatchObject({ ok: true });
    await inzage.workflow.settled();
    expect(await source(requestId)).toMatchObject({ state: 'noData' });
  });

  it('shows the task to whom it was given and to nobody else', async () => {
    const requestId = await accepted(inzage, atBerk);
    for (const other of [deputy, office, elsewhere, { name: 'x', role: 'director' as const }]) {
      expect(await tasks.list(other)).toEqual([]);
      expect(await tasks.view(requestId, task, other)).toBeUndefined();
      expect(await tasks.add(requestId, task, { ...upload, files: [pdf] }, other)).toMatchObject({ ok: false });
      expect(await tasks.answer(requestId, task, { ...found, isFound: false }, other)).toMatchObject({ ok: false });
    }
  });

  it('stores nothing when the wrong birth date is picked, or the file is no photo or scan', async () => {
    const requestId = await accepted(inzage, atBerk);
    const tries = [
      { ...upload, birthDate: '2016-11-09', files: [pdf] },
      { ...upload, birthDate: '', files: [pdf] },
      { ...upload, files: [pdf, Buffer.from('<script>alert(1)</script>')] },
      { ...upload, files: [] },
    ];
    for (const one of tries) expect(await tasks.add(requestId, task, one, director)).toMatchObject({ ok: false });
    const kept: string[] = [];
    for await (const { key } of inzage.store.objects.list(`staging/${requestId}/by-hand/`)) kept.push(key);
    expect(kept).toEqual([]);
  });

  it('a removed file is gone from staging, and never reaches the dossier', async () => {
    const requestId = await accepted(inzage, atBerk);
    await tasks.add(requestId, task, { ...upload, files: [jpeg(100), pdf] }, director);
    expect(await tasks.remove(requestId, task, 1, director)).toMatchObject({ ok: true });
    const kept: string[] = [];
    for await (const { key } of inzage.store.objects.list(`staging/${requestId}/by-hand/`)) kept.push(key);
    expect(kept).toHaveLength(2);
    await tasks.answer(requestId, task, found, director);
    await inzage.workflow.settled();
    expect(await source(requestId)).toMatchObject({ tally: { attachments: 1 } });
  });

  it('goes to the deputy after three working days and to the head office at day 10, each told once', async () => {
    const requestId = await accepted(inzage, atBerk);
    const round = async (at: string) => {
      now = instant(`${at}T09:00:00Z`);
      await watch(inzage.runtime);
      await watch(inzage.runtime);
    };
    await round('2026-11-05');
    expect(await tasks.list(deputy)).toEqual([]);
    await round('2026-11-06');
    expect(await tasks.list(deputy)).toHaveLength(1);
    expect(await tasks.list(office)).toEqual([]);
    await round('2026-11-13');
    expect(await tasks.list(office)).toHaveLength(1);
    expect(await tasks.list(director)).toHaveLength(1);
    await round('2026-11-19');
    await inzage.store.notices.flush();
    const sent = (await mails()).filter((mail) => /taak|Taak/.test(mail)).sort();
    expect(sent).toEqual([
      'f.nieuwland@cpow.example: Taak bij verzoek 2026-0001, uiterlijk 18 november 2026',
      'm.solinge@cpow.example: Taak bij verzoek 2026-0001, uiterlijk 18 november 2026',
      'n.postema@cpow.example: Herinnering: taak bij verzoek 2026-0001',
      'n.postema@cpow.example: Taak bij verzoek 2026-0001, uiterlijk 18 november 2026',
      'privacy@cpow.nl: Verzoek 2026-0001: een taak is te laat',
      'w.hemstra@cpow.example: Taak bij verzoek 2026-0001, uiterlijk 18 november 2026',
    ]);
    for (const { text } of await inzage.store.mailbox.list()) expect(text).not.toContain('Mees');
    expect(await tasks.view(requestId, task, deputy)).toBeDefined();
  });

  it('is never given to who asks, nor to who is named later', async () => {
    const asked = { ...atBerk, requester: { ...atBerk.requester, name: 'N. Postema' } };
    const requestId = await accepted(inzage, asked);
    expect(await tasks.list(director)).toEqual([]);
    expect(await tasks.list(deputy)).toHaveLength(1);
    expect(await tasks.exclude(requestId, 'w-hemstra', officer)).toMatchObject({ ok: true });
    expect(await tasks.list(deputy)).toEqual([]);
    expect(await tasks.list(office)).toHaveLength(1);
    expect((await inzage.desk.view(requestId))?.oversight).toMatchObject({
      excluded: [
        { name: 'Nienke Postema', because: 'requester' },
        { name: 'Wouter Hemstra', because: 'named' },
      ],
    });
  });

  it('asks the head office when no school of ours is known', async () => {
    await accepted(inzage, byMother);
    expect(await tasks.list(office)).toHaveLength(1);
    expect(await tasks.list(director)).toEqual([]);
  });

  it('leaves the trail without names of children, files or places', async () => {
    const requestId = await accepted(inzage, atBerk);
    await tasks.add(requestId, task, { ...upload, files: [jpeg(100)] }, director);
    await tasks.answer(requestId, task, found, director);
    await inzage.workflow.settled();
    const trail = JSON.stringify(await inzage.store.requests.read(requestId));
    for (const word of ['Mees', 'Proefstra', 'Gespreksverslag', 'Kast', 'Postema', 'Berk'])
      expect(trail).not.toContain(word);
    expect(trail).toContain('"by":"n-postema"');
  });
});

describe('the freeze (L-52)', () => {
  it('is asked for from day 0, shortest first, and confirmed by name', async () => {
    const scene = await sceneWith([mees]);
    try {
      const inzage = await scene.open('data');
      const registered = await inzage.desk.register(byMother, officer, 'console');
      if (!registered.ok) throw new Error(registered.because);
      const keep = async () => (await inzage.desk.view(registered.value))?.oversight?.keep ?? [];
      expect((await keep())[0]).toMatchObject({ retention: 'camerabeelden', confirmBy: calendarDate('2026-11-04') });
      expect(
        await inzage.desk.tasks?.confirmKept(registered.value, 'camerabeelden', 'deletion-stopped', officer),
      ).toMatchObject({ ok: true });
      expect(
        await inzage.desk.tasks?.confirmKept(registered.value, 'sollicitanten', 'copy-made', officer),
      ).toMatchObject({ ok: false });
      expect((await keep())[0]).toMatchObject({ kept: { how: 'deletion-stopped', by: 'F. Wolters' } });
      await inzage.close();
    } finally {
      await scene.end();
    }
  });
});
