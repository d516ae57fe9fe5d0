import { z } from 'zod';
import type { PersonReference } from '../../domain/record/person';
import type { SubjectDescription } from '../../domain/requester/subject';
import type { Candidate, Collected, NewRecord, SourceContext } from '../kit/connector';
import { ProtocolViolation } from '../kit/faults';
import { personName } from '../kit/person/school-names';
import { childOf, childrenOf, type XmlElement } from '../kit/soap/xml-element';
import { fieldsOf } from '../kit/soap/xml-fields';
import { isList, type ParnassysRecordType, parnassysRecordTypes } from './fields';
import { nameOfYear, pointsAt, readSchoolYear, type SchoolAnswer, schoolYearsOf } from './parse';
import { addressOf, appearanceOf, groupsOf, printOfAppearance, type YearAppearance } from './person';
import { type Secrets, secretsIn } from './secrets';
import type { ParnassysSettings } from './settings';

const referenceShape = z.object({ at: z.array(z.string()), keys: z.array(z.string()), persons: z.array(z.string()) });
const checkpointShape = z.object({ years: z.int().min(0) });

/**
 * What ParnasSys has of one person: the row of each school year, and the address, groups and lists it points at. The rest of the
 * school is dropped here and reaches no storage. A secret address or number is marked, and raised to the request. @legal L-22, L-26, L-28
 */
export async function* collect(
  context: SourceContext<ParnassysSettings>,
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
    const answer = await readSchoolYear(context, year, isStaff ? 'getMedewerkers' : 'getLeerlingen');
    const own = [...(isStaff ? answer.medewerker : answer.leerling).values()].flatMap((row) => {
      const appearance = appearanceOf(sourceId, year, row, answer);
      return keys.includes(`${appearance.place} ${appearance.key}`) ? [{ row, appearance }] : [];
    });
    if (own.length === 0) throw new ProtocolViolation(sourceId, { code: 'PARNASSYS_PERSON_GONE' });
    for (const { row, appearance } of own) yield* itemsOf(answer, row, appearance, isStaff);
    yield { kind: 'page' };
    yield { kind: 'checkpoint', value: { years: n + 1 } };
  }
}

function* itemsOf(
  answer: SchoolAnswer,
  row: XmlElement,
  appearance: YearAppearance,
  isStaff: boolean,
): Generator<Collected> {
  const { place, key, year } = appearance;
  const belongsTo = printOfAppearance(appearance);
  const address = addressOf(row, answer);
  const secrets = [row, ...(address ? [address] : [])].map((element) => secretsIn(fieldsOf(element, isList)));
  const isSecret = secrets.some(({ isMarked }) => isMarked);
  if (isSecret) yield { kind: 'flag', flag: 'secret-address' };
  const self: PersonReference = {
    path: '',
    role: 'subject',
    name: personName(appearance.name),
    sourceKey: `${place}-${key}`,
    ...(isSecret && { secretAddress: true }),
  };
  const record = (type: ParnassysRecordType, element: XmlElement, id: string, secret?: Secrets): Collected => ({
    kind: 'record',
    record: {
      type,
      id: [place, year.schoolYear, key, id].filter((part) => part !== '').join('-'),
      title: `${parnassysRecordTypes[type].nl}, schooljaar ${year.schoolYear}`,
      fields: fieldsOf(element, isList),
      persons: secret ? [self] : [],
      ...(secret && secret.paths.length > 0 && { secretPaths: secret.paths }),
      belongsTo,
    } satisfies NewRecord,
  });
  yield record(isStaff ? 'medewerker' : 'leerling', row, '', secrets[0]);
  if (address)
    yield record(isStaff ? 'medewerker-adres' : 'adres', address, pointsAt(childOf(address, 'id')), secrets[1]);
  const placings = childrenOf(childOf(row, 'groepsindelingen'), 'groepsindeling');
  const enrolments = childrenOf(childOf(row, 'inschrijvingen'), 'inschrijving');
  const pointed = {
    groep: groupsOf(row),
    schooljaar: placings.map((placing) => pointsAt(childOf(placing, 'schooljaar'))),
    inschrijvingtype: enrolments.map((enrolment) => pointsAt(childOf(enrolment, 'inschrijvingType'))),
    dienstverband: childrenOf(childOf(row, 'dienstverbanden'), 'dienstverband').map(pointsAt),
  } as const;
  for (const [type, ids] of Object.entries(pointed) as [keyof typeof pointed, readonly string[]][]) {
    for (const id of new Set(ids)) {
      const element = answer[type].get(id);
      if (element) yield record(type, element, id);
    }
  }
}
