import type { XapiSimulatorOptions } from '../../../../connectors/xapi/simulator';
import { diceFor } from '../board/dice';
import { fullName } from '../board/names';
import type { SyntheticPupil } from '../board/people';
import type { SyntheticBoard } from '../synthetic-board';

const homePage = 'https://leerlingen.example';

/** How the synthetic learning record store names a pupil: for the connector's setting `actors`. */
export const demoActors = [{ account: { homePage, name: '{pupilNumber}' } }] as const;

const exercises = ['Optellen tot honderd', 'Klokkijken', 'Woordsoorten'] as const;

/**
 * What a learning record store would have of these pupils of the synthetic board, in the order of storing: all answers to one
 * exercise, then to the next. Answers name a classmate. Without `pupils` the whole board; the same for the same board.
 */
export function xapiOf(
  board: SyntheticBoard,
  pupils: Iterable<SyntheticPupil> = board.pupils(),
): Pick<XapiSimulatorOptions, 'statements'> {
  const all = [...pupils];
  return { statements: exercises.flatMap((_, at) => all.map((pupil) => answer(board, pupil, at))) };
}

function answer(board: SyntheticBoard, pupil: SyntheticPupil, exercise: number) {
  const dice = diceFor(board.seed, 'xapi', pupil.n, exercise);
  const others = board.classmatesOf(pupil).filter(({ family }) => family !== pupil.family);
  const other = others[dice.below(Math.max(1, others.length))];
  const stored = `2026-10-0${exercise + 5}T08:30:00.000Z`;
  const { pupilNumber } = pupil.enrolments[0];
  return {
    id: `00000000-0000-4000-8000-${String(pupil.n * 10 + exercise).padStart(12, '0')}`,
    actor: { objectType: 'Agent', name: fullName(pupil), account: { homePage, name: pupilNumber } },
    verb: { id: 'http://adlnet.gov/expapi/verbs/answered', display: { nl: 'beantwoordde' } },
    object: {
      objectType: 'Activity',
      id: `https://oefenen.example/opgave/${exercise + 1}`,
      definition: { name: { nl: exercises[exercise] ?? '' } },
    },
    result: {
      score: { scaled: dice.below(11) / 10 },
      success: dice.once(2),
      response: `Dit vond ${fullName(pupil)} lastig; ${other ? fullName(other) : 'de groep'} hielp.`,
    },
    timestamp: stored,
    stored,
    authority: { objectType: 'Agent', account: { homePage: 'https://oefenen.example', name: 'leverancier' } },
  };
}
