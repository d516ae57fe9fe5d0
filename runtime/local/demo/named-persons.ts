import { type CalendarDate, calendarDate } from '../../../domain/deadline/calendar-date';
import type { RequesterDescription, SubjectCategory, SubjectDescription } from '../../../domain/requester/subject';
import type { NewRequest } from '../../../functions/api/desk';
import { castApplicant, castFamilies, castTeacher, castTrainee } from './board/cast';
import { fullName } from './board/names';
import type { SyntheticPerson } from './board/people';

/**
 * How far a request comes by itself.
 * - `review`: collected; an officer decides the questions and releases.
 * - `release`: collected, and every file could be read: nothing to ask; an officer releases.
 * - `two-persons`: collected and marked sensitive; two people review and release.
 * - `choose`: a source knows two persons who may be meant; the officer chooses.
 * - `officer-decides`, `information-only`: nothing is collected before somebody decides.
 */
export type Ending = 'review' | 'release' | 'two-persons' | 'choose' | 'officer-decides' | 'information-only';

/** A request that a new user can make of the synthetic board. */
export interface PersonToTry {
  /** What he will see, in one sentence. */
  readonly nl: string;
  readonly ends: Ending;
  readonly request: NewRequest;
}

/**
 * Requests to try, with exactly what happens. The same for every seed of the synthetic board.
 *
 * @param receivedOn Day on which they were received; the pupil of seventeen is that until 13 March 2027.
 */
export function personsToTry(receivedOn: CalendarDate = calendarDate('2026-11-02')): readonly PersonToTry[] {
  const of = (ends: Ending, nl: string, subject: SubjectDescription, requester: RequesterDescription): PersonToTry => ({
    nl,
    ends,
    request: { kind: 'access', subject, requester, receivedOn },
  });
  const { ordinary, separated, secretAddress, namesake, twoSchools, former, twins, ofTeacher } = castFamilies;
  const [tess] = twins.pupils;
  return [
    of(
      'review',
      'Yasmina Ouali, gevraagd door haar moeder: één gezin, vijf bronnen. Anderen in de tekst worden weggelakt; één document is beschadigd.',
      pupil(ordinary.pupils[0]),
      parent(ordinary.parents[0]),
    ),
    of(
      'two-persons',
      'Daan Wiersma, gevraagd door zijn vader: de ouders wonen apart, dus gevoelig en door twee mensen vrij te geven.',
      pupil(separated.pupils[0]),
      parent(separated.parents[1]),
    ),
    of(
      'two-persons',
      'Julia Kowalczyk, gevraagd door haar vader: zij woont bij haar moeder op een geheim adres, dat nergens mag staan.',
      pupil(secretAddress.pupils[0]),
      parent(secretAddress.parents[1]),
    ),
    of(
      'information-only',
      'Daan Wiersma, gevraagd door een ouder zonder gezag: geen dossier, alleen informatie met de hand.',
      pupil(separated.pupils[0]),
      { ...parent(separated.parents[1]), relation: 'parent-without-authority' },
    ),
    of(
      'choose',
      'Emma van Dijk: twee kinderen met dezelfde naam en geboortedatum op twee scholen. Kies wie het is, of vul de school in.',
      pupil(namesake.pupils[0]),
      parent(namesake.parents[0]),
    ),
    of(
      'review',
      'Rayan Bouzid, gevraagd door zijn moeder: twee scholen, twee dossiers, één archief.',
      pupil(twoSchools.pupils[0]),
      parent(twoSchools.parents[0]),
    ),
    of(
      'review',
      'Tess Terpstra, gevraagd door haar vader: haar tweelingbroer Finn zit in dezelfde groep en komt niet in haar archief.',
      pupil(tess),
      parent(twins.parents[1]),
    ),
    of('review', 'Sanne Hoekstra, oud-leerling van zeventien, vraagt zelf.', pupil(former.pupils[0]), {
      relation: 'pupil-16-plus',
    }),
    of(
      'officer-decides',
      'Sanne Hoekstra, gevraagd door haar moeder: zij is zeventien en vraagt voortaan zelf; de privacy officer beslist.',
      pupil(former.pupils[0]),
      parent(former.parents[0]),
    ),
    of(
      'release',
      'Marloes van der Veen, leerkracht, vraagt als medewerker: personeelsdossier, salaris en verlof; haar oude sollicitatie en haar kind staan er los van.',
      person('employee', castTeacher, castTeacher.birthDate),
      { relation: 'self' },
    ),
    of(
      'release',
      'Marloes van der Veen vraagt als sollicitant: alleen haar sollicitatie uit 2019.',
      person('applicant', castTeacher, castTeacher.birthDate),
      { relation: 'self' },
    ),
    of(
      'review',
      'Guus van der Veen, gevraagd door zijn moeder Marloes, die op zijn school werkt: alleen zijn leerlingdossier.',
      pupil(ofTeacher.pupils[0]),
      parent(ofTeacher.parents[0]),
    ),
    of(
      'release',
      'Dilara Erdem, sollicitant: brief, cv en wat een referent over haar zei.',
      person('applicant', castApplicant, castApplicant.birthDate),
      { relation: 'self' },
    ),
    of(
      'release',
      'Jayden Rozenblad, stagiair: gespreksverslag en geheimhoudingsverklaring.',
      person('trainee', castTrainee, castTrainee.birthDate),
      { relation: 'self' },
    ),
  ];
}

const person = (
  category: SubjectCategory,
  { givenName, infix, familyName }: SyntheticPerson,
  birthDate: CalendarDate,
): SubjectDescription => ({ category, givenName, infix, familyName, birthDate, identifiers: {} });

const pupil = (one: SyntheticPerson & { readonly birthDate: CalendarDate }): SubjectDescription =>
  person('pupil', one, one.birthDate);

const parent = (one: SyntheticPerson): RequesterDescription => ({
  relation: 'parent-with-authority',
  name: fullName(one),
});
