import type { Instant } from '../deadline/instant';
import { isAnswered, type Task, type TaskId } from '../tasks/task';
import type { RequestEvent } from './events';
import type { SourceId } from './ids';
import type { Request } from './request';

/** Events of one task. */
export type TaskEvent = Extract<
  RequestEvent,
  {
    readonly type:
      | 'task-opened'
      | 'task-given'
      | 'upload-added'
      | 'upload-removed'
      | 'task-handed-in'
      | 'task-nothing-found'
      | 'task-reopened';
  }
>;

type TaskChange = Partial<Pick<Request, 'tasks' | 'sources'>>;

/**
 * What an event of a task changes. The last answer of a source sets the source going, and a reopened task stops it again: the answer
 * itself is the transition, so that nothing can come between (DESIGN §3).
 */
export function changeByTask(request: Request, event: TaskEvent, at: Instant): TaskChange {
  if (event.type === 'task-opened') {
    const { task, sourceId, place, chain, keptDays } = event;
    const opened: Task = {
      sourceId,
      place,
      chain,
      ...(keptDays !== undefined && { keptDays }),
      openedAt: at,
      holders: [],
      state: 'open',
      uploads: new Map(),
      uploaded: 0,
    };
    return { tasks: new Map(request.tasks).set(task, opened) };
  }
  const before = request.tasks.get(event.task);
  if (!before) return {};
  const after = taskAfter(before, event);
  const tasks = new Map(request.tasks).set(event.task, after);
  if (event.type === 'task-reopened') return { tasks, sources: waiting(request, before.sourceId) };
  return isAnswered(after) && allAnswered(tasks, before.sourceId)
    ? { tasks, sources: goingOn(request, before.sourceId) }
    : { tasks };
}

function taskAfter(task: Task, event: Exclude<TaskEvent, { readonly type: 'task-opened' }>): Task {
  const { answerSha256, ...unanswered } = task;
  switch (event.type) {
    case 'task-given':
      return { ...task, holders: [...task.holders, event.to] };
    case 'upload-added': {
      const { byteLength, sha256, mediaType, upload } = event;
      return {
        ...task,
        uploads: new Map(task.uploads).set(upload, { byteLength, sha256, mediaType }),
        uploaded: upload,
      };
    }
    case 'upload-removed':
      return { ...task, uploads: new Map([...task.uploads].filter(([upload]) => upload !== event.upload)) };
    case 'task-handed-in':
      return { ...task, state: 'handed-in', answerSha256: event.answerSha256 };
    case 'task-nothing-found':
      return { ...task, state: 'nothing-found', answerSha256: event.answerSha256 };
    case 'task-reopened':
      return { ...unanswered, state: 'open' };
  }
}

/** True when the source has tasks, and every one is answered. */
export function allAnswered(tasks: ReadonlyMap<TaskId, Task>, sourceId: SourceId): boolean {
  const own = [...tasks.values()].filter((task) => task.sourceId === sourceId);
  return own.length > 0 && own.every(isAnswered);
}

function goingOn(request: Request, sourceId: SourceId): Request['sources'] {
  const source = request.sources.get(sourceId);
  if (source?.state !== 'parked') return request.sources;
  return new Map(request.sources).set(sourceId, { state: 'to-do' });
}

const waiting = (request: Request, sourceId: SourceId): Request['sources'] =>
  new Map(request.sources).set(sourceId, { state: 'parked', reason: 'WaitsForPerson' });

/** The tasks after their source was read: what was answered can no longer be undone. */
export const readTasksOf = (request: Request, sourceId: SourceId): Request['tasks'] =>
  changed(request, sourceId, (task) => (isAnswered(task) ? { ...task, state: 'collected' } : task));

/** The tasks after the officer went on without their source. */
export const lapsedTasksOf = (request: Request, sourceId: SourceId): Request['tasks'] =>
  changed(request, sourceId, (task) => ({ ...task, state: 'lapsed' }));

const changed = (request: Request, sourceId: SourceId, change: (task: Task) => Task): Request['tasks'] =>
  new Map([...request.tasks].map(([id, task]) => [id, task.sourceId === sourceId ? change(task) : task]));
