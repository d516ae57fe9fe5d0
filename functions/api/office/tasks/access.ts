import type { RequestId } from '../../../../domain/request/ids';
import type { Request } from '../../../../domain/request/request';
import { doerByEmail } from '../../../../domain/tasks/doers';
import { involvementOf } from '../../../../domain/tasks/involvement';
import { holdersOf, type Task, type TaskId } from '../../../../domain/tasks/task';
import { type RequestFile, readRequestFile, subjectFor } from '../../../step/request-file';
import type { StepRuntime } from '../../../step/runtime';
import { loadRequest } from '../../../step/stream';
import type { Officer } from '../../desk';

/** A task and all that belongs to it, for somebody who may do it. */
export interface TaskInHand {
  readonly request: Request;
  /** With whom this task is about as its subject. */
  readonly file: RequestFile;
  readonly id: TaskId;
  readonly task: Task;
  /** How the trail names who acts: the id of board.json, or the officer. */
  readonly by: string;
}

/** Tasks that somebody can still do something about. */
const shown: readonly Task['state'][] = ['open', 'handed-in', 'nothing-found'];

/**
 * The task, when it is this person's: it was given to him, and the request is not about, from or against him. The officer may do any but
 * those. Undefined for everybody else, exactly as for a task that is not there. @legal L-22 @security S-40
 */
export async function taskInHand(
  runtime: StepRuntime,
  requestId: RequestId,
  id: TaskId,
  officer: Officer,
): Promise<TaskInHand | undefined> {
  const request = await loadRequest(runtime.ports, requestId);
  return request && inHand(runtime, request, id, officer);
}

/** The tasks of a request that are this person's. */
export async function tasksInHand(
  runtime: StepRuntime,
  requestId: RequestId,
  officer: Officer,
): Promise<readonly TaskInHand[]> {
  const request = await loadRequest(runtime.ports, requestId);
  const all = await Promise.all(
    [...(request?.tasks.keys() ?? [])].map((id) => request && inHand(runtime, request, id, officer)),
  );
  return all.filter((one) => one !== undefined);
}

async function inHand(
  { ports, board }: StepRuntime,
  request: Request,
  id: TaskId,
  officer: Officer,
): Promise<TaskInHand | undefined> {
  const task = request.tasks.get(id);
  if (!task || request.phase !== 'open' || !shown.includes(task.state)) return undefined;
  const doer = doerByEmail(board.tasks, officer.email);
  const isHolder = doer !== undefined && holdersOf(task, request.excluded).includes(doer.id);
  if (officer.role !== 'officer' && !(officer.role === 'director' && isHolder)) return undefined;
  if (doer && request.excluded.has(doer.id)) return undefined;
  const file = await readRequestFile(ports, request);
  const involved = involvementOf({ name: doer?.name ?? officer.name, email: officer.email ?? '' }, file);
  if (involved) return undefined;
  const subject = subjectFor(file, task.sourceId, request.requestId);
  return { request, file: { ...file, subject }, id, task, by: doer?.id ?? officer.name };
}
