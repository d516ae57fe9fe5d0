import { calendarDate } from '../../../../domain/deadline/calendar-date';
import type { Sex } from './names';
import type { SyntheticParent, SyntheticPerson } from './people';

/** A family that stands in every synthetic board, whatever its seed: what a new user tries must not depend on chance. */
export interface CastFamily {
  /** Position of the school in the board's list. */
  readonly school: number;
  /** Position in a block of thirty families: 0 – 20 have one child, 21 – 28 two. */
  readonly position: number;
  readonly parents: readonly (SyntheticPerson &
    Pick<SyntheticParent, 'relation'> & { readonly secretAddress?: true })[];
  /** The second parent lives elsewhere; the children live with the first. */
  readonly separated?: true;
  readonly pupils: readonly (SyntheticPerson & {
    readonly sex: Sex;
    readonly birthDate: ReturnType<typeof calendarDate>;
    /** Position of the school where the pupil was before. */
    readonly earlierSchool?: number;
    readonly left?: ReturnType<typeof calendarDate>;
  })[];
}

const named = (givenName: string, familyName: string, infix = ''): SyntheticPerson => ({
  givenName,
  infix,
  familyName,
});
const mother = (person: SyntheticPerson) => ({ ...person, relation: 'mother' as const });
const father = (person: SyntheticPerson) => ({ ...person, relation: 'father' as const });
const child = (person: SyntheticPerson, sex: Sex, birthDate: string) => ({
  ...person,
  sex,
  birthDate: calendarDate(birthDate),
});

/** The cast, by what they are there for. */
export const castFamilies = {
  ordinary: {
    school: 1,
    position: 2,
    parents: [mother(named('Samira', 'Ouali')), father(named('Karim', 'Ouali'))],
    pupils: [child(named('Yasmina', 'Ouali'), 'girl', '2017-09-18')],
  },
  separated: {
    school: 2,
    position: 3,
    parents: [mother(named('Anouk', 'Postma')), father(named('Jeroen', 'Wiersma'))],
    separated: true,
    pupils: [child(named('Daan', 'Wiersma'), 'boy', '2016-04-11')],
  },
  secretAddress: {
    school: 3,
    position: 4,
    parents: [{ ...mother(named('Magda', 'Kowalczyk')), secretAddress: true }, father(named('Piotr', 'Kowalczyk'))],
    separated: true,
    pupils: [child(named('Julia', 'Kowalczyk'), 'girl', '2018-01-30')],
  },
  namesake: {
    school: 0,
    position: 5,
    parents: [mother(named('Petra', 'Hofstra')), father(named('Erik', 'Dijk', 'van'))],
    pupils: [child(named('Emma', 'Dijk', 'van'), 'girl', '2017-05-12')],
  },
  otherNamesake: {
    school: 10,
    position: 5,
    parents: [mother(named('Wendy', 'Tuinstra')), father(named('Marco', 'Dijk', 'van'))],
    pupils: [child(named('Emma', 'Dijk', 'van'), 'girl', '2017-05-12')],
  },
  twoSchools: {
    school: 6,
    position: 6,
    parents: [mother(named('Hafida', 'Bouzid')), father(named('Mourad', 'Bouzid'))],
    pupils: [{ ...child(named('Rayan', 'Bouzid'), 'boy', '2015-11-02'), earlierSchool: 3 }],
  },
  former: {
    school: 4,
    position: 7,
    parents: [mother(named('Ingrid', 'Hoekstra')), father(named('Paul', 'Hoekstra'))],
    pupils: [{ ...child(named('Sanne', 'Hoekstra'), 'girl', '2009-03-14'), left: calendarDate('2021-07-16') }],
  },
  twins: {
    school: 5,
    position: 21,
    parents: [mother(named('Mirjam', 'Terpstra')), father(named('Wouter', 'Terpstra'))],
    pupils: [
      child(named('Tess', 'Terpstra'), 'girl', '2018-06-21'),
      child(named('Finn', 'Terpstra'), 'boy', '2018-06-21'),
    ],
  },
  ofTeacher: {
    school: 1,
    position: 8,
    parents: [mother(named('Marloes', 'Veen', 'van der')), father(named('Tom', 'Ketelaar'))],
    pupils: [child(named('Guus', 'Veen', 'van der'), 'boy', '2019-02-07')],
  },
} as const satisfies Record<string, CastFamily>;

/** Teacher at the school of her own child; applied before. */
export const castTeacher = {
  ...castFamilies.ofTeacher.parents[0],
  school: 1,
  /** Position among the staff of the school: teacher of group 2, her own child's is 4. */
  position: 11,
  sex: 'girl',
  birthDate: calendarDate('1986-08-25'),
} as const;

export const castApplicant = {
  ...named('Dilara', 'Erdem'),
  sex: 'girl',
  birthDate: calendarDate('1997-04-03'),
} as const;

export const castTrainee = {
  ...named('Jayden', 'Rozenblad'),
  sex: 'boy',
  birthDate: calendarDate('2004-12-09'),
} as const;
