import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CalendarDate } from '../../domain/deadline/calendar-date';
import { storedZip } from './simulator/stored-zip';
import { element, optional } from './simulator/xml';

/** A pupil for a synthetic dossier. Invented people only. */
export interface SimulatedPupil {
  readonly pupilNumber: string;
  readonly givenNames: readonly string[];
  readonly nameInUse?: string;
  readonly infix?: string;
  readonly familyName: string;
  readonly birthDate: CalendarDate;
  readonly sex?: '0' | '1' | '2';
  readonly personNumber?: string;
  readonly secretAddress?: boolean;
  readonly address?: SimulatedAddress;
  readonly school: { readonly name: string; readonly brin: string; readonly director?: string };
  readonly doctor?: { readonly familyName: string; readonly telephone: string };
  readonly carers?: readonly SimulatedCarer[];
  readonly careers?: readonly {
    readonly schoolYear: string;
    readonly yearGroup: string;
    readonly from: CalendarDate;
  }[];
  readonly tests?: readonly {
    readonly name: string;
    readonly on: CalendarDate;
    readonly teacher: string;
    readonly value: string;
    readonly remark?: string;
  }[];
  readonly documents?: readonly {
    readonly fileName: string;
    readonly description: string;
    readonly bytes: Uint8Array;
    /** Cut the ZIP off, as real exports do. */
    readonly damaged?: boolean;
  }[];
}

export interface SimulatedAddress {
  readonly street: string;
  readonly number: string;
  readonly postcode: string;
  readonly town: string;
}

export interface SimulatedCarer {
  readonly givenName: string;
  readonly infix?: string;
  readonly familyName: string;
  /** OSO codelijst 41: `1` father, `2` mother, `3` guardian. */
  readonly relation: string;
  readonly telephone?: string;
  readonly secretTelephone?: boolean;
  readonly email?: string;
  readonly iban?: string;
  readonly secretAddress?: boolean;
  readonly address?: SimulatedAddress;
}

/** Writes one dossier file per pupil, as a LAS exports them. @returns the paths, in the order of the pupils. */
export async function writeDossiers(folder: string, pupils: readonly SimulatedPupil[]): Promise<readonly string[]> {
  await mkdir(folder, { recursive: true });
  const paths: string[] = [];
  for (const [n, pupil] of pupils.entries()) {
    const path = join(folder, `oso-${String(n + 1).padStart(5, '0')}.xml`);
    await writeFile(path, dossierXml(pupil));
    paths.push(path);
  }
  return paths;
}

/** One dossier, valid against OSO gegevensset 2019.1. */
export function dossierXml(pupil: SimulatedPupil): string {
  const { school } = pupil;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    '<dossier xmlns="http://www.edustandaard.nl/oso_gegevensset/2019/dossier">',
    element('metadata', [
      element('deeldossier', 'LASLVS'),
      element('pakketnaam', 'Simulator'),
      element('pakketversie', '1'),
      element('datum', '2026-10-01'),
      element('standaardversie', '2019.1'),
      element('validatieversie', '2019.1.1'),
      element('overstap', 'POPO'),
    ]),
    element('overdrachtsoort', 'overstapdossier'),
    element('huidigeschool', [
      element('naam', school.name),
      element('brincode', school.brin),
      element('vestigingscode', '00'),
      element('aanleverpunt', '0'),
      optional('naamdirecteur', school.director),
      element('leerling', pupilXml(pupil)),
    ]),
    '</dossier>\n',
  ].join('');
}

