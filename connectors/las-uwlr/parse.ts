import type { SourceId } from '../../domain/request/ids';
import type { SourceContext } from '../kit/connector';
import { ProtocolViolation } from '../kit/faults';
import { childOf, childrenOf, textOfChild, type XmlElement } from '../kit/soap/xml-element';
import { placeOf, type UwlrSettings } from './settings';
import { ask, type GroupKey, type SchoolYear, type Step } from './uwlr';

/** What a LAS says of one school in one year. Holds every child of the school: it lives in memory only, until it is filtered. */
export interface SchoolAnswer {
  readonly school: XmlElement;
  readonly sites: readonly XmlElement[];
  readonly groups: readonly XmlElement[];
  readonly combinedGroups: readonly XmlElement[];
  readonly pupils: readonly XmlElement[];
  readonly teachers: readonly XmlElement[];
}

export interface Wanted {
  readonly pupils: boolean;
  readonly teachers: boolean;
}

/**
 * One school in one year, all at once or in steps; undefined when the LAS says that it has nothing (`geengegevens`).
 * In steps everybody is asked for by group, and once more without a key: those are the persons in no group.
 *
 * @throws ProtocolViolation for `geenwijzigingen` (nobody asked for changes only), another school or year than was asked for,
 * and persons without a key. @legal L-26
 */
export async function readSchoolYear(
  context: SourceContext<UwlrSettings>,
  at: SchoolYear,
  wanted: Wanted,
): Promise<SchoolAnswer | undefined> {
  if (context.settings.mode === 'all-in-one') {
    const whole = contentOf(context.sourceId, at, await ask(context, at, 'leerlinggegevens'), 'leerlinggegevens');
    if (!whole) return undefined;
    if (!childOf(whole, 'leerlingen')) throw new ProtocolViolation(context.sourceId, { code: 'UWLR_NO_PUPILS' });
    return {
      ...structureOf(whole),
      pupils: distinct(context.sourceId, childrenOf(childOf(whole, 'leerlingen'), 'leerling')),
      teachers: distinct(context.sourceId, childrenOf(childOf(whole, 'leerkrachten'), 'leerkracht')),
    };
  }
  const answer = await ask(context, at, 'structuur');
  const structure = contentOf(context.sourceId, at, answer, 'structuur');
  if (!structure) return undefined;
  const parts = structureOf(structure);
  const groups: GroupKey[] = [
    ...parts.groups.map((group) => ({ kind: 'groep' as const, key: keyOf(context.sourceId, group) })),
    ...parts.combinedGroups.map((group) => ({
      kind: 'samengestelde_groep' as const,
      key: keyOf(context.sourceId, group),
    })),
    { kind: 'groep' },
  ];
  const persons = async (step: 'leerlingen' | 'leerkrachten', one: string) => {
    const all: XmlElement[] = [];
    for (const group of groups) {
      const content = contentOf(context.sourceId, at, await ask(context, at, step, group), step);
      all.push(...childrenOf(childOf(content, step), one));
    }
    return distinct(context.sourceId, all);
  };
  return {
    ...parts,
    pupils: wanted.pupils ? await persons('leerlingen', 'leerling') : [],
    teachers: wanted.teachers ? await persons('leerkrachten', 'leerkracht') : [],
  };
}

/** The `@key` of a person or group. @throws ProtocolViolation when there is none. */
export function keyOf(sourceId: SourceId, element: XmlElement): string {
  const key = element.attributes.get('key') ?? '';
  if (key === '') throw new ProtocolViolation(sourceId, { code: 'UWLR_KEY_MISSING' });
  return key;
}

function contentOf(
  sourceId: SourceId,
  { school, schoolYear }: SchoolYear,
  answer: XmlElement,
  step: Step,
): XmlElement | undefined {
  const refuse = (code: string) => new ProtocolViolation(sourceId, { code });
  if (answer.name !== `${step}_antwoord`) throw refuse('UWLR_OTHER_ANSWER');
  if (childOf(answer, 'geengegevens')) return undefined;
  if (childOf(answer, 'geenwijzigingen')) throw refuse('UWLR_NO_CHANGES_NOT_ASKED');
  const content = childOf(answer, step === 'leerlinggegevens' ? step : `leerlinggegevens-${step}`);
  const said = childOf(content, 'school');
  if (!content || !said) throw refuse('UWLR_ANSWER_SHAPE');
  const brin = textOfChild(said, 'brincode');
  if (school.brin !== undefined && brin !== '' && brin !== school.brin) throw refuse('UWLR_OTHER_SCHOOL');
  const year = textOfChild(said, 'schooljaar');
  if (year !== '' && year !== schoolYear) throw refuse('UWLR_OTHER_SCHOOL_YEAR');
  return content;
}

const structureOf = (content: XmlElement) => ({
  school: childOf(content, 'school') ?? content,
  sites: childrenOf(childOf(content, 'vestigingen'), 'vestiging'),
  groups: childrenOf(childOf(content, 'groepen'), 'groep'),
  combinedGroups: childrenOf(childOf(content, 'groepen'), 'samengestelde_groep'),
});

/** Each person once: who is in two groups comes twice. @throws ProtocolViolation when one key stands for two persons. */
function distinct(sourceId: SourceId, persons: readonly XmlElement[]): readonly XmlElement[] {
  const byKey = new Map<string, XmlElement>();
  for (const person of persons) {
    const key = keyOf(sourceId, person);
    const before = byKey.get(key);
    if (!before) byKey.set(key, person);
    else if (printOf(before) !== printOf(person)) throw new ProtocolViolation(sourceId, { code: 'UWLR_KEY_TWICE' });
  }
  return [...byKey.values()];
}

const printOf = (element: XmlElement): string =>
  JSON.stringify(element, (_, value: unknown) => (value instanceof Map ? [...value].sort() : value));

/** `99ZK 2026-2027`: how a candidate names a school year. */
export const nameOfYear = ({ school, schoolYear }: SchoolYear): string => `${placeOf(school)} ${schoolYear}`;

/** Every school in every year of the settings, in their order. */
export const schoolYearsOf = ({ schools, schoolYears }: UwlrSettings): readonly SchoolYear[] =>
  schools.flatMap((school) => schoolYears.map((schoolYear) => ({ school, schoolYear })));
