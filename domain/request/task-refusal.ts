import type { Task } from '../tasks/task';
import type { Refusal } from './refusal';
import type { Request } from './request';
import type { TaskEvent } from './task-fold';

/**
 * Whether an event of a task may follow; undefined when it may. An answer can be taken back until its source was read, uploads can be
 * changed until they are handed in, and "nothing found" does not go with uploads. @legal L-26 @security S-34
 */
export function taskRefusalOf(request: Request, event: TaskEvent): Refusal | undefined {
  if (event.type === 'task-opened') {
    if (!request.sources.has(event.sourceId)) return 'unknown-source';
    return request.tasks.has(event.task) ? 'already-done' : undefined;
  }
  const task = request.tasks.get(event.task);
  if (!task) return 'unknown-task';
  if (event.type === 'task-reopened') return refusalToReopen(request, task);
  if (task.state !== 'open') return 'task-in-other-state';
  switch (event.type) {
    case 'task-given':
      if (request.excluded.has(event.to) || !task.chain.includes(event.to)) return 'not-yours';
      return task.holders.includes(event.to) ? 'already-done' : undefined;
    case 'upload-added':
      return event.upload === task.uploaded + 1 ? undefined : 'already-done';
    case 'upload-removed':
      return task.uploads.has(event.upload) ? undefined : 'unknown-upload';
    case 'task-handed-in':
      if (task.uploads.size === 0) return 'nothing-uploaded';
      return task.uploads.size === event.uploads ? undefined : 'task-in-other-state';
    case 'task-nothing-found':
      return task.uploads.size > 0 ? 'something-uploaded' : undefined;
  }
}

function refusalToReopen(request: Request, task: Task): Refusal | undefined {
  if (task.state !== 'handed-in' && task.state !== 'nothing-found') return 'task-in-other-state';
  const source = request.sources.get(task.sourceId)?.state;
  return source === 'complete' || source === 'noData' || source === 'gapAccepted' ? 'already-done' : undefined;
}
