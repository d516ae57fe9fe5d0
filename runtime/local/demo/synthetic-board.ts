import { createHash } from 'node:crypto';
import type { Board, School } from '../../../domain/register/board';
import { castFamilies } from './board/cast';
import { familyAt, familyCount, numberOfCast } from './board/family';
import type {
  SyntheticApplicant,
  SyntheticEmployee,
  SyntheticFamily,
  SyntheticPerson,
  SyntheticPupil,
} from './board/people';
import { applicantAt, applicantCount, employeeAt, employeeCount, traineeAt, traineeCount } from './board/staff';

/** A school board that does not exist: 4,000 pupils, 6,000 parents, 450 staff, 60 applicants, 40 trainees. */
export interface SyntheticBoard {
  readonly seed: string;
  readonly schools: readonly School[];
  /** 3,000 families; each is made alone, the same at every call. */
  families(): Generator<SyntheticFamily>;
  family(n: number): SyntheticFamily;
  pupils(): Generator<SyntheticPupil>;
  employees(): Generator<SyntheticEmployee>;
  applicants(): Generator<SyntheticApplicant>;
  trainees(): Generator<SyntheticEmployee>;
  /** The other children of the pupil's group. */
  classmatesOf(pupil: SyntheticPupil): readonly SyntheticPupil[];
  /** Who works at that school. */
  staffOf(school: School): readonly SyntheticEmployee[];
  /** Digest of everybody and everything said of them: the same for the same seed and schools. */
  digest(): string;
}

/** The seed of `npm start` and of `export` without sources. */
export const demoSeed = 'inzage';

/**
 * The synthetic board of a seed. Nobody in it exists: BSNs come from the test range, accounts from a bank that is none, postcodes
 * and telephone numbers from what is never given out. One seed gives one board.
 */
export function syntheticBoard({ schools }: Pick<Board, 'schools'>, seed = demoSeed): SyntheticBoard {
  const made = new Map<number, SyntheticFamily>();
  const family = (n: number): SyntheticFamily => {
    const known = made.get(n) ?? familyAt(seed, schools, n);
    made.set(n, known);
    return known;
  };
  const teacherHome = () => {
    const { pupils } = family(numberOfCast(castFamilies.ofTeacher, schools.length));
    const home = pupils[0]?.home;
    if (!home) throw new RangeError('the family of the teacher has no child');
    return home;
  };
  const employee = (n: number) => employeeAt(seed, schools, n, teacherHome);
  const groups = once(() => Map.groupBy(pupils(), (pupil) => groupKey(pupil)));
  const staff = once(() => Map.groupBy(employees(), ({ school }) => school?.brin));

  function* families() {
    for (let n = 0; n < familyCount; n += 1) yield family(n);
  }
  function* pupils() {
    for (const each of families()) yield* each.pupils;
  }
  function* employees() {
    for (let n = 0; n < employeeCount; n += 1) yield employee(n);
  }
  function* applicants() {
    for (let n = 0; n < applicantCount; n += 1) yield applicantAt(seed, schools, n);
  }
  function* trainees() {
    for (let n = 0; n < traineeCount; n += 1) yield traineeAt(seed, schools, n);
  }
  const isSame = (a: SyntheticPerson & { readonly n: number }, b: { readonly n: number }) => a.n === b.n;
  return {
    seed,
    schools,
    family,
    families,
    pupils,
    employees,
    applicants,
    trainees,
    classmatesOf: (pupil) => (groups().get(groupKey(pupil)) ?? []).filter((other) => !isSame(other, pupil)),
    staffOf: ({ brin }) => staff().get(brin) ?? [],
    digest() {
      const hash = createHash('sha256');
      for (const people of [families(), employees(), applicants(), trainees()]) {
        for (const each of people) hash.update(JSON.stringify(each));
      }
      return hash.digest('hex');
    },
  };
}

const groupKey = ({ enrolments, group }: SyntheticPupil): string => `${enrolments[0].school.brin} ${group ?? 8}`;

const once = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
};
