import type { PersonRole } from './person';

/**
 * What a field holds; drives redaction (DESIGN §6).
 * - `person`: (part of) a name. · `contact`: address, telephone, e-mail, IP address and what else can betray a whereabouts.
 * - `identifier`: BSN, IBAN, ECK iD, pupil or personnel number. · `secret`: password, token; never exported, only that it exists.
 * - `freeText`, `html`: always searched for third parties. · `image`, `document`: attachment handling.
 */
export type FieldKind =
  | 'plain'
  | 'date'
  | 'code'
  | 'person'
  | 'contact'
  | 'freeText'
  | 'html'
  | 'image'
  | 'document'
  | 'secret'
  | 'identifier';

/** Where a value came from, for portability. @legal L-42, L-43 */
export type FieldOrigin = 'provided' | 'observed' | 'derived' | 'third-party';

export interface FieldDefinition {
  /** Label for readers. */
  readonly nl: string;
  readonly en: string;
  readonly kind: FieldKind;
  readonly origin: FieldOrigin;
  /**
   * Whose name, contact data or identifier this is when no person reference of a part of the record covers the field.
   * It goes before a reference that covers the whole record. With neither, contact data and identifiers are the subject's,
   * and a name is taken out and put before the officer.
   * `staff` on contact data means the school's own, functional address or number, which stays readable.
   */
  readonly whose?: PersonRole;
  /** Meaning per code, for `code` fields: `{ "1": "man" }`. @legal L-39 */
  readonly codes?: Readonly<Record<string, string>>;
}

/** Keys are field paths without list positions: `communicatie.nummer`. A path that is not here is quarantined. */
export type FieldTable = Readonly<Record<string, FieldDefinition>>;

/** One type of record a connector yields. */
export interface RecordType {
  readonly nl: string;
  readonly en: string;
  /** Id of the processing activity in board.json's register. Purposes, basis, recipients and retention hang on it. @legal L-38 */
  readonly activity: string;
  /** Field that holds the conversation's id, the same for every message in it; absent when the type has none. */
  readonly conversation?: string;
  /** A record of this type says that a part of the source could not be read; counted apart. @legal L-26 */
  readonly notRead?: true;
  readonly fields: FieldTable;
}
