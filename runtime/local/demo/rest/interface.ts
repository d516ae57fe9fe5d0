import type { SimulatedInterface } from '../../../../connectors/rest/simulator';
import { diceFor } from '../board/dice';
import { fullName } from '../board/names';
import type { SyntheticPupil } from '../board/people';
import type { SyntheticBoard } from '../synthetic-board';
import { demoRestCredentials } from './settings';

/**
 * What a parent portal with an interface would have of these pupils of the synthetic board: messages of a parent, which name a
 * classmate, and one list of consents for everybody. Without `pupils` the whole board; the same for the same board.
 */
export function restOf(board: SyntheticBoard, pupils: Iterable<SyntheticPupil> = board.pupils()): SimulatedInterface {
  const all = [...pupils];
  return {
    ...demoRestCredentials,
    pageSize: 100,
    lists: {
      '/people': all.map(personRow),
      '/consents': all.map((pupil) => consentRow(board, pupil)),
      ...Object.fromEntries(
        all.map((pupil) => [`/people/${keyOf(pupil)}/messages`, [1, 2].map((at) => messageRow(board, pupil, at))]),
      ),
    },
  };
}

const keyOf = ({ enrolments }: SyntheticPupil): string => enrolments[0].pupilNumber;

const personRow = (pupil: SyntheticPupil) => ({
  id: keyOf(pupil),
  first: pupil.givenName,
  infix: pupil.infix,
  last: pupil.familyName,
  born: pupil.birthDate,
  school: pupil.enrolments[0].school.name,
});

function messageRow(board: SyntheticBoard, pupil: SyntheticPupil, at: number) {
  const dice = diceFor(board.seed, 'rest', pupil.n, at);
  const { parents } = board.family(pupil.family);
  const [parent] = parents;
  if (!parent) throw new RangeError('a family without parents');
  const others = board.classmatesOf(pupil).filter(({ family }) => family !== pupil.family);
  const other = others[dice.below(Math.max(1, others.length))];
  return {
    id: `${keyOf(pupil)}-${at}`,
    child: keyOf(pupil),
    sent: `2026-10-1${at}T18:00:00Z`,
    text: `Kan ${fullName(pupil)} na school met ${other ? fullName(other) : 'de groep'} mee?`,
    sender: {
      id: `o${pupil.family}-1`,
      first: parent.givenName,
      infix: parent.infix,
      last: parent.familyName,
      mail: parent.email,
    },
  };
}

const consentRow = (board: SyntheticBoard, pupil: SyntheticPupil) => ({
  id: `${keyOf(pupil)}-website`,
  child: keyOf(pupil),
  purpose: 'Foto op de website',
  ok: diceFor(board.seed, 'consent', pupil.n).once(2),
});
