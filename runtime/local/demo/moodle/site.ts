import type { SimulatedCourse, SimulatedUser, SimulatedWorld } from '../../../../connectors/moodle/simulator/world';
import { diceFor } from '../board/dice';
import { type FamilyName, fullName } from '../board/names';
import type { SyntheticEmployee, SyntheticPupil } from '../board/people';
import type { SyntheticBoard } from '../synthetic-board';

/**
 * What a Moodle site would know of these pupils of the synthetic board: an account each, a course for each group, and the group's
 * teacher. Accounts bear the newest pupil number. Without `pupils` the whole board; the same for the same board.
 */
export function moodleOf(board: SyntheticBoard, pupils: Iterable<SyntheticPupil> = board.pupils()): SimulatedWorld {
  const groups = Map.groupBy(pupils, ({ enrolments, group }) => `${enrolments[0].school.name}, groep ${group ?? 8}`);
  const teachers = new Map<number, SyntheticEmployee>();
  const courses = [...groups].map(([name, members], at): SimulatedCourse => {
    const teacher = teacherOf(board, members);
    teachers.set(teacher.n, teacher);
    return courseOf(board, members, { id: at + 1, name, teacher });
  });
  const accounts = [...groups.values()].flat().map(pupilAccount);
  return { users: [...accounts, ...[...teachers.values()].map(staffAccount)], courses };
}

// Apart from each other, and from the site's own accounts.
const pupilUser = ({ n }: SyntheticPupil): number => 1_000 + n;
const staffUser = ({ n }: SyntheticEmployee): number => 10_000 + n;

/** Moodle has no field for an infix. */
const lastname = ({ infix, familyName }: FamilyName): string => [infix, familyName].filter(Boolean).join(' ');

const pupilAccount = (pupil: SyntheticPupil): SimulatedUser => ({
  id: pupilUser(pupil),
  username: pupil.enrolments[0].pupilNumber.toLowerCase(),
  firstname: pupil.givenName,
  lastname: lastname(pupil),
  email: `${pupil.enrolments[0].pupilNumber.toLowerCase()}@leerling.example`,
  idnumber: pupil.enrolments[0].pupilNumber,
});

const staffAccount = (employee: SyntheticEmployee): SimulatedUser => ({
  id: staffUser(employee),
  username: employee.userId.toLowerCase(),
  firstname: employee.givenName,
  lastname: lastname(employee),
  email: employee.workEmail,
});

function teacherOf(board: SyntheticBoard, members: readonly SyntheticPupil[]): SyntheticEmployee {
  const [first] = members;
  const staff = first ? board.staffOf(first.enrolments[0].school) : [];
  const teacher = staff.find(({ group, work }) => group === first?.group && work === 'leerkracht') ?? staff.at(-1);
  if (!teacher) throw new RangeError('a school without staff');
  return teacher;
}

/** Every pupil wrote, handed in and was marked; the words about one name another. */
function courseOf(
  board: SyntheticBoard,
  members: readonly SyntheticPupil[],
  { id, name, teacher }: { readonly id: number; readonly name: string; readonly teacher: SyntheticEmployee },
): SimulatedCourse {
  const written = members.map((pupil) => {
    const dice = diceFor(board.seed, 'moodle', pupil.n);
    const others = board.classmatesOf(pupil).filter(({ family }) => family !== pupil.family);
    const other = others[dice.below(Math.max(1, others.length))];
    return { pupil, user: pupilUser(pupil), grade: 5 + dice.below(6), other: other ? fullName(other) : 'de groep' };
  });
  const by = staffUser(teacher);
  return {
    id,
    name,
    participants: members.map(pupilUser),
    grades: written.map(({ pupil, user, grade, other }) => ({
      id: user,
      of: user,
      name: 'Breuken',
      grade,
      feedback: `<p>${ownWords(pupil)} werkte samen met ${other}.</p>`,
      at: second('2026-10-09T10:00:00Z'),
    })),
    notes: written.map(({ pupil, user, other }) => ({
      id: user,
      about: user,
      by,
      content: `${ownWords(pupil)} had onenigheid met ${other}; besproken en opgelost.`,
      at: second('2026-10-12T13:30:00Z'),
    })),
    forums: [
      {
        id,
        name: 'Klassenforum',
        discussions: [
          {
            id,
            name: 'Wie ben ik?',
            posts: [
              { id: id * 10_000, by, at: second('2026-09-01T08:00:00Z'), message: 'Vertel iets over jezelf.' },
              ...written.map(({ pupil, user, other }, at) => ({
                id: id * 10_000 + at + 1,
                by: user,
                at: second('2026-09-01T09:00:00Z') + at * 60,
                message: `Ik ben ${ownWords(pupil)} en speel vaak met ${other}.`,
              })),
            ],
          },
        ],
      },
    ],
    assignments: [
      {
        id,
        name: 'Werkstuk',
        submissions: written.map(({ pupil, user, other }) => ({
          id: user,
          by: user,
          at: second('2026-10-20T09:00:00Z'),
          text: `<p>Werkstuk van ${ownWords(pupil)}, met hulp van ${other}.</p>`,
        })),
      },
    ],
    quizzes: [],
  };
}

/** With the pupil number, so that namesakes are told apart in a text too. */
const ownWords = (pupil: SyntheticPupil): string => `${fullName(pupil)} (${pupil.enrolments[0].pupilNumber})`;

const second = (iso: string): number => Math.floor(Date.parse(iso) / 1000);
