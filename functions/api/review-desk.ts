import type { CalendarDate } from '../../domain/deadline/calendar-date';
import type { Ground } from '../../domain/redaction/finding';
import type { RequestId } from '../../domain/request/ids';
import type { Verdict } from '../../domain/withholding/decision';
import type { Officer, Outcome } from './desk';

/** An answer to one target of the review: a question, a person, a place, a whole record or a file. */
export interface Answer {
  readonly target: string;
  /** `take-back`: what was decided on this target holds no more. */
  readonly verdict: Verdict | 'take-back';
  readonly ground: Ground;
}

/** A record of the dossier as a line in a list. */
export interface DossierLine {
  /** Target of a decision about the whole of it. */
  readonly target: string;
  readonly sourceNl: string;
  readonly typeNl: string;
  readonly occurredOn?: CalendarDate;
  readonly title: string;
  /** Places that go, or that somebody has to decide about. */
  readonly places: number;
  readonly decided?: Verdict;
}

/** A stretch of a record's text; `place` when something was found there. */
export interface RecordPart {
  readonly text: string;
  readonly place?: {
    /** Target of a decision about this place alone. */
    readonly target: string;
    readonly state: 'goes' | 'stays' | 'open';
    readonly because: string;
    readonly ground: Ground;
  };
}

/** One record in full, as an officer reads it before he decides about it. */
export interface DossierRecord extends DossierLine {
  readonly texts: readonly { readonly nl: string; readonly parts: readonly RecordPart[] }[];
  readonly files: readonly {
    readonly target: string;
    readonly name: string;
    readonly byteLength: number;
    readonly decided?: Verdict;
  }[];
  /** Targets of all records of the same conversation, this one too; absent when it is part of none. */
  readonly conversation?: readonly string[];
}

/** Words that an officer pointed at, to be taken out wherever they stand. */
export interface PointedAt {
  readonly target: string;
  readonly words: string;
  readonly officer: string;
}

/** Reading the dossier while the review is open, and deciding about more than was asked. @legal L-31, L-46 */
export interface ReviewDesk {
  /** Fifty lines a sheet, from 1; `more` when there is another. */
  dossier(
    requestId: RequestId,
    sheet: number,
  ): Promise<{ readonly lines: readonly DossierLine[]; readonly more: boolean }>;
  dossierRecord(requestId: RequestId, target: string): Promise<DossierRecord | undefined>;
  /** Takes words out of the whole dossier that no rule found. At least three letters or digits. */
  pointAt(requestId: RequestId, words: string, ground: Ground, reason: string, officer: Officer): Promise<Outcome>;
  /** A JPEG with up to twelve numbered photos that wait for an eye; sheets from 1. */
  contactSheet(requestId: RequestId, sheet: number, officer: Officer): Promise<Uint8Array | undefined>;
  pointedAt(requestId: RequestId): Promise<readonly PointedAt[]>;
}
