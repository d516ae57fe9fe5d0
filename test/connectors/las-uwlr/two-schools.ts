import type { Candidate, Collected, SourceContext } from '../../../connectors/kit/connector';
import { openSource } from '../../../connectors/kit/open-source';
import { lasUwlr } from '../../../connectors/las-uwlr';
import type { UwlrSettings } from '../../../connectors/las-uwlr/settings';
import {
  type SimulatedSchoolYear,
  simulatedAuthorization,
  startUwlrSimulator,
  type UwlrSimulator,
  type UwlrSimulatorOptions,
} from '../../../connectors/las-uwlr/simulator';
import { calendarDate } from '../../../domain/deadline/calendar-date';
import { instant } from '../../../domain/deadline/instant';
import type { SourceId } from '../../../domain/request/ids';
import type { SubjectDescription } from '../../../domain/requester/subject';

/** ECK iD of an invented child. */
export const eck = (n: number) => `https://ketenid.example/201703/${String(n).padStart(8, '0')}`;

const fien = {
  achternaam: 'Akker',
  voorvoegsel: 'van den',
  voornamen: 'Josefien Maria',
  roepnaam: 'Fien',
  geboortedatum: '2015-02-03+01:00',
  geslacht: '2',
};
const others = (year: string) => [
  {
    key: 'L1002',
    eckId: eck(2),
    before: { achternaam: 'Bakker', roepnaam: 'Sem', geboortedatum: '2015-02-03', geslacht: '1', jaargroep: '5' },
    group: 'G5',
    after: { bsn: '999990020', postcodenl: '5501AB', mutatiedatum: `${year.slice(0, 4)}-09-01T10:00:00` },
  },
  {
    key: 'L1003',
    before: { achternaam: 'Akker', voorvoegsel: 'van den', roepnaam: 'Bo', geboortedatum: '2013-05-06' },
  },
];

/** De Duinroos (99ZK): Fien in two years. Groups with a teacher each. */
export const duinroos = (schoolYear: string): SimulatedSchoolYear => ({
  brin: '99ZK',
  schoolYear,
  sites: { V1: 'Hoofdgebouw' },
  groups: { G5: { name: '5A', yearGroup: '5' }, G6: { name: '6A', yearGroup: '6' } },
  combinedGroups: { PLUS: 'Plusklas' },
  pupils: [
    ...others(schoolYear),
    {
      key: 'L1001',
      eckId: eck(1),
      before: { ...fien, jaargroep: schoolYear === '2026-2027' ? '6' : '5' },
      group: schoolYear === '2026-2027' ? 'G6' : 'G5',
      combinedGroups: ['PLUS'],
      site: 'V1',
      after: {
        gebruikersnaam: 'fien.akker',
        land_moeder: 'BE',
        bsn: '999990019',
        postcodenl: '5501AA',
        instroomdatum: '2024-08-19',
        mutatiedatum: `${schoolYear.slice(0, 4)}-09-02T10:00:00`,
      },
    },
  ],
  teachers: [
    {
      key: 'T1',
      fields: { achternaam: 'Bos', roepnaam: 'Ilse', emailadres: 'i.bos@school.example' },
      groups: { G5: 'Juf' },
    },
    { key: 'T2', fields: { achternaam: 'Blom', roepnaam: 'Teun' }, roles: ['DIR'] },
  ],
});

/** De Akelei (99AK): where Fien was before, under another key. */
export const akelei: SimulatedSchoolYear = {
  brin: '99AK',
  schoolYear: '2023-2024',
  groups: { A3: { name: '3', yearGroup: '3' } },
  pupils: [
    {
      key: '77',
      eckId: eck(1),
      before: { ...fien, geboortedatum: '2015-02-03' },
      group: 'A3',
      after: { postcodenl: '1234ZZ', uitstroomdatum: '2024-07-12' },
    },
  ],
  teachers: [],
};

export const board: readonly SimulatedSchoolYear[] = [duinroos('2026-2027'), duinroos('2025-2026'), akelei];

export const settingsFor = (endpoint: string, more: Record<string, unknown> = {}) => ({
  endpoint,
  authorization: {
    customerCode: simulatedAuthorization.customerCode,
    customerName: simulatedAuthorization.customerName,
    secret: 'uwlr-key',
  },
  schools: [{ brin: '99ZK', name: 'De Duinroos' }, { brin: '99AK' }],
  schoolYears: ['2026-2027', '2025-2026', '2023-2024'],
  ...more,
});

export const asked = (more: Partial<SubjectDescription> = {}): SubjectDescription => ({
  category: 'pupil',
  givenName: 'Fien',
  infix: 'van den',
  familyName: 'Akker',
  birthDate: calendarDate('2015-02-03'),
  identifiers: {},
  ...more,
});

export interface OpenUwlr {
  readonly simulator: UwlrSimulator;
  readonly context: SourceContext<UwlrSettings>;
  locate(subject?: SubjectDescription): Promise<readonly Candidate[]>;
  collect(candidate: Candidate, subject?: SubjectDescription): Promise<readonly Collected[]>;
}

/** The connector on the simulator through the kit's own HTTP: opens, works, closes. */
export async function withUwlr<T>(
  options: Partial<UwlrSimulatorOptions>,
  settings: Record<string, unknown>,
  work: (open: OpenUwlr) => Promise<T>,
): Promise<T> {
  const simulator = await startUwlrSimulator({ years: board, ...options });
  const { context, close } = await openSource(
    {
      secrets: { get: async () => simulatedAuthorization.key },
      clock: { now: () => instant('2026-11-23T09:00:00Z') },
    },
    {
      connector: lasUwlr,
      sourceId: 'las-uwlr' as SourceId,
      settings: settingsFor(simulator.endpoint, settings),
      signal: new AbortController().signal,
      retry: { attempts: 2, firstPauseMs: 1, longestPauseMs: 2, longestRetryAfterMs: 10 },
    },
  );
  try {
    return await work({
      simulator,
      context,
      locate: (subject = asked()) => lasUwlr.locate(context, subject),
      async collect(candidate, subject = asked()) {
        const all: Collected[] = [];
        for await (const item of lasUwlr.collect(context, candidate, subject, undefined)) all.push(item);
        return all;
      },
    });
  } finally {
    await close();
    await simulator.close();
  }
}
