import type { SubjectDescription } from '../../domain/requester/subject';
import type { Candidate, SourceContext } from '../kit/connector';
import { certainlyOthers, type MatchedPerson, personsMatching } from '../kit/person/appearance';
import { folded } from '../kit/person/school-names';
import { textOfChild } from '../kit/soap/xml-element';
import { keyOf, nameOfYear, readSchoolYear, schoolYearsOf } from './parse';
import { appearanceOf, printOfAppearance, type YearAppearance } from './person';
import type { UwlrSettings } from './settings';

interface Seen extends YearAppearance {
  readonly groups: readonly string[];
}

/**
 * Asks every school for every year, as UWLR cannot be asked for one person, and keeps who can be the subject. The others are
 * forgotten when this returns. A pupil who changed schools has another key at each, and is one candidate when the rest agrees.
 * Never by BSN. @legal L-25, L-26
 */
export async function locate(
  context: SourceContext<UwlrSettings>,
  subject: SubjectDescription,
): Promise<readonly Candidate[]> {
  const { sourceId } = context;
  const isStaff = subject.category !== 'pupil';
  const all: Seen[] = [];
  for (const year of schoolYearsOf(context.settings)) {
    const answer = await readSchoolYear(context, year, { pupils: !isStaff, teachers: isStaff });
    if (!answer) continue;
    const groupNames = new Map(
      [...answer.groups, ...answer.combinedGroups].map((group) => [keyOf(sourceId, group), textOfChild(group, 'naam')]),
    );
    for (const person of isStaff ? answer.teachers : answer.pupils) {
      const seen = appearanceOf(sourceId, year, person);
      all.push({ ...seen, groups: seen.groupKeys.flatMap((key) => groupNames.get(key) ?? []) });
    }
  }
  const { eckId, email } = subject.identifiers;
  const keys = [subject.identifiers['las-uwlr'], subject.identifiers[sourceId]].filter((key) => key !== undefined);
  const asked = {
    keys,
    keyName: 'las-uwlr',
    ...(eckId !== undefined && { eckId }),
    ...(email !== undefined && { email }),
  };
  const people = personsMatching(all, subject, asked);
  const others = certainlyOthers(people);
  return people.map((person, n) => ({ ...candidateOf(person, subject), notWith: others[n] ?? [] }));
}

function candidateOf(person: MatchedPerson<Seen>, subject: SubjectDescription): Candidate {
  const at = person.map((match) => match.at);
  const all = (pick: (one: Seen) => readonly string[]) => [...new Set(at.flatMap(pick))].filter((text) => text !== '');
  const school = subject.school === undefined ? '' : folded(subject.school);
  const atSchool =
    school !== '' &&
    at.some(({ place, year }) =>
      [place, year.school.brin, year.school.name].some((name) => folded(name ?? '') === school),
    );
  const latest = [...at].sort((a, b) => (a.year.schoolYear < b.year.schoolYear ? 1 : -1))[0];
  const eckIds = all(({ eckId }) => [eckId]);
  const email = latest?.emails[0];
  return {
    reference: {
      at: all(({ year }) => [nameOfYear(year)]),
      keys: all(({ place, key }) => [`${place} ${key}`]),
      persons: all((one) => [printOfAppearance(one)]),
    },
    evidence: {
      strong: person.some((match) => match.strong),
      matched: [...new Set([...person.flatMap((match) => match.matched), ...(atSchool ? ['school'] : [])])],
    },
    distinguishing: {
      geboortedatum: all(({ birthDate }) => [birthDate]).join(', '),
      school: all(({ place, year }) => [year.school.name ? `${year.school.name} (${place})` : place]).join(', '),
      schooljaren: all(({ year }) => [year.schoolYear]).join(', '),
      groepen: all(({ groups }) => groups).join(', '),
      sleutel: all(({ key }) => [key]).join(', '),
    },
    identifiers: {
      ...(latest && { 'las-uwlr': latest.key }),
      ...(eckIds[0] !== undefined && { eckId: eckIds[0] }),
      ...(email !== undefined && { email }),
    },
  };
}
