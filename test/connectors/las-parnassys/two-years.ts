import type { Candidate, Collected, SourceContext } from '../../../connectors/kit/connector';
import { openSource } from '../../../connectors/kit/open-source';
import { lasParnassys } from '../../../connectors/las-parnassys';
import type { ParnassysSettings } from '../../../connectors/las-parnassys/settings';
import {
  type ParnassysSimulator,
  type SimulatedReply,
  type SimulatedSchoolYear,
  simulatedSupplier,
  startParnassysSimulator,
} from '../../../connectors/las-parnassys/simulator';
import { calendarDate } from '../../../domain/deadline/calendar-date';
import { instant } from '../../../domain/deadline/instant';
import type { SourceId } from '../../../domain/request/ids';
import type { SubjectDescription } from '../../../domain/requester/subject';

const pupil = (id: string, number: string, given: string, family: string, address: string, group: string) => ({
  id,
  leerlingNummer: number,
  roepNaam: given,
  voornamen: given,
  tussenvoegsel: family.startsWith('van den ') ? 'van den' : '',
  achternaam: family.replace('van den ', ''),
  geboortedatum: '2015-02-03',
  geboortedatumOnzeker: 'false',
  geslacht: given === 'Fien' ? 'V' : 'M',
  leerlingAdres: address,
  groepsindelingen: {
    groepsindeling: {
      id: `g-${id}`,
      vanafDatum: '2026-08-01',
      groep: group,
      schooljaar: '1',
      leerjaar: '6',
      bekostigd: 'true',
    },
  },
  inschrijvingen: { inschrijving: { id: `i-${id}`, datumInschrijving: '2019-08-01', inschrijvingType: '3' } },
});

const staff = {
  medewerkers: {
    medewerker: [
      {
        id: '900',
        aanhef: 'Mevr.',
        firstName: 'Ilse',
        lastName: 'Bos',
        roepNaam: 'Ilse',
        email: 'i.bos@school.example',
        geboortedatum: '1985-04-05',
        mobile: { nummer: '0611111111', geheim: 'true' },
        telefoonWerk: { nummer: '0401234567', geheim: 'false' },
        dienstverbanden: { dienstverband: '7' },
      },
      { id: '901', firstName: 'Teun', lastName: 'Blom' },
    ],
  },
  dienstverbanden: { dienstverband: { id: '7', afkorting: 'LK' } },
};

/** De Duinroos (99ZK) in one year. Fien's address is secret, and one number of Sem's. */
export const duinroos = (schoolYear: string): SimulatedSchoolYear => ({
  brin: '99ZK',
  schoolYear,
  getLeerlingen: {
    leerlingen: {
      leerling: [
        pupil('11', '1002', 'Sem', 'Bakker', '51', '21'),
        pupil('10', '1001', 'Fien', 'van den Akker', '50', '21'),
      ],
    },
    adressen: {
      adres: [
        {
          id: '50',
          straat: 'Lindelaan',
          huisnummer: '4',
          postcode: '5501AA',
          plaats: 'Veldhoven',
          geheimadres: 'true',
          telefoon: [{ id: '1', nummer: '0401112223', geheim: 'false' }],
        },
        {
          id: '51',
          straat: 'Dorpsstraat',
          huisnummer: '9',
          postcode: '5501AB',
          plaats: 'Veldhoven',
          geheimadres: 'false',
          telefoon: { id: '2', nummer: '0409998887', geheim: 'true' },
        },
      ],
    },
    groepen: { groep: { id: '21', naam: schoolYear.startsWith('2026') ? '6A' : '5A' } },
    schooljaren: { schooljaar: { id: '1', naam: schoolYear } },
    inschrijvingtypes: { inschrijvingtype: { id: '3', omschrijving: 'Regulier' } },
  },
  getMedewerkers: staff,
});

/** De Akelei (99AK): where Fien was before, under another id, at the same address. */
export const akelei: SimulatedSchoolYear = {
  brin: '99AK',
  schoolYear: '2025 / 2026',
  getLeerlingen: {
    leerlingen: { leerling: [pupil('10', '77', 'Fien', 'van den Akker', '8', '30')] },
    adressen: { adres: { id: '8', postcode: '5501 AA', huisnummer: '4', geheimadres: 'false' } },
  },
  getMedewerkers: '',
};

export const board = [duinroos('2026 / 2027'), akelei];

export const settingsFor = (endpoint: string, more: object = {}) => ({
  endpoint,
  supplier: { name: simulatedSupplier.name, secret: 'parnassys' },
  schools: [{ brin: '99ZK', name: 'De Duinroos' }, { brin: '99AK' }],
  schoolYears: ['2026-2027', '2025 / 2026'],
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

export interface OpenParnassys {
  readonly simulator: ParnassysSimulator;
  readonly context: SourceContext<ParnassysSettings>;
  locate(subject?: SubjectDescription): Promise<readonly Candidate[]>;
  collect(candidate: Candidate | undefined, subject?: SubjectDescription): Promise<readonly Collected[]>;
}

/** The connector on the simulator through the kit's own HTTP: opens, works, closes. */
export async function withParnassys<T>(
  options: {
    readonly years?: readonly SimulatedSchoolYear[];
    readonly disturb?: (n: number) => SimulatedReply | undefined;
  },
  settings: object,
  work: (open: OpenParnassys) => Promise<T>,
): Promise<T> {
  const simulator = await startParnassysSimulator(options.years ?? board, options.disturb);
  const { context, close } = await openSource(
    { secrets: { get: async () => simulatedSupplier.key }, clock: { now: () => instant('2026-11-23T09:00:00Z') } },
    {
      connector: lasParnassys,
      sourceId: 'las-parnassys' as SourceId,
      settings: settingsFor(simulator.endpoint, settings),
      signal: new AbortController().signal,
      retry: { attempts: 2, firstPauseMs: 1, longestPauseMs: 2, longestRetryAfterMs: 10 },
    },
  );
  try {
    return await work({
      simulator,
      context,
      locate: (subject = asked()) => lasParnassys.locate(context, subject),
      async collect(candidate, subject = asked()) {
        if (!candidate) throw new Error('nobody found');
        const all: Collected[] = [];
        for await (const item of lasParnassys.collect(context, candidate, subject, undefined)) all.push(item);
        return all;
      },
    });
  } finally {
    await close();
    await simulator.close();
  }
}
