import type { SubjectDescription } from '../../domain/requester/subject';
import type { Candidate, SourceContext } from '../kit/connector';
import { askedKeys, certainlyOthers, type MatchedPerson, personsMatching } from '../kit/person/appearance';
import { foundIdentifiers } from '../kit/person/found-identifiers';
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
  const { sourceId, settings } = context;
  const isStaff = subject.category !== 'pupil';
  const all: Seen[] = [];
  for (const year of schoolYearsOf(settings)) {
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
  const numbered = settings.keyIsPupilNumber ? ['pupilNumber'] : [];
  const matching = personsMatching(all, subject, askedKeys(subject, 'las-uwlr', sourceId, ...numbered));
  const certain = settings.keyIsPupilNumber ? matching.filter((person) => person.some(({ strong }) => strong)) : [];
  // Where his numbers are known, another of his name is a namesake.
  const people = certain.length > 0 ? certain : matching;
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
    identifiers: foundIdentifiers({
      'las-uwlr': all(({ key }) => [key]),
      eckId: all(({ eckId }) => [eckId]),
      email: all(({ emails }) => emails),
    }),
  };
}
