import type { CalendarDate } from '../../domain/deadline/calendar-date';
import type { Instant } from '../../domain/deadline/instant';
import type { Ground } from '../../domain/redaction/finding';
import type {
  ConflictFlag,
  GapReason,
  IdentityMethod,
  ParkReason,
  RequestKind,
  Tally,
  WaitsFor,
} from '../../domain/request/events';
import type { RequestId, SourceId } from '../../domain/request/ids';
import type { RequesterDescription, SubjectDescription } from '../../domain/requester/subject';
import type { Verdict } from '../../domain/withholding/decision';
import type { Answer, ReviewDesk } from './review-desk';
import type { Oversight, TaskDesk } from './task-desk';

/** What a person fills in for a new request. */
export interface NewRequest {
  readonly kind: RequestKind;
  readonly subject: SubjectDescription;
  readonly requester: RequesterDescription;
  readonly receivedOn: CalendarDate;
}

/** A line on the deadline board. Holds a name: only for signed-in officers. */
export interface RequestSummary {
  readonly requestId: RequestId;
  readonly subjectName: string;
  readonly kind: RequestKind;
  readonly status: RequestStatus;
  readonly receivedOn: CalendarDate;
  /** Plan to this. @legal L-08 */
  readonly target: CalendarDate;
  /** Never pass this ("uiterlijk"). */
  readonly dueBy: CalendarDate;
  readonly sensitive: boolean;
}

export type RequestStatus =
  | 'intake'
  | 'collecting'
  | 'waiting-for-source'
  | 'review'
  | 'preparing'
  | 'ready-to-release'
  | 'delivered'
  | 'refused'
  | 'information-request'
  | 'withdrawn'
  | 'closed';

export interface SourceProgress {
  readonly sourceId: SourceId;
  readonly nl: string;
  readonly state: 'to-do' | 'located' | 'collecting' | 'complete' | 'noData' | 'parked' | 'ambiguous' | 'gapAccepted';
  readonly tally?: Tally;
  readonly parked?: ParkReason;
}

export interface RequestView extends RequestSummary {
  readonly requester: RequesterDescription;
  readonly identityChecked: boolean;
  readonly authority: {
    readonly kind: 'may-act' | 'officer-decides' | 'information-only' | 'refused';
    readonly because?: string;
  };
  readonly conflictChecked: boolean;
  readonly flags: readonly ConflictFlag[];
  readonly runLive: boolean;
  readonly waitsFor: WaitsFor;
  readonly sources: readonly SourceProgress[];
  /** Tasks of persons, the freeze and letters to suppliers; absent for a desk that has none. */
  readonly oversight?: Oversight;
  readonly questionsOpen: number;
  /** Where Verify found what may not go out: the path in the archive and the kind, never the value. Only while that blocks release. */
  readonly leaks?: readonly { readonly path: string; readonly kind: string }[];
  readonly undeclaredFields: readonly { readonly sourceId: SourceId; readonly type: string; readonly path: string }[];
  readonly trail: readonly { readonly seq: number; readonly at: Instant; readonly type: string }[];
  readonly links: readonly {
    readonly link: string;
    readonly expiresAt: Instant;
    readonly locked: boolean;
    readonly revoked: boolean;
  }[];
}

/** One question of the review: a group of findings that are one decision. */
export interface ReviewQuestion {
  readonly group: string;
  /** Target of a decision about this person everywhere in the dossier; only when the question is about one person. */
  readonly person?: string;
  readonly ground: Ground;
  readonly confidence: 'certain' | 'likely' | 'possible';
  /** What the system would do by itself. */
  readonly proposal: Verdict;
  readonly label: string;
  readonly occurrences: number;
  readonly because: string;
  /** Up to three places, with the words around; `hit` is the part in question. Attachments have a file name instead of words. */
  readonly examples: readonly {
    readonly sourceId: SourceId;
    readonly title: string;
    readonly before: string;
    readonly hit: string;
    readonly after: string;
  }[];
  /** The file that the question is about, under the name the source gave it; the officer can open it with `Desk.file`. */
  readonly file?: { readonly name: string; readonly mediaType: string; readonly byteLength: number };
  readonly decided?: { readonly target: string; readonly verdict: Verdict; readonly officer: string };
  /** Who proposed to withhold this silently; it is decided when a second person decides the same. @legal L-34 */
  readonly silentProposedBy?: string;
}

/** The officer whose session this is. */
export interface Officer {
  readonly name: string;
  readonly role: 'officer' | 'second-signatory' | 'director' | 'auditor';
  /** Verified at sign-in; whose tasks he sees. */
  readonly email?: string;
}

/** A refusal by the rules, in words for the person at the desk. */
export type Outcome<T = void> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly because: string };

