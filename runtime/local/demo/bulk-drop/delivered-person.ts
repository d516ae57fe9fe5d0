import type { SimulatedItem, SimulatedPerson } from '../../../../connectors/bulk-drop/simulator';
import type { SyntheticPerson, SyntheticPupil } from '../board/people';

type Participant = NonNullable<SimulatedItem['participants']>[number];

/** The pupil a delivery is about. The supplier's key is the number he has at his school: all suppliers got it from there. */
export const deliveredPerson = (pupil: SyntheticPupil): SimulatedPerson => ({
  key: pupil.enrolments[0].pupilNumber,
  givenName: pupil.givenName,
  infix: pupil.infix,
  familyName: pupil.familyName,
  birthDate: pupil.birthDate,
  school: pupil.enrolments[0].school.name,
});

/** Somebody who takes part in an item. */
export const delivered = (
  { givenName, infix, familyName }: SyntheticPerson,
  role: NonNullable<Participant['role']>,
  key: string,
): Participant => ({ key, role, givenName, infix, familyName });
