import type { SubjectDescription } from '../../domain/requester/subject';
import type { Candidate, SourceContext } from '../kit/connector';
import { askedKeys, certainlyOthers, type MatchedPerson, personsMatching } from '../kit/person/appearance';
import { foundIdentifiers } from '../kit/person/found-identifiers';
import { folded } from '../kit/person/school-names';
import { textOfChild } from '../kit/soap/xml-element';
import { nameOfYear, readSchoolYear, schoolYearsOf } from './parse';
import { appearanceOf, groupsOf, printOfAppearance, type YearAppearance } from './person';
import type { ParnassysSettings } from './settings';

interface Seen extends YearAppearance {
  readonly groups: readonly string[];
}

/**
 * Asks every school for every year, as ParnasSys cannot be asked for one person, and keeps who can be the subject. The others are
 * forgotten when this returns. An address never tells candidates apart: it may be secret. @legal L-22, L-25, L-26
 */
export async function locate(
  context: SourceContext<ParnassysSettings>,
  subject: SubjectDescription,
): Promise<readonly Candidate[]> {
  const { sourceId } = context;
  const isStaff = subject.category !== 'pupil';
  const all: Seen[] = [];
  for (const year of schoolYearsOf(context.settings)) {
    const answer = await readSchoolYear(context, year, isStaff ? 'getMedewerkers' : 'getLeerlingen');
    for (const person of (isStaff ? answer.medewerker : answer.leerling).values()) {
      const groups = groupsOf(person).map((id) => textOfChild(answer.groep.get(id), 'naam'));
      all.push({ ...appearanceOf(sourceId, year, person, answer), groups });
    }
  }
  const people = personsMatching(
    all,
    subject,
    askedKeys(subject, 'las-parnassys', sourceId, ...(isStaff ? [] : ['pupilNumber'])),
  );
  const others = certainlyOthers(people);
  return people.map((person, n) => ({ ...candidateOf(person, subject), notWith: others[n] ?? [] }));
}

function candidateOf(person: MatchedPerson<Seen>, subject: SubjectDescription): Candidate {
  const at = person.map((match) => match.at);
  const all = (pick: (one: Seen) => readonly string[]) => [...new Set(at.flatMap(pick))].filter((text) => text !== '');
  const school = subject.school === undefined ? '' : folded(subject.school);
  const atSchool =
    school !== '' &&
    at.some(({ year }) => [year.school.brin, year.school.name].some((name) => folded(name ?? '') === school));
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
      school: all(({ year }) => [
        year.school.name ? `${year.school.name} (${year.school.brin})` : year.school.brin,
      ]).join(', '),
      schooljaren: all(({ year }) => [year.schoolYear]).join(', '),
      groepen: all(({ groups }) => groups).join(', '),
      leerlingnummer: all((one) => [one.pupilNumber]).join(', '),
    },
    identifiers: foundIdentifiers({
      'las-parnassys': all(({ key }) => [key]),
      pupilNumber: all((one) => [one.pupilNumber]),
      email: all(({ emails }) => emails),
    }),
  };
}
