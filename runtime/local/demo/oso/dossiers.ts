import type { SimulatedPupil } from '../../../../connectors/las-oso/simulator';
import { type CalendarDate, calendarDate } from '../../../../domain/deadline/calendar-date';
import { type Dice, diceFor } from '../board/dice';
import { fullName } from '../board/names';
import { testTelephone } from '../board/numbers';
import type { SyntheticEmployee, SyntheticEnrolment, SyntheticPupil } from '../board/people';
import type { SyntheticBoard } from '../synthetic-board';
import { documentsOf } from './documents';
import { type Around, remark } from './remarks';

/** The OSO dossiers of one pupil: one for each school where he is or was. */
export function dossiersOf(board: SyntheticBoard, pupil: SyntheticPupil): readonly SimulatedPupil[] {
  return pupil.enrolments.map((enrolment, at) => dossierOf(board, pupil, enrolment, at));
}

const doctors = [...(['Ter Laak', 'Bruinsma', 'Öztekin', 'Hogenhuis', 'Ramautar', 'Van der Pijl'] as const)] as const;

function dossierOf(
  board: SyntheticBoard,
  pupil: SyntheticPupil,
  enrolment: SyntheticEnrolment,
  at: number,
): SimulatedPupil {
  const dice = diceFor(board.seed, 'dossier', pupil.n, at);
  const around = aroundOf(board, dice, pupil, enrolment);
  const { parents } = board.family(pupil.family);
  const doctor = (pupil.family * 7) % doctors.length;
  const director = board.staffOf(enrolment.school).find(({ work }) => work === 'directeur');
  const documents = at === 0 ? documentsOf(dice, around) : [];
  return {
    pupilNumber: enrolment.pupilNumber,
    givenNames: pupil.officialNames,
    nameInUse: pupil.givenName,
    ...(pupil.infix && { infix: pupil.infix }),
    familyName: pupil.familyName,
    birthDate: pupil.birthDate,
    // OSO codelijst 14 counts the other way round than most.
    sex: pupil.sex === 'girl' ? '1' : '2',
    personNumber: pupil.personNumber,
    secretAddress: pupil.secretAddress,
    address: pupil.home,
    school: {
      name: enrolment.school.name,
      brin: enrolment.school.brin,
      ...(director && { director: fullName(director) }),
    },
    doctor: { familyName: doctors[doctor] ?? doctors[0], telephone: testTelephone(99_000 + doctor) },
    carers: parents.map(({ relation, infix, secretAddress, home, ...parent }) => ({
      ...parent,
      ...(infix && { infix }),
      relation: relationCodes[relation],
      address: home,
      secretAddress,
      secretTelephone: secretAddress,
    })),
    careers: careersOf(pupil, enrolment),
    tests: testsOf(dice, around, enrolment),
    ...(documents.length > 0 && { documents }),
  };
}

/** OSO codelijst 41. */
const relationCodes = { father: '1', mother: '2', guardian: '3' } as const;

function aroundOf(
  board: SyntheticBoard,
  dice: Dice,
  pupil: SyntheticPupil,
  { school, until }: SyntheticEnrolment,
): Around {
  const classmates = board.classmatesOf(pupil);
  const start = dice.below(Math.max(1, classmates.length - 1));
  const chosen = until ? [] : classmates.slice(start, start + 2).filter(({ family }) => family !== pupil.family);
  const staff = board.staffOf(school);
  const teacher = staff.find(({ group, employeeId }) => group === pupil.group && employeeId !== '') ?? staff.at(-1);
  const supporter = staff.find(({ work }) => work === 'intern begeleider') ?? teacher;
  if (!teacher || !supporter) throw new RangeError('a school without staff');
  const [first] = chosen;
  return {
    pupil,
    classmates: chosen,
    otherParents: first ? board.family(first.family).parents : [],
    teacher: otherThanParent(board, pupil, teacher, staff),
    supporter,
  };
}

/** A teacher does not teach her own child here. */
const otherThanParent = (
  board: SyntheticBoard,
  pupil: SyntheticPupil,
  teacher: SyntheticEmployee,
  staff: readonly SyntheticEmployee[],
): SyntheticEmployee =>
  board.family(pupil.family).parents.some((parent) => fullName(parent) === fullName(teacher))
    ? (staff.find(({ work }) => work === 'onderwijsassistent') ?? teacher)
    : teacher;

function careersOf(pupil: SyntheticPupil, { from, until }: SyntheticEnrolment): NonNullable<SimulatedPupil['careers']> {
  const firstYear = Number(from.slice(0, 4));
  const lastYear = until ? Number(until.slice(0, 4)) - 1 : 2026;
  const groupInLastYear = until
    ? (pupil.group ?? 9) - (2026 - lastYear) * (pupil.group ? 1 : 0) - (pupil.group ? 0 : 1)
    : (pupil.group ?? 8);
  return Array.from({ length: lastYear - firstYear + 1 }, (_, at) => firstYear + at)
    .map((year) => ({ year, group: groupInLastYear - (lastYear - year) }))
    .filter(({ group }) => group >= 1)
    .map(({ year, group }) => ({
      schoolYear: `${year}-${year + 1}`,
      yearGroup: String(group),
      from: year === firstYear ? from : calendarDate(`${year}-08-24`),
    }));
}

function testsOf(
  dice: Dice,
  around: Around,
  { from, until }: SyntheticEnrolment,
): NonNullable<SimulatedPupil['tests']> {
  const lastYear = until ? Number(until.slice(0, 4)) : 2026;
  const years = [lastYear - 1, lastYear].filter((year) => year >= Number(from.slice(0, 4)));
  const days: readonly CalendarDate[] = years.flatMap((year) => [
    calendarDate(`${year}-01-${20 + (around.pupil.n % 8)}`),
    calendarDate(`${year}-06-${10 + (around.pupil.n % 12)}`),
  ]);
  return days
    .filter((on) => on > from && (until === undefined || on < until))
    .map((on, n) => ({
      name: ['Rekenen-Wiskunde', 'Begrijpend lezen', 'Spelling', 'Technisch lezen'][n % 4] ?? 'Rekenen-Wiskunde',
      on,
      teacher: fullName(around.teacher),
      value: String(80 + dice.below(120)),
      remark: remark(dice, around),
    }));
}
