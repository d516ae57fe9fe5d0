import type { SimulatedObject } from '../../../../connectors/las-oneroster/simulator';
import type { School } from '../../../../domain/register/board';
import type { SyntheticEmployee, SyntheticEnrolment, SyntheticPupil } from '../board/people';
import type { SyntheticBoard } from '../synthetic-board';

/** A pupil at one school where he is or was. */
export interface PupilAt {
  readonly pupil: SyntheticPupil;
  readonly enrolment: SyntheticEnrolment;
}

export function pupilsAt(board: SyntheticBoard, schools: readonly School[]): readonly PupilAt[] {
  const brins = new Set(schools.map(({ brin }) => brin));
  return [...board.pupils()].flatMap((pupil) =>
    pupil.enrolments.flatMap((enrolment) => (brins.has(enrolment.school.brin) ? [{ pupil, enrolment }] : [])),
  );
}

/** What every object says of itself. */
export const state = { status: 'active', dateLastModified: '2026-09-01T08:00:00Z' } as const;

/** How one object points at another. */
export const ref = (type: string, sourcedId: string) => ({
  href: `https://roster.example/${type}/${sourcedId}`,
  sourcedId,
  type,
});

export const pupilKey = ({ pupilNumber }: SyntheticEnrolment): string => `pupil-${pupilNumber}`;
export const parentKey = (family: number, at: number): string => `parent-${family}-${at}`;
export const teacherKey = ({ employeeId }: SyntheticEmployee): string => `staff-${employeeId}`;

/** Somebody's place in a class. */
export const enrolmentIn = (group: string, user: string, role: 'student' | 'teacher'): SimulatedObject => ({
  sourcedId: `${group}-${user}`,
  ...state,
  role,
  primary: 'true',
  beginDate: '2026-08-24',
  user: ref('user', user),
  class: ref('class', group),
});
