import type { CalendarDate } from '../deadline/calendar-date';

/** In which capacity the board knows the data subject. */
export type SubjectCategory = 'pupil' | 'guardian' | 'employee' | 'applicant' | 'trainee';

/** The data subject as the requester describes him. Identifiers are the sources' own keys, never the BSN. @legal L-25 */
export interface SubjectDescription {
  readonly category: SubjectCategory;
  readonly givenName: string;
  readonly infix: string;
  readonly familyName: string;
  readonly birthDate: CalendarDate;
  readonly school?: string;
  /** For example `{ "las-oso": "LN094837", "afas": "1000551", "eckId": "https://…", "email": "…" }`. */
  readonly identifiers: Readonly<Record<string, string>>;
  /**
   * What the registers of truth know him by, under the same names; several where he was at two schools. The request file has none
   * of it: it is found while collecting. Read it through `identifiersOf`.
   */
  readonly known?: Readonly<Record<string, readonly string[]>>;
}

/** All that the subject is known by under these names, each once: what the request says, then what the registers found. */
export const identifiersOf = (
  { identifiers, known = {} }: Pick<SubjectDescription, 'identifiers' | 'known'>,
  ...names: readonly string[]
): readonly string[] => {
  const all = names.flatMap((name) => [identifiers[name] ?? '', ...(known[name] ?? [])]).map((value) => value.trim());
  return [...new Set(all)].filter((value) => value !== '');
};

/** @legal L-17, L-21 */
export type RequesterRelation =
  | 'self'
  | 'parent-with-authority'
  | 'parent-without-authority'
  | 'guardian'
  | 'pupil-16-plus'
  | 'authorised-agent';

export interface RequesterDescription {
  readonly relation: RequesterRelation;
  readonly name?: string;
  readonly email?: string;
  /** The requester as a data subject of the same request: there when he asks for his own data beside the child's. @legal L-23 */
  readonly own?: SubjectDescription;
}
