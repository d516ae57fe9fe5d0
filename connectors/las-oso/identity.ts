import { hash } from 'node:crypto';
import type { FieldValue, RecordFields } from '../../domain/record/source-record';
import type { SubjectDescription } from '../../domain/requester/subject';
import type { DossierStart } from './parse';
import { textOf, texts } from './person-name';

/** What a dossier says about who it is about, ready for comparing. */
export interface Identity {
  readonly schoolName: string;
  readonly brin: string;
  readonly site: string;
  readonly pupilNumber: string;
  /** BSN or education number. Only to tell two people apart within this source, never to find one. @legal L-25 */
  readonly personNumber: string;
  /** yyyy-mm-dd; the civil registry's beside the school's. */
  readonly birthDates: readonly string[];
  /** Folded: name in use, each given name, all given names together. */
  readonly givenNames: readonly string[];
  /** Folded, infix included. */
  readonly familyNames: readonly string[];
  /** Folded, without infix. */
  readonly bareFamilyNames: readonly string[];
  readonly sex: string;
  readonly homes: readonly string[];
}

/** Letters and digits only, without case, accents, spaces and signs: `Van der  Bérg-'t Hof` becomes `vanderbergthof`. */
export const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/æ/g, 'ae')
    .replace(/ø/g, 'o')
    .replace(/đ/g, 'd')
    .replace(/ł/g, 'l')
    .replace(/ı/g, 'i')
    .replace(/[^\p{Letter}\p{Number}]/gu, '');

/** Reads the identity out of a dossier's start. */
export function identityIn({ school, pupil }: DossierStart): Identity {
  const gba = asFields(pupil.gba);
  const infixes = [textOf(pupil, 'voorvoegsel'), textOf(gba, 'gbavoorvoegsel')];
  const surnames = [textOf(pupil, 'achternaam'), textOf(gba, 'gbaachternaam')];
  const lists = [texts(pupil.voornaam), texts(gba.gbavoornaam)];
  const single = [textOf(pupil, 'roepnaam'), ...lists.flat(), ...lists.flat().flatMap((name) => name.split(/[\s-]+/))];
  const dates = [textOf(pupil, 'geboortedatum').slice(0, 10), isoFromDutch(textOf(gba, 'gbageboortedatum'))];
  return {
    schoolName: textOf(school, 'naam'),
    brin: textOf(school, 'brincode').toUpperCase(),
    site: textOf(school, 'vestigingscode'),
    pupilNumber: textOf(pupil, 'leerlingid'),
    personNumber: textOf(pupil, 'bsn') || textOf(pupil, 'onderwijsnummer'),
    birthDates: distinct(dates),
    givenNames: distinct([...single, ...lists.flatMap(beginnings)].map(folded)),
    familyNames: distinct(surnames.map((surname, n) => folded(`${infixes[n]} ${surname}`))),
    bareFamilyNames: distinct(surnames.map(folded)),
    sex: textOf(pupil, 'geslacht'),
    homes: distinct(homesOf(pupil)),
  };
}

/** How well a dossier fits: by the whole name, by the name without its infix, or not. */
export function nameFits(identity: Identity, subject: SubjectDescription): 'whole' | 'without-infix' | 'no' {
  const given = folded(subject.givenName);
  if (given === '' || !identity.givenNames.includes(given)) return 'no';
  const [last = '', ahead = ''] = subject.familyName.split(',', 2);
  const asked = folded(`${subject.infix} ${ahead} ${last}`);
  if (identity.familyNames.includes(asked)) return 'whole';
  // The infix left out is a slip that is made often; the officer sees it.
  return [asked, folded(last)].some((name) => identity.bareFamilyNames.includes(name)) ? 'without-infix' : 'no';
}

/** True when the school asked for is this one: by BRIN, BRIN and site, or name. */
export function schoolFits(identity: Identity, school: string): boolean {
  const asked = folded(school);
  if (asked === '') return false;
  const { brin, site, schoolName } = identity;
  return [folded(brin), folded(brin + site), folded(schoolName)].some((name) => name !== '' && name === asked);
}

/** The same for the same person in the same dossier, and says nothing by itself. Guards against a file that was exchanged. */
export const identityPrint = (identity: Identity): string =>
  hash(
    'sha256',
    JSON.stringify([
      identity.pupilNumber,
      identity.brin,
      identity.birthDates,
      identity.givenNames,
      identity.familyNames,
    ]),
    'hex',
  ).slice(0, 24);

const distinct = (values: readonly string[]): readonly string[] => [...new Set(values.filter((value) => value !== ''))];
const asFields = (value: FieldValue | undefined): RecordFields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as RecordFields) : {};

/** `Anna Maria Sofie` also answers to `Anna Maria`. */
const beginnings = (names: readonly string[]): readonly string[] =>
  names.map((_, n) => names.slice(0, n + 1).join(' '));

/** The civil registry's date is written dd-mm-yyyy in the same file. */
const isoFromDutch = (text: string): string => text.replace(/^(\d{2})-(\d{2})-(\d{4})$/, '$3-$2-$1');

function homesOf(pupil: RecordFields): readonly string[] {
  const list = asFields(pupil.adreslijst).adres;
  return (Array.isArray(list) ? (list as readonly FieldValue[]) : []).map(asFields).map((address) => {
    const [postcode, number] = [textOf(address, 'postcode'), textOf(address, 'nummer')];
    return postcode && number ? folded(`${postcode}/${number}${textOf(address, 'toevoeging')}`) : '';
  });
}
