import { keepTasksFor } from '../../../../domain/register/keep-tasks';
import type { RequestId } from '../../../../domain/request/ids';
import { everyDoer } from '../../../../domain/tasks/doers';
import type { TaskId } from '../../../../domain/tasks/task';
import { readRequestFile } from '../../../step/request-file';
import type { StepRuntime } from '../../../step/runtime';
import { record, requestOf } from '../../../step/stream';
import { advanceTasks } from '../../../step/tasks/advance-tasks';
import type { Officer } from '../../desk';
import type { TaskDesk } from '../../task-desk';
import { no, outcomeOf } from '../outcome';
import { type TaskInHand, taskInHand, tasksInHand } from './access';
import { answerTask, reopenTask } from './answer';
import { summaryOfTask, viewOfTask } from './shown';
import { letterTo } from './supplier-letter';
import { addUploads, openUpload, removeUpload } from './uploads';

const notThere = no('Deze taak bestaat niet, of is niet (meer) van u.');

/** Tasks, the freeze and letters over the event streams. */
export function createTaskDesk(runtime: StepRuntime): TaskDesk {
  const { ports, board } = runtime;
  const mine = async <T>(
    requestId: RequestId,
    task: TaskId,
    officer: Officer,
    act: (inHand: TaskInHand) => Promise<T>,
  ): Promise<T | undefined> => {
    const inHand = await taskInHand(runtime, requestId, task, officer);
    return inHand && act(inHand);
  };

  return {
    async list(officer) {
      const all = await Promise.all(
        (await ports.requests.list()).map((requestId) => tasksInHand(runtime, requestId, officer)),
      );
      const lines = all.flat().map((inHand) => summaryOfTask(runtime, inHand));
      return lines.sort((one, other) => one.dueOn.localeCompare(other.dueOn));
    },
    view: (requestId, task, officer) => mine(requestId, task, officer, (inHand) => viewOfTask(runtime, inHand)),
    add: async (requestId, task, uploads, officer) =>
      (await mine(requestId, task, officer, (inHand) => addUploads(runtime, inHand, uploads))) ?? notThere,
    remove: async (requestId, task, upload, officer) =>
      (await mine(requestId, task, officer, (inHand) => removeUpload(runtime, inHand, upload))) ?? notThere,
    answer: async (requestId, task, answer, officer) =>
      (await mine(requestId, task, officer, (inHand) => answerTask(runtime, inHand, answer))) ?? notThere,
    reopen: async (requestId, task, officer) =>
      (await mine(requestId, task, officer, (inHand) => reopenTask(runtime, inHand))) ?? notThere,
    file: (requestId, task, upload, officer) =>
      mine(requestId, task, officer, (inHand) => openUpload(runtime, inHand, upload)),
    async exclude(requestId, person, officer) {
      const known = board.tasks && everyDoer(board.tasks).some(({ id }) => id === person);
      if (!known) return no('Deze persoon kan geen taken krijgen.');
      const event = { type: 'person-excluded', person, because: 'named', by: officer.name } as const;
      const outcome = outcomeOf(await record(ports, requestId, event));
      // Whoever had a task loses it now, and the next one gets it.
      if (outcome.ok) await advanceTasks(runtime, requestId);
      return outcome;
    },
    async confirmKept(requestId, retention, how, officer) {
      const request = await requestOf(ports, requestId);
      const { subject } = await readRequestFile(ports, request);
      const tasks = keepTasksFor(board, subject.category, request.receivedOn);
      if (!tasks.some((task) => task.retention === retention))
        return no('Deze bewaartermijn hoort niet bij dit verzoek.');
      return outcomeOf(await record(ports, requestId, { type: 'keep-confirmed', retention, how, by: officer.name }));
    },
    supplierLetter: (requestId, sourceId) => letterTo(runtime, requestId, sourceId),
  };
}
