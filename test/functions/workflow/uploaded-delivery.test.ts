import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bulkDrop } from '../../../connectors/bulk-drop';
import { type SimulatedDelivery, writeZip } from '../../../connectors/bulk-drop/simulator';
import type { Connector } from '../../../connectors/kit/connector';
import { sourceId } from '../../../domain/request/ids';
import { taskIdOf } from '../../../domain/tasks/task';
import type { NewRequest, Officer } from '../../../functions/api/desk';
import { fien } from '../../connectors/bulk-drop/invented-delivery';
import { jpeg } from '../../connectors/manual/invented-paper';
import { accepted, byMother, mees, type Scene, sceneWith } from '../../support/scene';

const portal = sourceId('ouderportaal');
const task = taskIdOf(portal, 1);
const office: Officer = { name: 'Margriet Solinge', role: 'director', email: 'm.solinge@cpow.example' };
const request: NewRequest = { ...byMother, subject: { ...byMother.subject, school: 'De Berk' } };
const told = { searchedHere: 'Parro, per mail', cameraPlace: '', cameraTime: '' };
const aboutMees: SimulatedDelivery = {
  ...fien,
  person: { key: 'p-1', givenName: 'Mees', familyName: 'Proefstra', birthDate: '2016-05-31' as never },
};

async function zipped(delivery: SimulatedDelivery): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'inzage-upload-'));
  await writeZip(join(folder, 'a.zip'), delivery);
  const bytes = await readFile(join(folder, 'a.zip'));
  await rm(folder, { recursive: true });
  return Uint8Array.from(bytes);
}

describe('a delivery that somebody uploads with the request', () => {
  let scene: Scene;
  beforeEach(async () => {
    scene = await sceneWith([mees]);
  });
  afterEach(() => scene.end());

  const open = async () => {
    const settings = { upload: { what: 'Levering van Proefportaal' } };
    const inzage = await scene.open('data', {
      sources: [...scene.sources, { sourceId: portal, nl: 'Ouderportaal', connector: bulkDrop as Connector, settings }],
    });
    const requestId = await accepted(inzage, request);
    const { tasks } = inzage.desk;
    if (!tasks) throw new Error('no tasks');
    return {
      inzage,
      requestId,
      tasks,
      source: async () => (await inzage.desk.view(requestId))?.sources.find((one) => one.sourceId === portal),
      upload: async (files: readonly Uint8Array[]) =>
        tasks.add(requestId, task, { birthDate: '2016-05-31', as: '', description: '', files: [...files] }, office),
      answer: async (isFound: boolean) => {
        const outcome = await tasks.answer(requestId, task, { ...told, isFound }, office);
        await inzage.workflow.settled();
        return outcome;
      },
    };
  };

  it('is asked of the head office, read as a delivery, and gone with the request', async () => {
    const { inzage, requestId, tasks, source, upload, answer } = await open();
    expect(await source()).toMatchObject({ state: 'parked', parked: 'WaitsForPerson' });
    expect(await tasks.view(requestId, task, office)).toMatchObject({
      kind: 'delivery',
      what: 'Levering van Proefportaal',
    });
    expect(await upload([await zipped(aboutMees)])).toEqual({ ok: true, value: 1 });
    expect(await answer(true)).toMatchObject({ ok: true });
    expect(await source()).toMatchObject({ state: 'complete', tally: { found: 9, fetched: 9, attachments: 2 } });
    await inzage.close();
  });

  it('of another child is no "nobody": the source is set aside, and a right one can follow (L-26)', async () => {
    const { inzage, requestId, tasks, upload, answer, source } = await open();
    expect(await upload([await zipped(fien)])).toMatchObject({ ok: true });
    await answer(true);
    expect(await source()).toMatchObject({ state: 'parked', parked: 'ProtocolViolation' });
    expect(await tasks.reopen(requestId, task, office)).toMatchObject({ ok: true });
    expect(await tasks.remove(requestId, task, 1, office)).toMatchObject({ ok: true });
    expect(await upload([await zipped(aboutMees)])).toMatchObject({ ok: true });
    await answer(true);
    expect(await source()).toMatchObject({ state: 'complete', tally: { fetched: 9 } });
    await inzage.close();
  });

  it('is a ZIP and nothing else', async () => {
    const { inzage, upload } = await open();
    expect(await upload([jpeg(2000)])).toEqual({
      ok: false,
      because: 'Een levering is een ZIP-bestand van de leverancier. Er is niets bewaard.',
    });
    await inzage.close();
  });

  it('is "no data" only when somebody wrote down who said so', async () => {
    const { inzage, answer, source } = await open();
    await answer(false);
    expect(await source()).toMatchObject({ state: 'noData' });
    await inzage.close();
  });
});
