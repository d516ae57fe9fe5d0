import type { Instant } from '../deadline/instant';
import type { SourceId } from '../request/ids';

/** Name of a task within its request: the source and a number, `papier-1`. */
export type TaskId = string & { readonly __brand: 'TaskId' };

/** True for the name of a task. */
export const isTaskId = (text: string): text is TaskId => /^[a-z][a-z0-9-]{1,49}-[1-9]\d?$/.test(text);

/** The n-th task of a source, n from 1. */
export const taskIdOf = (source: SourceId, n: number): TaskId => `${source}-${n}` as TaskId;

/**
 * How a task stands; a closed list.
 * - `open`: waits for a person. · `handed-in`: the uploads are to be read. · `nothing-found`: searched, with the place, and nothing there.
 * - `collected`: read; nothing can be undone any more. · `lapsed`: the officer went on without it.
 */
export type TaskState = 'open' | 'handed-in' | 'nothing-found' | 'collected' | 'lapsed';

/** `head-office`, or the BRIN of a school. */
export type TaskPlace = string;

/** Why a task went on to somebody else. */
export type PassedOnBecause = 'opened' | 'not-answered' | 'day-10' | 'excluded';

/** Why somebody is given no task of a request: it is about him, he made it, or it is against him. */
export type ExcludedBecause = 'subject' | 'requester' | 'named';

/** A file that was uploaded; its bytes stand in staging. */
export interface TaskUpload {
  readonly byteLength: number;
  readonly sha256: string;
  readonly mediaType: string;
}

/** A task for a person, as folded from the request's events. */
export interface Task {
  readonly sourceId: SourceId;
  readonly place: TaskPlace;
  /** Who may be asked, in order: ids of persons, as board.json had them when the task was opened. */
  readonly chain: readonly string[];
  /** After so many days the first of what is looked for may be wiped; then it is urgent. */
  readonly keptDays?: number;
  readonly openedAt: Instant;
  /** Ids of everybody to whom it was given so far. */
  readonly holders: readonly string[];
  readonly state: TaskState;
  /** By number; a removed one is gone, and its number is not used again. */
  readonly uploads: ReadonlyMap<number, TaskUpload>;
  /** Uploads so far, removed ones too. */
  readonly uploaded: number;
  /** SHA-256 of the answer as stored in staging, when it was answered. */
  readonly answerSha256?: string;
}

/** True when the task is answered, and its source need not wait for it. */
export const isAnswered = ({ state }: Pick<Task, 'state'>): boolean =>
  state === 'handed-in' || state === 'nothing-found' || state === 'collected';

/** Who may work on the task: those to whom it was given, without those who were excluded since. */
export const holdersOf = (
  { holders }: Pick<Task, 'holders'>,
  excluded: ReadonlyMap<string, ExcludedBecause>,
): readonly string[] => holders.filter((id) => !excluded.has(id));