/** What people can do with requests; the console, the API and the command line all go through here. */
export interface Desk extends ReviewDesk {
  list(): Promise<readonly RequestSummary[]>;
  view(requestId: RequestId): Promise<RequestView | undefined>;
  register(
    request: NewRequest,
    officer: Officer,
    channel: 'console' | 'api' | 'command-line',
  ): Promise<Outcome<RequestId>>;
  checkIdentity(requestId: RequestId, method: IdentityMethod, officer: Officer): Promise<Outcome>;
  /** The officer overrides an authority that the rules leave to him. */
  overrideAuthority(requestId: RequestId, reason: string, officer: Officer): Promise<Outcome>;
  checkConflict(requestId: RequestId, flags: readonly ConflictFlag[], officer: Officer): Promise<Outcome>;
  /** Accepts and starts the first run. */
  accept(requestId: RequestId, officer: Officer): Promise<Outcome>;
  /** Starts the next run, if none is live: after a crash, or to try parked sources again. */
  proceed(requestId: RequestId): Promise<Outcome>;
  /** Who it is: one candidate, or several that are one person, such as a pupil at two of the board's schools. @legal L-25, L-26 */
  chooseCandidates(
    requestId: RequestId,
    sourceId: SourceId,
    candidates: readonly number[],
    officer: Officer,
  ): Promise<Outcome>;
  /** The officer states that nobody in the list is the data subject: the source has no data. @legal L-27 */
  refuseCandidates(requestId: RequestId, sourceId: SourceId, officer: Officer): Promise<Outcome>;
  /** What tells the candidates apart, in the words of the officer. */
  candidates(requestId: RequestId, sourceId: SourceId): Promise<readonly Readonly<Record<string, string>>[]>;
  retrySource(requestId: RequestId, sourceId: SourceId, officer: Officer): Promise<Outcome>;
  acceptGap(requestId: RequestId, sourceId: SourceId, reason: GapReason, officer: Officer): Promise<Outcome>;
  questions(requestId: RequestId): Promise<readonly ReviewQuestion[]>;
  /**
   * The file of a question, for the eyes of who decides; undefined when there is none, or not for this person.
   * `fileName` is ours: the source's own name may hold anything. @security S-28
   */
  file?(
    requestId: RequestId,
    group: string,
    officer: Officer,
    form?: 'original' | 'asItWouldGo',
  ): Promise<
    | {
        readonly fileName: string;
        readonly mediaType: string;
        readonly byteLength: number;
        readonly bytes: AsyncIterable<Uint8Array>;
      }
    | undefined
  >;
  decide(requestId: RequestId, decisions: readonly Answer[], reason: string, officer: Officer): Promise<Outcome>;
  /** All questions answered: go on to the archive. */
  completeReview(requestId: RequestId, officer: Officer): Promise<Outcome>;
  reopenReview(requestId: RequestId, officer: Officer): Promise<Outcome>;
  /** After Verify passed. Sensitive requests need a second officer. */
  release(requestId: RequestId, officer: Officer, second?: Officer): Promise<Outcome>;
  /** The code for the second channel, shown once, when a link was made. */
  takeCode(requestId: RequestId, officer: Officer): Promise<Outcome<string>>;
  revokeLink(requestId: RequestId, officer: Officer): Promise<Outcome>;
  /** A new link to the same archive; old links end. */
  reissueLink(requestId: RequestId, officer: Officer): Promise<Outcome>;
  /** Lets a link that five wrong codes locked be tried again. @security S-22 */
  unlockLink?(requestId: RequestId, link: string, officer: Officer): Promise<Outcome>;
  withdraw(requestId: RequestId, officer: Officer): Promise<Outcome>;
  extend(
    requestId: RequestId,
    reason: 'complexity' | 'number-of-requests',
    words: string,
    officer: Officer,
  ): Promise<Outcome>;
  close(requestId: RequestId, officer: Officer): Promise<Outcome>;
  /** Tasks for persons, and the freeze. */
  readonly tasks?: TaskDesk;
}

/** What the download page needs. All answers to a guesser are alike. @security S-24 */
export interface DownloadDesk {
  /** Only for the holder of a valid token. */
  standing(token: string): Promise<'open' | 'expired' | 'withdrawn' | 'unknown'>;
  /** Opens a session, or says no in one way only. */
  open(token: string, code: string): Promise<{ readonly ok: true; readonly session: string } | { readonly ok: false }>;
  /** Volumes that this session may fetch; undefined when the session is not valid. */
  volumes(
    session: string,
  ): Promise<
    readonly { readonly volume: number; readonly fileName: string; readonly byteLength: number }[] | undefined
  >;
  /** `byteLength` is that of the whole volume; a range's end is exclusive. */
  read(
    session: string,
    volume: number,
    range?: { readonly start: number; readonly end?: number },
  ): Promise<{ readonly byteLength: number; readonly bytes: AsyncIterable<Uint8Array> } | undefined>;
  /** Where answers are too small for a volume (Lambda): an address that gives it, with ranges, for minutes. @security S-23 */
  address?(session: string, volume: number): Promise<string | undefined>;
}
