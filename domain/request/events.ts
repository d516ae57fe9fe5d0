import type { CalendarDate } from '../deadline/calendar-date';
import type { Instant } from '../deadline/instant';
import type { ExcludedBecause, PassedOnBecause, TaskId, TaskPlace } from '../tasks/task';
import type { RunId, SourceId } from './ids';

export type RequestKind = 'access' | 'portability' | 'both';

/** Why an officer's hand is needed before a source can go on. */
export type ParkReason =
  | 'ambiguous'
  | 'AuthenticationRefused'
  | 'NotPermitted'
  | 'Throttled'
  | 'SourceUnavailable'
  | 'ProtocolViolation'
  | 'ConfigurationInvalid'
  | 'StorageFull'
  | 'RegisterOpen'
  | 'WaitsForPerson'
  | 'Internal';

/** Why a gap in a source was accepted; told to the requester. @legal L-26 */
export type GapReason =
  | 'system-retired'
  | 'supplier-did-not-deliver'
  | 'delivered-later'
  | 'not-reasonably-retrievable';

/** How it was seen to that nothing is wiped. `already-gone`: the term had passed before we asked. @legal L-30, L-52 */
export type KeptHow = 'supplier-confirmed' | 'deletion-stopped' | 'copy-made' | 'nothing-held' | 'already-gone';

/** What a source held and what was taken from it. @security S-36 @legal L-26 */
export interface Tally {
  /** What the source says it holds; equal to `fetched` when it says nothing. */
  readonly found: number;
  readonly fetched: number;
  readonly pages: number;
  readonly attachments: number;
  readonly damagedAttachments: number;
  readonly undeclaredFields: number;
  /** Parts of the source that could not be read, each a record that says so; absent when there are none. @legal L-26 */
  readonly notRead?: number;
}

export type IdentityMethod =
  | 'known-account'
  | 'called-back'
  | 'at-the-desk'
  | 'code-to-address-on-file'
  | 'id-seen'
  | 'attested-by-operator';

/** Flags of the conflict-of-interest check. @legal L-22 */
export type ConflictFlag =
  | 'contact-ban'
  | 'secret-address'
  | 'safe-house'
  | 'protection-measure'
  | 'suspicion-about-parent'
  | 'veilig-thuis'
  | 'separate-households';

