import type { SourceId } from '../../domain/request/ids';
import type { SourceContext } from '../kit/connector';
import { ProtocolViolation } from '../kit/faults';
import { childOf, textOfChild, type XmlElement } from '../kit/soap/xml-element';
import { ask, type Operation, type SchoolYear } from './parnassys';
import type { ParnassysSettings } from './settings';

/** The lists of an answer, by the name of one entry: they refer to each other by `id`. */
export const listNames = {
  leerling: 'leerlingen',
  medewerker: 'medewerkers',
  adres: 'adressen',
  groep: 'groepen',
  schooljaar: 'schooljaren',
  inschrijvingtype: 'inschrijvingtypes',
  dienstverband: 'dienstverbanden',
} as const;

export type ListName = keyof typeof listNames;

/** What ParnasSys says of one school in one year. Holds everybody of the school: it lives in memory only, until it is filtered. */
export type SchoolAnswer = Readonly<Record<ListName, ReadonlyMap<string, XmlElement>>>;

/**
 * Pupils or staff of one school and year. A year without anybody is an answer without the list, as Java leaves empty lists out.
 *
 * @throws ProtocolViolation for lists nobody knows, and entries without an id or with one id for two. @legal L-26
 */
export async function readSchoolYear(
  context: SourceContext<ParnassysSettings>,
  at: SchoolYear,
  operation: Operation,
): Promise<SchoolAnswer> {
  const { sourceId } = context;
  const content = await ask(context, at, operation);
  const known: readonly string[] = Object.values(listNames);
  const isKnown = content.children.some(({ name }) => known.includes(name));
  if (!isKnown && (content.children.length > 0 || content.text.trim() !== '')) {
    throw new ProtocolViolation(sourceId, { code: 'PARNASSYS_ANSWER_SHAPE' });
  }
  const lists = Object.entries(listNames).map(([one, list]) => [one, byId(sourceId, childOf(content, list), one)]);
  return Object.fromEntries(lists) as SchoolAnswer;
}

function byId(sourceId: SourceId, list: XmlElement | undefined, one: string): ReadonlyMap<string, XmlElement> {
  const entries = new Map<string, XmlElement>();
  for (const entry of list?.children ?? []) {
    if (entry.name !== one) throw new ProtocolViolation(sourceId, { code: 'PARNASSYS_LIST_SHAPE' });
    const id = idOf(sourceId, entry);
    if (entries.has(id)) throw new ProtocolViolation(sourceId, { code: 'PARNASSYS_ID_TWICE' });
    entries.set(id, entry);
  }
  return entries;
}

/** @throws ProtocolViolation for an entry without an id. */
export function idOf(sourceId: SourceId, entry: XmlElement): string {
  const id = textOfChild(entry, 'id') || (entry.attributes.get('id') ?? '');
  if (id === '') throw new ProtocolViolation(sourceId, { code: 'PARNASSYS_ID_MISSING' });
  return id;
}

/** What an element points at: an id as its text, or an element with one. */
export const pointsAt = (element: XmlElement | undefined): string =>
  element === undefined ? '' : element.text.trim() || textOfChild(element, 'id');

/** `99OI 2026-2027`: how a candidate names a school year. */
export const nameOfYear = ({ school, schoolYear }: SchoolYear): string => `${school.brin} ${schoolYear}`;

/** Every school in every year of the settings, in their order. */
export const schoolYearsOf = ({ schools, schoolYears }: ParnassysSettings): readonly SchoolYear[] =>
  schools.flatMap((school) => schoolYears.map((schoolYear) => ({ school, schoolYear })));
