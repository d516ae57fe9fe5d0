import type { PersonRole } from '../record/person';
import type { SourceId } from '../request/ids';
import type { Confidence, Entity } from './span';

/** Which record, without a word of its content. */
export interface RecordKey {
  readonly sourceId: SourceId;
  readonly type: string;
  readonly id: string;
}

/** Closed list of the reasons for which something is left out. Words for readers are in `domain/notice`. @legal L-41 */
export type Ground =
  | 'third-party'
  | 'whereabouts'
  | 'secret-contact'
  | 'identifier-of-other'
  | 'security'
  | 'informant'
  | 'child-protection'
  | 'treatment-file'
  | 'personal-note'
  | 'legal-advice'
  | 'negotiation-position'
  | 'damaged'
  | 'not-searchable'
  | 'redaction-failed';

interface FindingBase {
  /**
   * Record + field path + rule + keyed hash of the text + occurrence: not the offsets, so that a decision survives a re-run.
   * 32 hex characters.
   */
  readonly identity: string;
  /** Findings that are one question to the officer share it: the same person, the same quoted mail, the same file. */
  readonly group: string;
  readonly record: RecordKey;
  /** Concrete field path; `''` for a whole record. */
  readonly path: string;
  readonly ground: Ground;
  readonly because: string;
  readonly confidence: Confidence;
}

/** A part of a field's text. `start`/`end` are UTF-16 offsets in the value as text. */
export interface SpanFinding extends FindingBase {
  readonly kind: 'span';
  readonly start: number;
  readonly end: number;
  readonly entity: Entity;
  readonly who?: string;
  /** Shared by all places that name this person as somebody else, whatever rule found them: "keep this teacher everywhere". */
  readonly person?: string;
  /** What that person is, when the source says so; makes the label of somebody in no roster. */
  readonly role?: PersonRole;
  readonly roleText?: string;
}

/** A whole scalar. */
export interface FieldFinding extends FindingBase {
  readonly kind: 'field';
  readonly entity: Entity;
  readonly who?: string;
  /** Shared by all places that name this person as somebody else, whatever rule found them: "keep this teacher everywhere". */
  readonly person?: string;
  /** What that person is, when the source says so; makes the label of somebody in no roster. */
  readonly role?: PersonRole;
  readonly roleText?: string;
}

/** A file that an eye has to see, or that cannot be given. `reference` is the attachment's id within the record. */
export interface AttachmentFinding extends FindingBase {
  readonly kind: 'attachment';
  readonly reference: string;
}

/** A whole record that is the officer's: `veilig-thuis`, a treatment file, a failed redaction. @legal L-34, L-35 */
export interface RecordFinding extends FindingBase {
  readonly kind: 'record';
  /** Shared by records in which the very same words raise the same matter: a mail and the answers that quote it. Keyed hash. */
  readonly alike?: string;
}

/** Something about one record that may have to go. Lives in staging only: its offsets point into content. */
export type Finding = SpanFinding | FieldFinding | AttachmentFinding | RecordFinding;