/** Everything that can happen to a request. Facts, ids, closed codes and hashes: words live in the request file. @legal L-49 */
export type RequestEvent =
  | {
      readonly type: 'received';
      readonly kind: RequestKind;
      readonly receivedOn: CalendarDate;
      readonly target: CalendarDate;
      readonly dueBy: CalendarDate;
      readonly channel: 'console' | 'api' | 'command-line';
      readonly by: string;
      /** SHA-256 of the request file: who asks, about whom, in which words. */
      readonly fileSha256: string;
    }
  | { readonly type: 'identity-checked'; readonly method: IdentityMethod; readonly by: string }
  | {
      readonly type: 'authority-checked';
      readonly outcome: 'may-act' | 'officer-overrides';
      readonly as: string;
      readonly by: string;
    }
  | { readonly type: 'conflict-checked'; readonly flags: readonly ConflictFlag[]; readonly by: string }
  | {
      readonly type: 'accepted';
      readonly by: string;
      /** Every source that will be asked, frozen at acceptance. @legal L-01 */
      readonly sources: readonly SourceId[];
    }
  | { readonly type: 'run-claimed'; readonly runId: RunId; readonly run: number }
  | { readonly type: 'run-ended'; readonly runId: RunId; readonly waitsFor: WaitsFor }
  | {
      readonly type: 'source-located';
      readonly sourceId: SourceId;
      readonly result: 'found' | 'none' | 'ambiguous';
      readonly candidates: number;
    }
  | {
      readonly type: 'candidate-chosen';
      readonly sourceId: SourceId;
      readonly candidate: number;
      /** Other candidates that are the same person: a pupil who moved between two schools. */
      readonly also?: readonly number[];
      readonly by: string;
    }
  /** The officer states that none of the candidates is the data subject. @legal L-25, L-27 */
  | { readonly type: 'candidates-refused'; readonly sourceId: SourceId; readonly by: string }
  | { readonly type: 'identity-merged'; readonly identifiers: number }
  | {
      readonly type: 'source-collected';
      readonly sourceId: SourceId;
      readonly tally: Tally;
      readonly retrievedAt: Instant;
    }
  | { readonly type: 'source-no-data'; readonly sourceId: SourceId; readonly retrievedAt: Instant }
  | { readonly type: 'source-parked'; readonly sourceId: SourceId; readonly reason: ParkReason }
  | { readonly type: 'source-retried'; readonly sourceId: SourceId; readonly by: string }
  | { readonly type: 'run-faulted'; readonly runId: RunId; readonly step: string; readonly code: string }
  | { readonly type: 'gap-accepted'; readonly sourceId: SourceId; readonly reason: GapReason; readonly by: string }
  | {
      readonly type: 'task-opened';
      readonly task: TaskId;
      readonly sourceId: SourceId;
      readonly place: TaskPlace;
      /** Ids of the persons who may be asked, in order. */
      readonly chain: readonly string[];
      readonly keptDays?: number;
    }
  | { readonly type: 'task-given'; readonly task: TaskId; readonly to: string; readonly because: PassedOnBecause }
  | {
      readonly type: 'person-excluded';
      /** Id of somebody who can be given tasks: never one of this request. @legal L-22 */
      readonly person: string;
      readonly because: ExcludedBecause;
      readonly by: string;
    }
  | {
      readonly type: 'upload-added';
      readonly task: TaskId;
      readonly upload: number;
      readonly byteLength: number;
      readonly mediaType: string;
      readonly sha256: string;
      readonly by: string;
    }
  | { readonly type: 'upload-removed'; readonly task: TaskId; readonly upload: number; readonly by: string }
  | {
      readonly type: 'task-handed-in';
      readonly task: TaskId;
      readonly uploads: number;
      /** SHA-256 of the answer: what was uploaded, and where was searched. Its words stand in staging. */
      readonly answerSha256: string;
      readonly by: string;
    }
  | { readonly type: 'task-nothing-found'; readonly task: TaskId; readonly answerSha256: string; readonly by: string }
  | { readonly type: 'task-reopened'; readonly task: TaskId; readonly by: string }
  /** The freeze of one retention rule was seen to. @legal L-52 */
  | { readonly type: 'keep-confirmed'; readonly retention: string; readonly how: KeptHow; readonly by: string }
  | { readonly type: 'flag-raised'; readonly flag: ConflictFlag; readonly sourceId: SourceId }
  | { readonly type: 'segment-detected'; readonly segment: string; readonly records: number; readonly findings: number }
  | {
      readonly type: 'resolved';
      readonly findings: number;
      /** Groups that need a decision. */
      readonly questions: number;
      /** SHA-256 of the queue, so that a decision can be tied to what was seen. */
      readonly queueSha256: string;
    }
  | { readonly type: 'decisions-recorded'; readonly decisions: number; readonly sha256: string; readonly by: string }
  | { readonly type: 'review-completed'; readonly by: string; readonly decisionsSha256: string }
  | {
      readonly type: 'source-prepared';
      readonly sourceId: SourceId;
      readonly released: number;
      readonly redacted: number;
      readonly withheld: number;
    }
  | {
      readonly type: 'volume-assembled';
      readonly volume: number;
      readonly byteLength: number;
      readonly entries: number;
      readonly manifestSha256: string;
    }
  | {
      readonly type: 'sealed';
      readonly delivery: number;
      readonly volumes: number;
      readonly manifestSha256: string;
    }
  | { readonly type: 'verified'; readonly delivery: number; readonly findings: number }
  | { readonly type: 'review-reopened'; readonly by: string; readonly because: 'verify-found' | 'officer' }
  | { readonly type: 'released'; readonly delivery: number; readonly by: string; readonly secondBy?: string }
  | {
      readonly type: 'delivered';
      readonly delivery: number;
      readonly by: 'link' | 'handover';
      /** First eight hex characters of the token's hash; absent for a handover. */
      readonly link?: string;
      readonly expiresAt?: Instant;
    }
  | {
      readonly type: 'download';
      readonly link: string;
      readonly outcome:
        | 'wrong-code'
        | 'locked'
        | 'expired'
        | 'revoked'
        | 'session-opened'
        | 'sessions-spent'
        | 'file-sent';
      readonly volume?: number;
    }
  | { readonly type: 'link-unlocked'; readonly link: string; readonly by: string }
  | { readonly type: 'code-shown'; readonly link: string; readonly by: string }
  | { readonly type: 'link-revoked'; readonly link: string; readonly by: string }
  | { readonly type: 'link-reissued'; readonly link: string; readonly expiresAt: Instant; readonly by: string }
  | {
      readonly type: 'paused';
      readonly reason: 'identity' | 'clarification';
      readonly askedOn: CalendarDate;
      readonly by: string;
    }
  | { readonly type: 'resumed'; readonly by: string }
  | {
      readonly type: 'extended';
      readonly target: CalendarDate;
      readonly dueBy: CalendarDate;
      readonly reason: 'complexity' | 'number-of-requests';
      readonly by: string;
    }
  | { readonly type: 'notice-sent'; readonly notice: NoticeKind; readonly noticeSha256: string }
  | { readonly type: 'refused'; readonly ground: string; readonly by: string; readonly secondBy: string }
  | { readonly type: 'information-request-377c'; readonly by: string }
  | { readonly type: 'withdrawn'; readonly by: string }
  | { readonly type: 'closed'; readonly by: string }
  | { readonly type: 'staging-purged'; readonly objects: number }
  | { readonly type: 'archive-purged'; readonly objects: number };

/** What a run found itself waiting for when it ended; `nothing` when it delivered. */
export type WaitsFor = 'nothing' | 'sources' | 'review' | 'release' | 'officer';

export type NoticeKind = 'receipt' | 'link' | 'code' | 'extension' | 'refusal' | 'download-receipt' | 'officer-task';

/** Name of an event. */
export type EventType = RequestEvent['type'];
