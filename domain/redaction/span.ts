/** What a piece of text is. The replacement in brackets is made from it. */
export type Entity =
  | 'person'
  | 'address'
  | 'place-of-stay'
  | 'postcode'
  | 'telephone'
  | 'email'
  | 'birth-date'
  | 'bsn'
  | 'education-number'
  | 'iban'
  | 'eck-id'
  | 'person-number'
  | 'document-number'
  | 'agb-code'
  | 'licence-plate'
  | 'ip-address'
  | 'username'
  | 'url'
  | 'secret'
  | 'other';

/** `certain` is applied; `likely` is applied and queued; `possible` is left and queued (DESIGN §6). */
export type Confidence = 'certain' | 'likely' | 'possible';

/** A part of a text that may have to go. Offsets are UTF-16, `start < end`. */
export interface RedactionSpan {
  readonly start: number;
  readonly end: number;
  readonly entity: Entity;
  /**
   * Who it is: a roster id, or `unknown:` plus the folded name for somebody in no roster.
   * Absent when it cannot be told, or when the text does not name a person.
   */
  readonly who?: string;
  /** Role from the cue, when the text itself gives one: `moeder van`, `dokter`. Used for the label of an unknown person. */
  readonly roleText?: string;
  /** Name of the rule that found it, closed vocabulary of the engine: `iban.mod97`, `roster.full-name`, `cue.title`. */
  readonly because: string;
  readonly confidence: Confidence;
}

/** Finds what may have to go in one text. Same text, same spans: sorted by start, never overlapping. */
export interface TextDetector {
  detect(text: string): readonly RedactionSpan[];
}
