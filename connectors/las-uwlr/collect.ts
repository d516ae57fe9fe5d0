import { z } from 'zod';
import { isCalendarDate } from '../../domain/deadline/calendar-date';
import type { PersonReference } from '../../domain/record/person';
import type { SubjectDescription } from '../../domain/requester/subject';
import type { Candidate, Collected, NewRecord, SourceContext } from '../kit/connector';
import { ProtocolViolation } from '../kit/faults';
import { personName } from '../kit/person/school-names';
import { textOfChild, type XmlElement } from '../kit/soap/xml-element';
import { fieldsOf } from '../kit/soap/xml-fields';
import { isList, type UwlrRecordType, uwlrRecordTypes } from './fields';
import { nameOfYear, readSchoolYear, type SchoolAnswer, schoolYearsOf } from './parse';
import { appearanceOf, printOfAppearance, type YearAppearance } from './person';
import type { UwlrSettings } from './settings';
import type { SchoolYear } from './uwlr';

const referenceShape = z.object({ at: z.array(z.string()), keys: z.array(z.string()), persons: z.array(z.string()) });
const checkpointShape = z.object({ years: z.int().min(0) });

/**
 * What the LAS has of one person: the row of each school year, and the group, site and school it points at. The rest of the
 * school is dropped here and reaches no storage. A checkpoint follows each year. @legal L-26, L-28
 */
export async function* collect(
  context: SourceContext<UwlrSettings>,
  candidate: Candidate,
  subject: SubjectDescription,
  from: unknown,
): AsyncGenerator<Collected> {
  const { sourceId } = context;
  const { at, keys } = referenceShape.parse(candidate.reference);
  const start = from === undefined || from === null ? 0 : checkpointShape.parse(from).years;
  const isStaff = subject.category !== 'pupil';
  const years = schoolYearsOf(context.settings).filter((year) => at.includes(nameOfYear(year)));
  for (const [n, year] of years.entries()) {
    if (n < start) continue;
    const answer = await readSchoolYear(context, year, { pupils: !isStaff, teachers: isStaff });
    const rows = (isStaff ? answer?.teachers : answer?.pupils) ?? [];
    const own = rows.flatMap((row) => {
      const appearance = appearanceOf(sourceId, year, row);
      return keys.includes(`${appearance.place} ${appearance.key}`) ? [{ row, appearance }] : [];
    });
    if (!answer || own.length === 0) throw new ProtocolViolation(sourceId, { code: 'UWLR_PERSON_GONE' });
    for (const one of own) {
      for (const record of recordsOf(answer, year, one.row, one.appearance, isStaff)) yield { kind: 'record', record };
    }
    yield { kind: 'page' };
    yield { kind: 'checkpoint', value: { years: n + 1 } };
  }
}

function recordsOf(
  answer: SchoolAnswer,
  year: SchoolYear,
  row: XmlElement,
  appearance: YearAppearance,
  isStaff: boolean,
): readonly NewRecord[] {
  const belongsTo = printOfAppearance(appearance);
  const record = (type: UwlrRecordType, element: XmlElement, key: string, persons: readonly PersonReference[] = []) => {
    const changed = textOfChild(element, 'mutatiedatum').slice(0, 10);
    return {
      type,
      id: [appearance.place, year.schoolYear, appearance.key, type, key].filter((part) => part !== '').join('-'),
      ...(isCalendarDate(changed) && { occurredOn: changed }),
      title: `${uwlrRecordTypes[type].nl}, schooljaar ${year.schoolYear}`,
      fields: fieldsOf(element, (path) => isList(type, path)),
      persons,
      belongsTo,
    };
  };
  const self: PersonReference = {
    path: '',
    role: 'subject',
    name: personName(appearance.name),
    sourceKey: `${appearance.place}-${appearance.key}`,
  };
  const pointed = referencesIn(row);
  const among = (elements: readonly XmlElement[], kind: string) =>
    elements.filter((element) => pointed.has(`${kind} ${element.attributes.get('key') ?? ''}`));
  const keyed = (type: UwlrRecordType, elements: readonly XmlElement[]) =>
    elements.map((element) => record(type, element, element.attributes.get('key') ?? ''));
  return [
    record(isStaff ? 'leerkracht' : 'leerling', row, '', [self]),
    ...keyed('groep', among(answer.groups, 'groep')),
    ...keyed('samengestelde-groep', among(answer.combinedGroups, 'samengestelde_groep')),
    ...keyed('vestiging', among(answer.sites, 'vestiging')),
    record('school', answer.school, ''),
  ];
}

/** Groups and sites that somebody's row points at: `groep 5A`. */
function referencesIn(element: XmlElement, found = new Set<string>()): ReadonlySet<string> {
  for (const child of element.children) {
    const key = child.attributes.get('key');
    if (key !== undefined) found.add(`${child.name} ${key}`);
    referencesIn(child, found);
  }
  return found;
}
