import { calendarDate } from '../../../../domain/deadline/calendar-date';
import type { School } from '../../../../domain/register/board';
import { castApplicant, castTeacher, castTrainee } from './cast';
import { diceFor } from './dice';
import { type Home, homeIn } from './homes';
import { familyNamesFor, type Sex } from './names';
import { dayIn, testEmail, testIban, testPersonNumber, testTelephone } from './numbers';
import type { StaffFunction, SyntheticAdult, SyntheticApplicant, SyntheticEmployee, SyntheticPerson } from './people';

/** 24 at each of eighteen schools, the others at the head office. */
export const employeeCount = 450;
export const traineeCount = 40;
export const applicantCount = 60;

const perSchool = 24;

/** Who works where, and as what: the same in every board, whoever it is. */
function placeOf(schools: readonly School[], n: number) {
  const school = schools[Math.floor(n / perSchool)];
  const position = n % perSchool;
  if (!school) return { school: undefined, work: 'beleidsmedewerker' as const, group: undefined };
  const works: Readonly<Record<number, StaffFunction>> = {
    0: 'directeur',
    1: 'intern begeleider',
    2: 'administratief medewerker',
    3: 'conciërge',
  };
  const work = works[position] ?? (position < 8 ? 'onderwijsassistent' : 'leerkracht');
  // Two teachers share a group.
  return { school, work, group: work === 'leerkracht' ? 1 + Math.floor((position - 8) / 2) : undefined };
}

/** Number of the cast's teacher among the employees. */
export const castTeacherNumber = castTeacher.school * perSchool + castTeacher.position;

/** One employee, by number from 0. @param homeOfTeacher Where the cast's teacher lives: with her child. */
export function employeeAt(
  seed: string,
  schools: readonly School[],
  n: number,
  homeOfTeacher: () => Home,
): SyntheticEmployee {
  const cast = n === castTeacherNumber ? castTeacher : undefined;
  const place = placeOf(schools, n);
  const dice = diceFor(seed, 'employee', n);
  const adult = adultAt(seed, schools, 'employee', n, cast);
  const { name, givenName } = familyNamesFor(dice);
  const sex: Sex = dice.once(2) ? 'girl' : 'boy';
  const since = dayIn(dice, 2008, 2023);
  return {
    ...adult,
    ...(cast && { home: homeOfTeacher() }),
    ...place,
    ...numbersOf(1001 + n, adult),
    since: cast ? calendarDate('2019-08-01') : since,
    iban: testIban(7000 + n),
    emergencyContact: cast
      ? { givenName: 'Tom', infix: '', familyName: 'Ketelaar', relation: 'partner', telephone: testTelephone(8000 + n) }
      : {
          ...name,
          givenName: givenName(sex),
          relation: dice.pick(['partner', 'zus', 'broer', 'moeder']),
          telephone: testTelephone(8000 + n),
        },
    applied: cast !== undefined || n % 45 === 10,
  };
}

/** One trainee, by number from 0: in AFAS a person with a number, a timetable and a dossier, and no salary. */
export function traineeAt(seed: string, schools: readonly School[], n: number): SyntheticEmployee {
  const adult = adultAt(seed, schools, 'trainee', n, n === 0 ? castTrainee : undefined);
  const dice = diceFor(seed, 'trainee-place', n);
  const { name, givenName } = familyNamesFor(dice);
  return {
    ...adult,
    ...numbersOf(2001 + n, adult),
    work: 'stagiair',
    school: schools[n % schools.length],
    group: 1 + (n % 8),
    since: calendarDate('2026-08-24'),
    iban: testIban(7500 + n),
    emergencyContact: { ...name, givenName: givenName('girl'), relation: 'moeder', telephone: testTelephone(8500 + n) },
    applied: false,
  };
}

/** One applicant, by number from 0. */
export function applicantAt(seed: string, schools: readonly School[], n: number): SyntheticApplicant {
  const dice = diceFor(seed, 'application', n);
  const { name, givenName } = familyNamesFor(dice);
  return {
    ...adultAt(seed, schools, 'applicant', n, n === 0 ? castApplicant : undefined),
    vacancy: dice.pick(['Leerkracht middenbouw', 'Onderwijsassistent', 'Intern begeleider', 'Conciërge']),
    appliedOn: dayIn(dice, 2026, 2026) > '2026-10-01' ? calendarDate('2026-09-14') : calendarDate('2026-05-11'),
    referee: { ...name, givenName: givenName('boy') },
  };
}

const ranges = {
  employee: { bcCo: 1_001_001, numbers: 4000, homes: 6000, telephones: 7000, born: [1962, 2000] },
  trainee: { bcCo: 1_002_001, numbers: 4500, homes: 6500, telephones: 7500, born: [2002, 2006] },
  applicant: { bcCo: 1_003_001, numbers: 4600, homes: 6600, telephones: 7600, born: [1970, 2001] },
} as const;

type Cast = SyntheticPerson & Pick<SyntheticAdult, 'sex' | 'birthDate'>;

function adultAt(
  seed: string,
  schools: readonly School[],
  kind: keyof typeof ranges,
  n: number,
  cast: Cast | undefined,
): SyntheticAdult {
  const dice = diceFor(seed, kind, 'person', n);
  const range = ranges[kind];
  const names = familyNamesFor(dice);
  const sex: Sex = cast?.sex ?? (dice.below(5) < 4 ? 'girl' : 'boy');
  const { givenName, infix, familyName }: SyntheticPerson = cast ?? { ...names.name, givenName: names.givenName(sex) };
  const person = { givenName, infix, familyName };
  return {
    ...person,
    n,
    bcCo: String(range.bcCo + n),
    sex,
    birthDate: cast?.birthDate ?? dayIn(dice, range.born[0], range.born[1]),
    personNumber: testPersonNumber(range.numbers + n),
    home: homeIn(dice, schools[n % schools.length]?.place ?? 'Middelgracht', range.homes + n),
    telephone: testTelephone(range.telephones + n),
    email: testEmail(person, range.telephones + n),
  };
}

const numbersOf = (number: number, person: SyntheticAdult) => ({
  employeeId: String(number).padStart(9, '0'),
  userId: `12345.M${number}`,
  workEmail: testEmail({ ...person, givenName: [...person.givenName][0] ?? '' }, number, 'cpow.example'),
});
