import { diceFor } from '../board/dice';
import type { SyntheticEmployee, SyntheticParent, SyntheticPupil } from '../board/people';
import type { SyntheticBoard } from '../synthetic-board';

/** Who writes about a pupil, and who is named beside him. */
export interface Circle {
  readonly parents: readonly SyntheticParent[];
  /** Another child of the group, of another family; with a parent of that child. */
  readonly classmate: SyntheticPupil;
  readonly otherParent: SyntheticParent;
  readonly teacher: SyntheticEmployee;
  readonly supporter: SyntheticEmployee;
}

/** The circle of a pupil: the same at every call. @throws RangeError for a board without class mates or staff. */
export function circleOf(board: SyntheticBoard, pupil: SyntheticPupil): Circle {
  const others = board.classmatesOf(pupil).filter(({ family }) => family !== pupil.family);
  const classmate = others[diceFor(board.seed, 'circle', pupil.n).below(Math.max(1, others.length))];
  const otherParent = classmate && board.family(classmate.family).parents[0];
  const staff = board.staffOf(pupil.enrolments[0].school);
  const teacher = staff.find(({ group, work }) => work === 'leerkracht' && group === (pupil.group ?? 8));
  const supporter = staff.find(({ work }) => work === 'intern begeleider');
  if (!classmate || !otherParent || !teacher || !supporter) throw new RangeError('a pupil without a circle');
  return { parents: board.family(pupil.family).parents, classmate, otherParent, teacher, supporter };
}
