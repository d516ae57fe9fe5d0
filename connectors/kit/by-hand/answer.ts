import type { CalendarDate } from '../../../domain/deadline/calendar-date';
import type { RequestId } from '../../../domain/request/ids';
import type { TaskId } from '../../../domain/tasks/task';

/** What a connector whose source is a person asks for. Dutch words, for who does it. */
export interface AskedByHand {
  /** `delivery`: a ZIP as a supplier delivers it. */
  readonly kind: 'paper' | 'camera' | 'system' | 'delivery';
  /** `Papieren leerlingdossier`. */
  readonly what: string;
  /** Where to look, when the board says so. */
  readonly where?: string;
  /** `school`: the director of each school of the person. */
  readonly place: 'school' | 'head-office';
  /** After so many days the first of it is wiped. @legal L-52 */
  readonly keptDays?: number;
}

/** What an uploaded file is, by who uploaded it. */
export type HandedInAs = 'document' | 'photo' | 'camera-image' | 'system-export' | 'delivery';

/** A file that a person uploaded. */
export interface HandedInFile {
  readonly upload: number;
  readonly as: HandedInAs;
  /** What it is, in the uploader's words; empty when he gave none. */
  readonly description: string;
  readonly mediaType: string;
  readonly byteLength: number;
  readonly sha256: string;
}

/** A person's answer to a task, as stored. Words, so it lives in staging; the trail knows its hash. */
export interface HandedInAnswer {
  readonly task: TaskId;
  /** Name of the school or office that searched. */
  readonly place: string;
  /** Whom the searcher looked for, as the page showed him. */
  readonly about: {
    readonly givenName: string;
    readonly infix: string;
    readonly familyName: string;
    readonly birthDate: CalendarDate;
  };
  /** Where was searched, in words; never empty. @legal L-26 */
  readonly searchedHere: string;
  /** For camera images: which camera, and which time. */
  readonly camera?: { readonly place: string; readonly time: string };
  /** Empty: nothing was found there. */
  readonly files: readonly HandedInFile[];
  readonly answeredOn: CalendarDate;
}

/** An answer as the trail names it. */
export interface AnswerReference {
  readonly task: TaskId;
  readonly sha256: string;
}

/** Where tasks keep their words and files. Beside the sources, so that reading a source afresh leaves them alone. @security S-05 */
export const byHandKeys = (requestId: RequestId, task: TaskId) => {
  const root = `staging/${requestId}/by-hand/${task}`;
  return {
    /** Bytes of an upload, by their own hash: two phones at once do not meet. */
    upload: (sha256: string) => `${root}/upload-${sha256}`,
    /** What was said about it. */
    about: (sha256: string) => `${root}/about-${sha256}.json`,
    answer: (sha256: string) => `${root}/answer-${sha256}.json`,
  };
};
