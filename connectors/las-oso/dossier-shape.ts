import type { OsoRecordType } from './fields';

const pupil = 'huidigeschool/leerling';

/** Elements that become a record of their own, by their path from the root; the rest of an element stays with the record around it. */
const recordAt: Readonly<Record<string, OsoRecordType>> = {
  '': 'dossier',
  huidigeschool: 'school',
  [pupil]: 'leerling',
  [`${pupil}/huisarts`]: 'huisarts',
  [`${pupil}/aansprakelijkeinstelling`]: 'aansprakelijke-instelling',
  [`${pupil}/overstapadvies`]: 'overstapadvies',
  [`${pupil}/voorschools`]: 'voorschools',
  [`${pupil}/vroegschools`]: 'vroegschools',
  [`${pupil}/schoolloopbaanlijst/schoolloopbaan`]: 'schoolloopbaan',
  [`${pupil}/onderwijsondersteuning`]: 'onderwijsondersteuning',
  [`${pupil}/onderwijsondersteuning/diagnose`]: 'diagnose',
  [`${pupil}/onderwijsondersteuning/handelingsplan`]: 'handelingsplan',
  [`${pupil}/onderwijsondersteuning/opp`]: 'opp',
  [`${pupil}/onderwijsondersteuning/tlv`]: 'tlv',
  [`${pupil}/onderwijsondersteuning/arrangement_cluster12`]: 'arrangement-cluster12',
  [`${pupil}/onderwijsondersteuning/arrangement_pao`]: 'arrangement-pao',
  [`${pupil}/onderwijsondersteuning/lwoo`]: 'lwoo',
  [`${pupil}/onderwijsondersteuning/rvc`]: 'rvc',
  [`${pupil}/verzuim`]: 'verzuim',
  [`${pupil}/eindtoets_basisonderwijs`]: 'eindtoets',
  [`${pupil}/toetslijst/toets`]: 'toets',
  [`${pupil}/cijferlijstlijst/cijferlijst`]: 'cijferlijst',
  [`${pupil}/overigdocumentlijst/document`]: 'document',
  [`${pupil}/verzorger`]: 'verzorger',
  [`${pupil}/bevorderd`]: 'bevorderd',
  [`${pupil}/examenresultaat`]: 'examenresultaat',
  [`${pupil}/resultaatvakkenvo`]: 'vak-vo',
  [`${pupil}/competenties`]: 'competentie',
  [`${pupil}/stage`]: 'stage',
  [`${pupil}/overigvombo`]: 'overig-vo-mbo',
};

/** Lists whose entries are records: nothing is left of the list itself. */
const wrappers = new Set(['schoolloopbaanlijst', 'toetslijst', 'cijferlijstlijst', 'overigdocumentlijst']);

const repeated = new Set([
  'voornaam',
  'gbavoornaam',
  'adres',
  'communicatie',
  'adresbuitenland',
  'nationaliteit',
  'referentiescore',
  'toetsonderdeel',
  'cijferse',
  'certificaat',
  'document',
  'domein',
]);
const repeatedAt = new Set(['diagnose code', 'cijferlijst cijferlijstTypelijst.score']);

/** Where an element stands, counted from the record it belongs to. */
export interface Place {
  readonly type: OsoRecordType;
  /** Field path within the record, without positions; `''` for the record's own element. */
  readonly path: string;
}

/** The record that begins at this element, if one does. Names from below the root: `['huidigeschool', 'leerling']`. */
export const recordBeginsAt = (names: readonly string[]): OsoRecordType | undefined => {
  const path = names.join('/');
  return Object.hasOwn(recordAt, path) ? recordAt[path] : undefined;
};

/** True for a list that is only the envelope of records. */
export const isWrapper = (path: string): boolean => wrappers.has(path);

/** True when the element can come more than once, so that it is always a list. */
export const isRepeated = (type: OsoRecordType, name: string, path: string): boolean =>
  repeated.has(name) ||
  repeatedAt.has(`${type} ${path}`) ||
  (name === 'onderdeel' && (type === 'eindtoets' || type === 'cijferlijst'));

/** Elements that carry a code as text and its meaning as attribute: they become `{ code, omschrijving }`. */
export const hasDescription = (name: string): boolean => name === 'land' || name === 'nationaliteit';

/** Place of an element, by its names from below the root. */
export function placeOf(names: readonly string[]): Place {
  for (let depth = names.length; depth >= 0; depth -= 1) {
    const type = recordBeginsAt(names.slice(0, depth));
    if (type) return { type, path: names.slice(depth).join('.') };
  }
  return { type: 'dossier', path: names.join('.') };
}
