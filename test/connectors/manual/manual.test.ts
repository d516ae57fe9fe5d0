import { handedInBy } from '../../../connectors/kit/by-hand/read-answers';
import { collectInto } from '../../../connectors/kit/collect-into';
import type { Candidate, Connector } from '../../../connectors/kit/connector';
import { locateIn } from '../../../connectors/kit/locate-in';
import { recordsIn, segmentsOf } from '../../../connectors/kit/readers';
import { manual } from '../../../connectors/manual';
import { answerByHand } from '../../../connectors/manual/simulator';
import { calendarDate } from '../../../domain/deadline/calendar-date';
import { instant } from '../../../domain/deadline/instant';
import { requestId, sourceId } from '../../../domain/request/ids';
import { taskIdOf } from '../../../domain/tasks/task';
import { MemoryObjects } from '../../support/memory-objects';
import { jpeg } from './invented-paper';

const request = requestId('2026-0001');
const source = sourceId('camera');
const task = taskIdOf(source, 1);
const about = {
  category: 'pupil' as const,
  givenName: 'Mees',
  infix: '',
  familyName: 'Proefstra',
  birthDate: calendarDate('2016-05-31'),
  identifiers: {},
};
const settings = { kind: 'camera', what: 'Camerabeelden', activity: 'beveiliging' };
const camera = { place: 'Fietsenstalling', time: '12 november, tussen 14 en 15 uur' };
const image = { as: 'camera-image' as const, description: 'Bij het hek', mediaType: 'image/jpeg', bytes: jpeg(500) };

function stage() {
  const objects = new MemoryObjects();
  const ports = {
    objects,
    secrets: { get: async () => Promise.reject(new Error('none')) },
    clock: { now: () => instant('2026-11-23T08:00:00.000Z') },
  };
  const work = (references: Parameters<typeof handedInBy>[2]) => ({
    connector: manual as Connector,
    sourceId: source,
    requestId: request,
    settings,
    subject: about,
    handedIn: handedInBy(objects, { requestId: request, sourceId: source }, references),
  });
  const given = (uploads: readonly (typeof image)[], person = about) =>
    answerByHand(objects, request, {
      task,
      about: person,
      uploads,
      searchedHere: 'De recorder bij de conciërge',
      camera,
    });
  return { objects, ports, work, given };
}

describe('a source that is a person (L-26)', () => {
  it('waits as long as nobody answered, and says so instead of "nobody"', async () => {
    const { ports, work } = stage();
    await expect(locateIn(ports, work(undefined))).rejects.toMatchObject({ name: 'WaitsForPerson' });
    await expect(locateIn(ports, work([]))).rejects.toMatchObject({ name: 'WaitsForPerson' });
  });

  it('brings what was uploaded, with which camera and which time', async () => {
    const { objects, ports, work, given } = stage();
    const references = [await given([image])];
    const [candidate] = await locateIn(ports, work(references));
    const { tally } = await collectInto(
      ports,
      { ...work(references), candidate: candidate as Candidate },
      { seconds: 9 },
    );
    expect(tally).toMatchObject({ found: 1, fetched: 1, attachments: 1, undeclaredFields: 0 });
    const [segment = ''] = await segmentsOf(objects, request, source);
    const { value: record } = await recordsIn(objects, segment).next();
    expect(record).toMatchObject({
      type: 'camera-image',
      title: 'Camerabeeld 1',
      fields: {
        omschrijving: 'Bij het hek',
        vindplaats: 'De recorder bij de conciërge',
        school: 'Basisschool De Proef',
        camera: 'Fietsenstalling',
        tijdstip: '12 november, tussen 14 en 15 uur',
      },
      attachments: [{ fileName: 'camera-image-1.jpg', mediaType: 'image/jpeg', byteLength: 500 }],
    });
  });

  it('is empty only when somebody searched and said where', async () => {
    const { ports, work, given } = stage();
    expect(await locateIn(ports, work([await given([])]))).toEqual([]);
  });

  it('does not read an answer about another child', async () => {
    const { ports, work, given } = stage();
    const references = [await given([image], { ...about, birthDate: calendarDate('2016-05-30') })];
    await expect(locateIn(ports, work(references))).rejects.toMatchObject({ code: 'ANSWER_ABOUT_ANOTHER' });
  });

  it('never takes an answer that is gone or changed for "nothing found"', async () => {
    const { objects, ports, work, given } = stage();
    const reference = await given([]);
    const [key = ''] = [...objects.stored.keys()].filter((name) => name.includes('answer-'));
    objects.stored.set(key, Buffer.from('{}'));
    await expect(locateIn(ports, work([reference]))).rejects.toMatchObject({ code: 'STAGING_DAMAGED' });
    objects.stored.delete(key);
    await expect(locateIn(ports, work([reference]))).rejects.toMatchObject({ code: 'STAGING_DAMAGED' });
  });

  it('reads the new answer after one was taken back, and nothing of the old', async () => {
    const { objects, ports, work, given } = stage();
    const first = [await given([image, { ...image, bytes: jpeg(700) }])];
    const [old] = await locateIn(ports, work(first));
    await collectInto(ports, { ...work(first), candidate: old as Candidate }, { seconds: 9 });
    const second = [await given([{ ...image, bytes: jpeg(900) }])];
    const [candidate] = await locateIn(ports, work(second));
    const { tally } = await collectInto(ports, { ...work(second), candidate: candidate as Candidate }, { seconds: 9 });
    expect(tally).toMatchObject({ fetched: 1, attachments: 1 });
    const attachments = [...objects.stored.keys()].filter((key) => key.includes('/camera/attachments/'));
    expect(attachments).toHaveLength(1);
  });

  it('stops when the bytes are not those that were uploaded', async () => {
    const { objects, ports, work, given } = stage();
    const references = [await given([image])];
    const [candidate] = await locateIn(ports, work(references));
    const [key = ''] = [...objects.stored.keys()].filter((name) => name.includes('/upload-'));
    objects.stored.set(key, jpeg(499));
    await expect(
      collectInto(ports, { ...work(references), candidate: candidate as Candidate }, { seconds: 9 }),
    ).rejects.toMatchObject({ code: 'UPLOAD_CHANGED' });
  });

  it('camera images are kept six weeks unless the board says otherwise', () => {
    const asked = (more: object) => manual.byHand?.(manual.settings.parse({ ...settings, ...more }));
    expect(asked({})).toMatchObject({ kind: 'camera', keptDays: 42, place: 'school' });
    expect(asked({ keptDays: 28 })).toMatchObject({ keptDays: 28 });
    expect(asked({ kind: 'paper' })).not.toHaveProperty('keptDays');
  });
});
