import type { FieldDefinition, FieldKind, FieldOrigin, FieldTable } from '../../../domain/record/field-table';
import type { PersonRole } from '../../../domain/record/person';

type More = Pick<FieldDefinition, 'codes' | 'whose'>;
const of =
  (kind: FieldKind) =>
  (nl: string, en: string, origin: FieldOrigin = 'observed', more: More = {}): FieldDefinition => ({
    nl,
    en,
    kind,
    origin,
    ...more,
  });

export const plain = of('plain');
export const date = of('date');
export const freeText = of('freeText');
export const secret = of('secret');
export const person = of('person');
export const contact = of('contact');
export const identifier = of('identifier');
export const code = (
  nl: string,
  en: string,
  codes: Readonly<Record<string, string>>,
  origin: FieldOrigin = 'observed',
) => of('code')(nl, en, origin, { codes });

/** Yes or no: a text in the standard, a boolean at some vendors. */
export const claim = (nl: string, en: string, origin: FieldOrigin = 'observed'): FieldDefinition =>
  code(nl, en, { true: 'ja', false: 'nee' }, origin);

/** A reference to another object. */
export const reference = (path: string, nl: string, en: string, whose?: PersonRole): FieldTable => {
  const field = (label: string, english: string) =>
    whose ? identifier(label, english, 'derived', { whose }) : plain(label, english, 'derived');
  return {
    [`${path}.href`]: field(`${nl}: adres bij de bron`, `${en}: address at the source`),
    [`${path}.sourcedId`]: field(`${nl}: sleutel`, `${en}: key`),
    [`${path}.type`]: plain(`${nl}: soort`, `${en}: kind`, 'derived'),
    [`${path}.name`]: freeText(nl, en, 'derived'),
    [`${path}.title`]: freeText(nl, en, 'derived'),
  };
};

/** What every object of OneRoster has. `metadata` is the vendor's own: searched as text. */
export const base = (whose?: PersonRole): FieldTable => ({
  sourcedId: whose ? identifier('Sleutel', 'Key', 'derived', { whose }) : plain('Sleutel', 'Key', 'derived'),
  status: code(
    'Status',
    'Status',
    { active: 'actief', tobedeleted: 'wordt verwijderd', inactive: 'niet actief' },
    'derived',
  ),
  dateLastModified: date('Gewijzigd op', 'Changed on', 'derived'),
  'metadata.name': freeText('Aanvullend veld', 'Additional field'),
  'metadata.value': freeText('Waarde van aanvullend veld', 'Value of additional field'),
});

export const roles = {
  administrator: 'beheerder',
  aide: 'assistent',
  districtAdministrator: 'bestuurlijk beheerder',
  guardian: 'voogd',
  invigilator: 'surveillant',
  parent: 'ouder',
  principal: 'schoolleider',
  proctor: 'toezichthouder',
  relative: 'familielid',
  siteAdministrator: 'schoolbeheerder',
  student: 'leerling',
  systemAdministrator: 'systeembeheerder',
  teacher: 'leerkracht',
};

const objective = (path: string): FieldTable => ({
  [`${path}.learningObjectiveId`]: plain('Leerdoel', 'Learning objective'),
  [`${path}.score`]: plain('Score op leerdoel', 'Score on objective'),
  [`${path}.textScore`]: freeText('Score op leerdoel in woorden', 'Score on objective in words'),
});

/** Learning objectives of a result or line item: a list of ids in the standard, of scores at Timeback. */
export const objectives: FieldTable = {
  'learningObjectiveSet.source': plain('Bron van de leerdoelen', 'Source of the learning objectives'),
  'learningObjectiveSet.learningObjectiveIds': plain('Leerdoelen', 'Learning objectives'),
  ...objective('learningObjectiveSet.learningObjectiveIds'),
  ...objective('learningObjectiveSet.learningObjectiveResults'),
};
