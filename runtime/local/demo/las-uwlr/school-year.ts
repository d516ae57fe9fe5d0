import type { School } from '../../../../domain/register/board';
import type { SyntheticEmployee, SyntheticEnrolment, SyntheticPupil } from '../board/people';
import type { SyntheticBoard } from '../synthetic-board';

/** First halves of the school years still held: three, and the last of the former pupil. */
export const yearsKept: readonly number[] = [2026, 2025, 2024, 2020];

/** A pupil at one school in one year. */
export interface PupilOfYear {
  readonly pupil: SyntheticPupil;
  readonly enrolment: SyntheticEnrolment;
  /** 1 – 8. */
  readonly group: number;
}

/** One school in one school year: what a system that is asked by school and year answers from. */
export interface SchoolInYear {
  readonly school: School;
  /** 2026 for 2026-2027. */
  readonly year: number;
  readonly pupils: readonly PupilOfYear[];
  /** Who works there now; a board remembers no earlier staff. */
  readonly staff: readonly SyntheticEmployee[];
}

/** The schools in the years, school by school. @param schools Those asked for; every school of the board when left out. */
export function schoolsInYears(
  board: SyntheticBoard,
  schools: readonly School[] = board.schools,
  years: readonly number[] = yearsKept,
): readonly SchoolInYear[] {
  const enrolled = Map.groupBy(
    [...board.pupils()].flatMap((pupil) => pupil.enrolments.map((enrolment) => ({ pupil, enrolment }))),
    ({ enrolment }) => enrolment.school.brin,
  );
  return schools.flatMap((school) =>
    years.map((year) => ({
      school,
      year,
      pupils: (enrolled.get(school.brin) ?? []).flatMap(({ pupil, enrolment }) => {
        const group = groupIn(pupil, enrolment, year);
        return group === undefined ? [] : [{ pupil, enrolment, group }];
      }),
      staff: board.staffOf(school),
    })),
  );
}

/** The group in that year; undefined for a pupil who was not there. Nobody of the board repeats or skips a year. */
function groupIn({ group }: SyntheticPupil, { from, until }: SyntheticEnrolment, year: number): number | undefined {
  if (from >= `${year + 1}-08-01` || (until !== undefined && until < `${year}-08-01`)) return undefined;
  // Who left did so at the end of group 8.
  const [last, lastYear] = group === undefined && until ? [8, Number(until.slice(0, 4)) - 1] : [group ?? 8, 2026];
  const then = last - (lastYear - year);
  return then >= 1 && then <= 8 ? then : undefined;
}

/** ECK iD of a pupil: one for all systems and schools, of a chain that does not exist, and not made from the BSN. @legal L-25 */
export const eckIdOf = ({ n }: SyntheticPupil): string =>
  `https://ketenid.example/202611/${String(n + 1).padStart(8, '0')}`;
