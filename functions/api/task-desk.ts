import type { AskedByHand, HandedInAs } from '../../connectors/kit/by-hand/answer';
import type { CalendarDate } from '../../domain/deadline/calendar-date';
import type { Instant } from '../../domain/deadline/instant';
import type { KeepTask } from '../../domain/register/keep-tasks';
import type { KeptHow } from '../../domain/request/events';
import type { RequestId, SourceId } from '../../domain/request/ids';
import type { SubjectCategory } from '../../domain/requester/subject';
import type { TaskPerson } from '../../domain/tasks/doers';
import type { ExcludedBecause, TaskId, TaskState } from '../../domain/tasks/task';
import type { Officer, Outcome } from './desk';

/** A line in somebody's list of tasks. Names nobody. */
export interface TaskSummary {
  readonly requestId: RequestId;
  readonly task: TaskId;
  readonly state: TaskState;
  readonly kind: AskedByHand['kind'];
  readonly what: string;
  /** School or head office, in words. */
  readonly place: string;
  readonly dueOn: CalendarDate;
  readonly uploads: number;
}

/** A file that stands with a task. */
export interface TaskUploadView {
  readonly upload: number;
  readonly as: HandedInAs;
  readonly description: string;
  readonly mediaType: string;
  readonly byteLength: number;
}

/** Everything that whoever does a task needs, and nothing else of the request. @security S-40 */
export interface TaskView extends Omit<TaskSummary, 'uploads'> {
  readonly where?: string;
  /** Images from before this day are gone already. */
  readonly keptSince?: CalendarDate;
  readonly about: {
    readonly category: SubjectCategory;
    readonly name: string;
    readonly birthDate: CalendarDate;
    readonly school?: string;
  };
  /** Three birth dates of which one is right. */
  readonly birthDates: readonly CalendarDate[];
  readonly uploads: readonly TaskUploadView[];
}

/** What somebody uploads in one go. */
export interface NewUploads {
  /** The birth date that he picked. */
  readonly birthDate: string;
  readonly as: string;
  readonly description: string;
  readonly files: readonly Uint8Array[];
}

/** What goes with an answer. */
export interface Answer {
  readonly searchedHere: string;
  /** Only for camera images. */
  readonly cameraPlace: string;
  readonly cameraTime: string;
  readonly isFound: boolean;
}

/** What persons do with their tasks, and what the officer does about them. All of it looks whose task it is. @security S-40 */
export interface TaskDesk {
  list(officer: Officer): Promise<readonly TaskSummary[]>;
  view(requestId: RequestId, task: TaskId, officer: Officer): Promise<TaskView | undefined>;
  /** The number of files that were added. */
  add(requestId: RequestId, task: TaskId, uploads: NewUploads, officer: Officer): Promise<Outcome<number>>;
  remove(requestId: RequestId, task: TaskId, upload: number, officer: Officer): Promise<Outcome>;
  answer(requestId: RequestId, task: TaskId, answer: Answer, officer: Officer): Promise<Outcome>;
  reopen(requestId: RequestId, task: TaskId, officer: Officer): Promise<Outcome>;
  /** Under a name of ours. */
  file(
    requestId: RequestId,
    task: TaskId,
    upload: number,
    officer: Officer,
  ): Promise<
    | {
        readonly fileName: string;
        readonly mediaType: string;
        readonly byteLength: number;
        readonly bytes: AsyncIterable<Uint8Array>;
      }
    | undefined
  >;
  exclude(requestId: RequestId, person: string, officer: Officer): Promise<Outcome>;
  confirmKept(requestId: RequestId, retention: string, how: KeptHow, officer: Officer): Promise<Outcome>;
  /** The letter to the supplier of a source; undefined when it needs none. */
  supplierLetter(requestId: RequestId, sourceId: SourceId): Promise<string | undefined>;
}

/** What the officer sees of the tasks and the freeze of one request. */
export interface Oversight {
  readonly tasks: readonly {
    readonly task: TaskId;
    readonly sourceId: SourceId;
    readonly state: TaskState;
    readonly what: string;
    readonly place: string;
    readonly dueOn: CalendarDate;
    readonly uploads: number;
    /** Names of who has it. */
    readonly holders: readonly string[];
  }[];
  readonly excluded: readonly { readonly name: string; readonly because: ExcludedBecause }[];
  /** Who may still be excluded: everybody who can be given a task. */
  readonly doers: readonly TaskPerson[];
  /** Shortest retention first. @legal L-52 */
  readonly keep: readonly (KeepTask & {
    readonly sourceNames: readonly string[];
    readonly kept?: { readonly how: KeptHow; readonly by: string; readonly at: Instant };
  })[];
  /** Sources of which the supplier can be asked by letter. */
  readonly letters: readonly SourceId[];
}
