import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { collectInto } from '../../../connectors/kit/collect-into';
import type { Candidate } from '../../../connectors/kit/connector';
import { locateIn } from '../../../connectors/kit/locate-in';
import { personsOf, recordsIn, segmentsOf } from '../../../connectors/kit/readers';
import { lasOso } from '../../../connectors/las-oso';
import type { SimulatedPupil } from '../../../connectors/las-oso/simulator';
import type { CalendarDate } from '../../../domain/deadline/calendar-date';
import type { Instant } from '../../../domain/deadline/instant';
import type { RosterPerson } from '../../../domain/record/person';
import type { SourceRecord } from '../../../domain/record/source-record';
import { requestId, sourceId } from '../../../domain/request/ids';
import type { SubjectDescription } from '../../../domain/requester/subject';
import { MemoryObjects } from '../../support/memory-objects';

export const day = (text: string) => text as CalendarDate;

/** Fien van den Akker, invented, at the invented school De Zandkorrel. */
export const fien: SimulatedPupil = {
  pupilNumber: 'L1001',
  givenNames: ['Josefien', 'Maria'],
  nameInUse: 'Fien',
  infix: 'van den',
  familyName: 'Akker',
  birthDate: day('2015-02-03'),
  sex: '1',
  personNumber: '999990019',
  address: { street: 'Lindelaan', number: '4', postcode: '1234AB', town: 'Veldhoven' },
  school: { name: 'De Zandkorrel', brin: '99ZK', director: 'Mevr. T. Blom' },
};

export const asked = (more: Partial<SubjectDescription> = {}): SubjectDescription => ({
  category: 'pupil',
  givenName: 'Fien',
  infix: 'van den',
  familyName: 'Akker',
  birthDate: day('2015-02-03'),
  identifiers: {},
  ...more,
});

/** A folder for one test, and what the connector makes of it. */
export async function dossierFolder() {
  const folder = await mkdtemp(join(tmpdir(), 'oso-'));
  const source = sourceId('las-oso');
  const request = requestId('2026-0001');
  const objects = new MemoryObjects();
  const ports = {
    objects,
    secrets: { get: async () => '' },
    clock: { now: () => '2026-11-23T08:00:00.000Z' as Instant },
  };
  const work = (subject: SubjectDescription) => ({
    connector: lasOso as never,
    sourceId: source,
    requestId: request,
    settings: { folder },
    subject,
  });
  return {
    folder,
    objects,
    locate: (subject = asked()) => locateIn(ports, work(subject)),
    collect: (candidate: Candidate, seconds = 60) =>
      collectInto(ports, { ...work(asked()), candidate }, { seconds, segmentBytes: 2000 }),
    async records(): Promise<SourceRecord[]> {
      const all: SourceRecord[] = [];
      for (const key of await segmentsOf(objects, request, source)) {
        for await (const record of recordsIn(objects, key)) all.push(record);
      }
      return all;
    },
    async persons(): Promise<RosterPerson[]> {
      const all: RosterPerson[] = [];
      for await (const person of personsOf(objects, request, source)) all.push(person);
      return all;
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

export type DossierFolder = Awaited<ReturnType<typeof dossierFolder>>;
