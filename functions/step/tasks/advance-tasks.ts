import { dateInAmsterdam } from '../../../domain/deadline/instant';
import { isSettledHoliday } from '../../../domain/deadline/settled-holidays';
import type { RequestId } from '../../../domain/request/ids';
import type { Request } from '../../../domain/request/request';
import { everyDoer, type TaskPerson } from '../../../domain/tasks/doers';
import { nextSteps, type TaskStep } from '../../../domain/tasks/next-steps';
import { type ExcludedBecause, holdersOf, type Task, type TaskId } from '../../../domain/tasks/task';
import { type TaskDates, taskDates } from '../../../domain/tasks/task-dates';
import type { StepRuntime } from '../runtime';
import { loadRequest, record } from '../stream';
import { askedBy } from './asked-by';
import { givenNotice, nobodyNotice, overdueNotice, reminderNotice, type TaskMail } from './task-mail';

/** The days of a task, for the request's target as it is now. */
export const datesOf = (request: Pick<Request, 'target'>, task: Pick<Task, 'openedAt' | 'keptDays'>): TaskDates =>
  taskDates(
    { openedOn: dateInAmsterdam(task.openedAt), target: request.target, keptDays: task.keptDays },
    isSettledHoliday,
  );

/**
 * Does for every open task of a request what is to be done today: gives it on, reminds, tells the officer. Called when a task is opened
 * or somebody is excluded, and by the watch, whatever the workflow does. May run as often as one likes. @security S-33, S-37
 */
export async function advanceTasks(runtime: StepRuntime, requestId: RequestId): Promise<void> {
  const { ports, board } = runtime;
  const request = await loadRequest(ports, requestId);
  if (request?.phase !== 'open') return;
  const today = dateInAmsterdam(ports.clock.now());
  const people = new Map((board.tasks ? everyDoer(board.tasks) : []).map((person) => [person.id, person]));
  for (const [id, task] of request.tasks) {
    const dates = datesOf(request, task);
    const passedOver = withThoseWhoLeft(request.excluded, task, people);
    for (const step of nextSteps(task, dates, passedOver, today)) {
      await takeStep(runtime, { request, id, task, dates, people }, step);
    }
  }
}

/** Somebody who no longer stands in board.json is passed over too. */
const withThoseWhoLeft = (
  excluded: ReadonlyMap<string, ExcludedBecause>,
  { chain }: Task,
  people: ReadonlyMap<string, TaskPerson>,
): ReadonlyMap<string, ExcludedBecause> =>
  new Map([
    ...excluded,
    ...chain.filter((id) => !people.has(id) && !excluded.has(id)).map((id) => [id, 'named'] as const),
  ]);

interface Advanced {
  readonly request: Request;
  readonly id: TaskId;
  readonly task: Task;
  readonly dates: TaskDates;
  readonly people: ReadonlyMap<string, TaskPerson>;
}

async function takeStep(runtime: StepRuntime, { request, id, task, dates, people }: Advanced, step: TaskStep) {
  const { ports, board, portalOrigin } = runtime;
  const { requestId } = request;
  const officer = board.contacts.privacyOfficer.email;
  const what = askedBy(runtime, task.sourceId)?.what ?? task.sourceId;
  const mail: TaskMail = { requestId, task: id, what, dueOn: dates.dueOn, address: `${portalOrigin}/console/taken` };
  switch (step.kind) {
    case 'give': {
      const person = people.get(step.to);
      // The notice first: it is sent once, and a machine that stops in between gives the task again.
      if (person) await ports.notices.send(givenNotice(mail, person));
      await record(ports, requestId, { type: 'task-given', task: id, to: step.to, because: step.because });
      return;
    }
    case 'remind':
      for (const holder of holdersOf(task, request.excluded)) {
        const person = people.get(holder);
        if (person) await ports.notices.send(reminderNotice(mail, person, step.which));
      }
      return;
    case 'overdue':
      await ports.notices.send(overdueNotice(mail, officer));
      return;
    case 'nobody':
      await ports.notices.send(nobodyNotice(mail, officer));
  }
}
