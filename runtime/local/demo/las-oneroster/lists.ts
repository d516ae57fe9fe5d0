import type { SimulatedObject } from '../../../../connectors/las-oneroster/simulator';
import type { School } from '../../../../domain/register/board';
import { fullName } from '../board/names';
import type { SyntheticEmployee, SyntheticParent, SyntheticPerson } from '../board/people';
import { eckIdOf } from '../las-uwlr/school-year';
import type { SyntheticBoard } from '../synthetic-board';
import { enrolmentIn, type PupilAt, parentKey, pupilKey, pupilsAt, ref, state, teacherKey } from './keys';

type Lists = Readonly<Record<string, readonly SimulatedObject[]>>;

/**
 * The synthetic board as a OneRoster provider holds it: a user for every school where a pupil is or was, his parents, the staff.
 * Marks are not in it.
 *
 * @param schools Those asked for; every school of the board when left out.
 */
export function oneRosterOf(board: SyntheticBoard, schools: readonly School[] = board.schools): Lists {
  const pupils = pupilsAt(board, schools);
  const staff = schools.flatMap((school) => board.staffOf(school));
  return {
    orgs: schools.map(({ brin, name }) => ({ sourcedId: brin, ...state, name, type: 'school', identifier: brin })),
    users: [...pupils.map((one) => pupilUser(board, one)), ...parentUsers(board, pupils), ...staff.map(staffUser)],
    demographics: pupils.map(({ pupil, enrolment }) => ({
      sourcedId: pupilKey(enrolment),
      ...state,
      birthDate: pupil.birthDate,
      sex: pupil.sex === 'girl' ? 'female' : 'male',
    })),
    classes: schools.flatMap(({ brin }) =>
      [1, 2, 3, 4, 5, 6, 7, 8].map((group) => ({
        sourcedId: `${brin}-${group}`,
        ...state,
        title: `Groep ${group}`,
        classType: 'homeroom',
        school: ref('org', brin),
      })),
    ),
    enrollments: [
      ...pupils.flatMap(({ pupil, enrolment }) =>
        pupil.group === undefined || enrolment.until !== undefined
          ? []
          : [enrolmentIn(`${enrolment.school.brin}-${pupil.group}`, pupilKey(enrolment), 'student')],
      ),
      ...staff.flatMap((one) =>
        one.group === undefined || !one.school
          ? []
          : [enrolmentIn(`${one.school.brin}-${one.group}`, teacherKey(one), 'teacher')],
      ),
    ],
    results: [],
    lineItems: [],
    assessmentResults: [],
  };
}

/** OneRoster knows no infix: it stands before the family name. */
const nameOf = (person: SyntheticPerson) => ({
  givenName: person.givenName,
  familyName: fullName({ ...person, givenName: '' }),
});

const rolesAt = (role: string, brins: readonly string[]) => ({
  roles: brins.map((brin) => ({ roleType: 'primary', role, org: ref('org', brin) })),
});

const pupilUser = (board: SyntheticBoard, { pupil, enrolment }: PupilAt): SimulatedObject => ({
  sourcedId: pupilKey(enrolment),
  ...state,
  enabledUser: enrolment.until === undefined,
  ...nameOf(pupil),
  identifier: enrolment.pupilNumber,
  userMasterIdentifier: eckIdOf(pupil),
  ...rolesAt('student', [enrolment.school.brin]),
  agents: board.family(pupil.family).parents.map((_, at) => ref('user', parentKey(pupil.family, at))),
});

function parentUsers(board: SyntheticBoard, pupils: readonly PupilAt[]): readonly SimulatedObject[] {
  const families = Map.groupBy(pupils, ({ pupil }) => pupil.family);
  return [...families].flatMap(([family, children]) => {
    const brins = [...new Set(children.map(({ enrolment }) => enrolment.school.brin))];
    return board.family(family).parents.map((parent, at) => parentUser(parent, parentKey(family, at), brins));
  });
}

const parentUser = (parent: SyntheticParent, sourcedId: string, brins: readonly string[]): SimulatedObject => ({
  sourcedId,
  ...state,
  enabledUser: true,
  ...nameOf(parent),
  // OneRoster cannot say that something is secret: what is, does not go into it. @legal L-22
  ...(!parent.secretAddress && { email: parent.email, phone: parent.telephone }),
  ...rolesAt(parent.relation === 'guardian' ? 'guardian' : 'parent', brins),
});

const staffUser = (employee: SyntheticEmployee): SimulatedObject => ({
  sourcedId: teacherKey(employee),
  ...state,
  enabledUser: true,
  ...nameOf(employee),
  identifier: employee.employeeId,
  email: employee.workEmail,
  ...rolesAt(roleOf(employee), employee.school ? [employee.school.brin] : []),
});

const roleOf = ({ work }: SyntheticEmployee): string =>
  work === 'directeur' ? 'administrator' : work === 'leerkracht' || work === 'intern begeleider' ? 'teacher' : 'aide';
