import type { CalendarDate } from '../deadline/calendar-date';
import type { Instant } from '../deadline/instant';
import type { ExcludedBecause, Task, TaskId } from '../tasks/task';
import type {
  ConflictFlag,
  GapReason,
  IdentityMethod,
  KeptHow,
  ParkReason,
  RequestKind,
  Tally,
  WaitsFor,
} from './events';
import type { RequestId, RunId, SourceId } from './ids';

/** Where a request stands in law. What a run is doing is read from `sources`, `resolved` and the rest. */
export type Phase = 'intake' | 'open' | 'delivered' | 'refused' | 'information-request' | 'withdrawn' | 'closed';

/** Which of a source's candidates are the data subject. */
export interface Chosen {
  readonly candidate: number;
  /** The same person again: a pupil at a second school. */
  readonly also?: readonly number[];
}

/** How one source stands. `complete`, `noData` and `gapAccepted` are terminal. @legal L-26 */
export type SourceState =
  | { readonly state: 'to-do' }
  | ({ readonly state: 'found' } & Chosen)
  | { readonly state: 'ambiguous'; readonly candidates: number }
  | ({ readonly state: 'parked'; readonly reason: ParkReason } & Partial<Chosen>)
  | ({ readonly state: 'complete'; readonly tally: Tally; readonly retrievedAt: Instant } & Partial<Chosen>)
  | { readonly state: 'noData'; readonly retrievedAt: Instant }
  | { readonly state: 'gapAccepted'; readonly reason: GapReason };

/**
 * Whether another try has to search the person again. What a source breaks its own promises about – a delivery that was replaced, a
 * record of somebody else – may not be whom the search found. Where it was only away, whom it found still holds. @legal L-26
 */
export const searchesAfresh = (source: SourceState | undefined): boolean =>
  source?.state === 'parked' && source.reason === 'ProtocolViolation';

/** A request as folded from its events (DESIGN §4). */
export interface Request {
  readonly requestId: RequestId;
  /** Number of the next event. */
  readonly nextSeq: number;
  readonly phase: Phase;
  readonly kind: RequestKind;
  readonly channel: 'console' | 'api' | 'command-line';
  readonly receivedOn: CalendarDate;
  readonly target: CalendarDate;
  readonly dueBy: CalendarDate;
  readonly fileSha256: string;
  readonly registeredAt: Instant;
  readonly identity?: IdentityMethod;
  readonly authority?: { readonly outcome: 'may-act' | 'officer-overrides'; readonly as: string };
  readonly conflictChecked: boolean;
  readonly flags: readonly ConflictFlag[];
  readonly paused: boolean;
  readonly extended: boolean;
  /** Number of runs claimed so far. */
  readonly runs: number;
  readonly liveRun?: RunId;
  readonly waitsFor: WaitsFor;
  readonly lastFault?: { readonly step: string; readonly code: string };
  readonly sources: ReadonlyMap<SourceId, SourceState>;
  /** Tasks for persons, in the order in which they were opened. */
  readonly tasks: ReadonlyMap<TaskId, Task>;
  /** Ids of persons who are given no task of this request. */
  readonly excluded: ReadonlyMap<string, ExcludedBecause>;
  /** Retention rules of which the freeze was confirmed. @legal L-52 */
  readonly kept: ReadonlyMap<string, { readonly how: KeptHow; readonly by: string; readonly at: Instant }>;
  readonly identityMerged: boolean;
  readonly detected: ReadonlyMap<string, { readonly records: number; readonly findings: number }>;
  readonly resolved?: { readonly findings: number; readonly questions: number; readonly queueSha256: string };
  /** Grows with every reopening of the review; what was prepared under an older revision is void. */
  readonly revision: number;
  readonly reviewCompleted: boolean;
  /** Hash of all decisions when the review was completed; Prepare works with exactly these. */
  readonly decisionsSha256?: string;
  readonly prepared: ReadonlyMap<
    SourceId,
    { readonly released: number; readonly redacted: number; readonly withheld: number }
  >;
  readonly volumes: ReadonlyMap<
    number,
    { readonly byteLength: number; readonly entries: number; readonly manifestSha256: string }
  >;
  readonly sealed?: { readonly volumes: number; readonly manifestSha256: string };
  readonly verified?: { readonly findings: number };
  readonly releasedAt?: Instant;
  readonly deliveredAt?: Instant;
  /** 1 for the answer, 2 … for supplements. */
  readonly delivery: number;
  readonly stagingPurged: boolean;
  readonly archivePurged: boolean;
}

/** True when no source can change any more. @legal L-26 */
export const allSourcesTerminal = (request: Request): boolean =>
  [...request.sources.values()].every(
    ({ state }) => state === 'complete' || state === 'noData' || state === 'gapAccepted',
  );

/** True while questions of the review wait for a decision. */
export const needsReview = (request: Request): boolean =>
  request.resolved !== undefined &&
  !request.reviewCompleted &&
  (request.resolved.questions > 0 || request.revision > 1);
