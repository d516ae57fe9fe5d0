import type { CalendarDate } from '../deadline/calendar-date';

/** What a person is in relation to the data subject. Drives the label that replaces the name. */
export type PersonRole =
  | 'subject'
  | 'requester'
  | 'parent'
  | 'guardian'
  | 'sibling'
  | 'family'
  | 'pupil'
  | 'parent-of-pupil'
  | 'staff'
  | 'health-professional'
  | 'outside-professional'
  | 'emergency-contact'
  | 'applicant'
  | 'informant'
  | 'other';

/** Parts of a name as a source gives them. Empty string where the source has none. */
export interface PersonName {
  readonly givenName: string;
  /** Tussenvoegsel: `van de`. */
  readonly infix: string;
  readonly familyName: string;
  /** `J.P.` or `JP`. */
  readonly initials?: string;
  /** Other forms in use: nickname, second given name, married name. */
  readonly aliases?: readonly string[];
}

/** A person that a record mentions, other than through free text. */
export interface PersonReference {
  /** Concrete path under which this person's fields stand: `''` for the whole record, `afgenomendoor` for a part of it. */
  readonly path: string;
  readonly role: PersonRole;
  /** The role in words as the source has it: `huisarts`. */
  readonly roleText?: string;
  readonly name: PersonName;
  /** Key of this person in the source, when it has one. */
  readonly sourceKey?: string;
  /** The source marks this person's address as secret. @legal L-22, L-31 */
  readonly secretAddress?: boolean;
}

/** A person known to a source; the redaction engine recognises these in text. Staged with the data, purged with it. */
export interface RosterPerson {
  /** Unique over all sources of the request: `{sourceId}:{key}`. */
  readonly id: string;
  /** Ids under which other sources hold the same person; filled in when entries are merged. */
  readonly sameAs?: readonly string[];
  readonly role: PersonRole;
  /** The role in words as the source has it: `leerkracht groep 5`, `moeder`. */
  readonly roleText?: string;
  readonly name: PersonName;
  readonly birthDate?: CalendarDate;
  readonly emails?: readonly string[];
  readonly telephones?: readonly string[];
  /** Street and house number, postcode and place, as one line each. */
  readonly addresses?: readonly string[];
  /** BSN, IBAN, pupil number and other exact identifiers: never shown for anybody but the subject. */
  readonly identifiers?: readonly string[];
  readonly secretAddress?: boolean;
  /** Ids of roster persons this person is parent or guardian of. */
  readonly parentOf?: readonly string[];
}
