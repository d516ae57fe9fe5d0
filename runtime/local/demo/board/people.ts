import type { CalendarDate } from '../../../../domain/deadline/calendar-date';
import type { School } from '../../../../domain/register/board';
import type { Home } from './homes';
import type { FamilyName, Sex } from './names';

/** Anybody of the synthetic board. Nobody of them exists. */
export interface SyntheticPerson extends FamilyName {
  readonly givenName: string;
}

/** A parent or guardian. */
export interface SyntheticParent extends SyntheticPerson {
  readonly relation: 'father' | 'mother' | 'guardian';
  readonly home: Home;
  readonly secretAddress: boolean;
  readonly telephone: string;
  readonly email: string;
  readonly iban: string;
}

/** Time at one school. The first of a pupil's is the newest. */
export interface SyntheticEnrolment {
  readonly school: School;
  readonly pupilNumber: string;
  readonly from: CalendarDate;
  /** Absent while it lasts. */
  readonly until?: CalendarDate;
}

/** A pupil or former pupil. */
export interface SyntheticPupil extends SyntheticPerson {
  /** Position in the board, from 0. */
  readonly n: number;
  readonly officialNames: readonly string[];
  readonly sex: Sex;
  readonly birthDate: CalendarDate;
  /** BSN of the test range. */
  readonly personNumber: string;
  readonly home: Home;
  readonly secretAddress: boolean;
  /** 1 – 8; undefined for who left. */
  readonly group: number | undefined;
  readonly enrolments: readonly [SyntheticEnrolment, ...SyntheticEnrolment[]];
  /** Number of the family, from 0. */
  readonly family: number;
}

/** Parents, and the children they have at the board. */
export interface SyntheticFamily {
  readonly n: number;
  readonly parents: readonly SyntheticParent[];
  readonly pupils: readonly SyntheticPupil[];
}

export type StaffFunction =
  | 'directeur'
  | 'intern begeleider'
  | 'leerkracht'
  | 'onderwijsassistent'
  | 'administratief medewerker'
  | 'conciërge'
  | 'beleidsmedewerker';

/** Somebody in AFAS: person number, birth date, home and how to reach him. */
export interface SyntheticAdult extends SyntheticPerson {
  readonly n: number;
  /** Person number in AFAS. */
  readonly bcCo: string;
  readonly sex: Sex;
  readonly birthDate: CalendarDate;
  readonly personNumber: string;
  readonly home: Home;
  readonly telephone: string;
  readonly email: string;
}

/** Who works for the board. */
export interface SyntheticEmployee extends SyntheticAdult {
  readonly employeeId: string;
  readonly userId: string;
  readonly work: StaffFunction | 'stagiair';
  /** Undefined at the head office. */
  readonly school: School | undefined;
  /** The group a teacher teaches. */
  readonly group: number | undefined;
  readonly since: CalendarDate;
  readonly iban: string;
  readonly workEmail: string;
  readonly emergencyContact: SyntheticPerson & { readonly relation: string; readonly telephone: string };
  /** Also applied, before being taken on. */
  readonly applied: boolean;
}

/** Who asked for work. */
export interface SyntheticApplicant extends SyntheticAdult {
  readonly vacancy: string;
  readonly appliedOn: CalendarDate;
  readonly referee: SyntheticPerson;
}