function pupilXml(pupil: SimulatedPupil): readonly string[] {
  const { doctor, carers = [], careers = [], tests = [], documents = [] } = pupil;
  return [
    ...pupil.givenNames.map((name) => element('voornaam', name)),
    optional('voorvoegsel', pupil.infix),
    element('achternaam', pupil.familyName),
    optional('roepnaam', pupil.nameInUse),
    element('geboortedatum', pupil.birthDate),
    element('geslacht', pupil.sex ?? '0'),
    element('adresgeheim', String(pupil.secretAddress ?? false)),
    addressXml(pupil.address),
    optional('bsn', pupil.personNumber),
    element('leerlingid', pupil.pupilNumber),
    doctor
      ? element('huisarts', [
          element('achternaam', doctor.familyName),
          contactXml([['telefoon', doctor.telephone, false]]),
        ])
      : '',
    careers.length === 0
      ? ''
      : element(
          'schoolloopbaanlijst',
          careers.map(({ schoolYear, yearGroup, from }) =>
            element('schoolloopbaan', [
              element('schooljaar', schoolYear),
              element('groepscode', yearGroup),
              element('groepsnaam', `groep ${yearGroup}`),
              element('jaargroep', yearGroup),
              element('begindatum', from),
              element('brincode', pupil.school.brin),
              element('vestigingscode', '00'),
            ]),
          ),
        ),
    tests.length === 0 ? '' : element('toetslijst', tests.map(testXml)),
    documents.length === 0
      ? ''
      : element(
          'overigdocumentlijst',
          documents.map(({ fileName, description, bytes, damaged }) =>
            element('document', [
              element('bestandsnaam', fileName),
              element('omschrijving', description),
              element('bestandsinhoud', packed(fileName, bytes, damaged ?? false)),
            ]),
          ),
        ),
    ...carers.map(carerXml),
  ];
}

const testXml = (test: NonNullable<SimulatedPupil['tests']>[number]): string =>
  element('toets', [
    element('toetsidentificatie', [element('eldtoetscode', 'SIM1'), element('toetsnaam', test.name)]),
    element('afname', [
      element('afnamedatum', test.on),
      element('jaargroep', '5'),
      element('afgenomendoor', [element('naammedewerker', test.teacher), element('functie', 'leerkracht')]),
    ]),
    element('resultaat', [
      element('referentiescore', [
        element('codereferentiescore', 'AE'),
        element('codevergelijkingsgroep', 'Landelijk'),
        element('waarde', test.value),
      ]),
    ]),
    optional('opmerking', test.remark),
  ]);

const carerXml = (carer: SimulatedCarer): string =>
  element('verzorger', [
    element('voornaam', carer.givenName),
    optional('voorvoegsel', carer.infix),
    element('achternaam', carer.familyName),
    element('adresgeheim', String(carer.secretAddress ?? false)),
    addressXml(carer.address),
    contactXml([
      ['telefoon', carer.telephone, carer.secretTelephone ?? false],
      ['e-mail', carer.email, false],
    ]),
    element('relatietotkind', carer.relation),
    element('wettigevertegenwoordiger', 'true'),
    optional('iban', carer.iban),
  ]);

const addressXml = (address: SimulatedAddress | undefined): string =>
  address
    ? element('adreslijst', [
        element('adres', [
          element('soortadres', 'bezoek'),
          element('straat', address.street),
          element('nummer', address.number),
          element('postcode', address.postcode),
          element('plaats', address.town),
        ]),
      ])
    : '';

function contactXml(contacts: readonly (readonly [string, string | undefined, boolean])[]): string {
  const known = contacts.filter(([, number]) => number !== undefined);
  if (known.length === 0) return '';
  const entries = known.map(([kind, number, secret]) =>
    element('communicatie', [
      element('soort', kind),
      element('aanduiding', 'prive'),
      element('nummer', number ?? ''),
      element('geheim', String(secret)),
      element('noodnummer', 'false'),
    ]),
  );
  return element('communicatielijst', entries);
}

function packed(fileName: string, bytes: Uint8Array, damaged: boolean): string {
  const zip = storedZip(fileName, bytes);
  return zip.subarray(0, damaged ? Math.max(30, Math.floor(zip.length / 2)) : zip.length).toString('base64');
}
