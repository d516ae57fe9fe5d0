/** An invented pupil; the order of `fields` is the schema's. */
export interface SimulatedPupil {
  readonly key: string;
  readonly eckId?: string;
  /** Elements before `groep`, by name: `achternaam`, `geboortedatum` … */
  readonly before: Readonly<Record<string, string>>;
  readonly group?: string;
  readonly combinedGroups?: readonly string[];
  readonly site?: string;
  /** Elements after `vestiging`. */
  readonly after?: Readonly<Record<string, string>>;
}

export interface SimulatedTeacher {
  readonly key: string;
  readonly eckId?: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly roles?: readonly string[];
  /** Group → role in words. */
  readonly groups?: Readonly<Record<string, string>>;
}

/** One school in one year. */
export interface SimulatedSchoolYear {
  readonly brin: string;
  readonly schoolYear: string;
  readonly sites?: Readonly<Record<string, string>>;
  /** Key → name and year group. */
  readonly groups: Readonly<Record<string, { readonly name: string; readonly yearGroup: string }>>;
  readonly combinedGroups?: Readonly<Record<string, string>>;
  readonly pupils: readonly SimulatedPupil[];
  readonly teachers: readonly SimulatedTeacher[];
}

/** The authorisation the simulator asks for unless told otherwise. */
export const simulatedAuthorization = {
  key: 'sleutel-van-de-simulator',
  customerCode: 'K1',
  customerName: 'Stichting De Duinen & Zn',
};
