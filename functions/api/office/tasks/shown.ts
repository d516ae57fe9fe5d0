import type { AskedByHand } from '../../../../connectors/kit/by-hand/answer';
import { addDays } from '../../../../domain/deadline/calendar-date';
import { dateInAmsterdam } from '../../../../domain/deadline/instant';
import { birthDateChoices } from '../../../../domain/tasks/birth-date-choices';
import type { Task } from '../../../../domain/tasks/task';
import type { StepRuntime } from '../../../step/runtime';
import { datesOf } from '../../../step/tasks/advance-tasks';
import { askedBy } from '../../../step/tasks/asked-by';
import type { TaskSummary, TaskView } from '../../task-desk';
import type { TaskInHand } from './access';
import { wordsOfUpload } from './uploads';

/** What was asked; a source that is no longer configured is still named. */
export const askedOf = (runtime: Pick<StepRuntime, 'sources'>, { sourceId }: Pick<Task, 'sourceId'>): AskedByHand =>
  askedBy(runtime, sourceId) ?? { kind: 'paper', what: sourceId, place: 'head-office' };

/** The school or the head office, in words. */
export const placeName = ({ board }: Pick<StepRuntime, 'board'>, { place }: Pick<Task, 'place'>): string =>
  board.schools.find(({ brin }) => brin === place)?.name ?? board.headOffice.name;

/** The task as a line in a list. */
export function summaryOfTask(runtime: StepRuntime, { request, id, task }: TaskInHand): TaskSummary {
  const { kind, what } = askedOf(runtime, task);
  return {
    requestId: request.requestId,
    task: id,
    state: task.state,
    kind,
    what,
    place: placeName(runtime, task),
    dueOn: datesOf(request, task).dueOn,
    uploads: task.uploads.size,
  };
}

/** The task as a page. */
export async function viewOfTask(runtime: StepRuntime, inHand: TaskInHand): Promise<TaskView> {
  const { request, file, id, task } = inHand;
  const { subject } = file;
  const { where, keptDays } = askedOf(runtime, task);
  const today = dateInAmsterdam(runtime.ports.clock.now());
  const words = await Promise.all(
    [...task.uploads].map(async ([upload, { sha256, mediaType, byteLength }]) => ({
      upload,
      mediaType,
      byteLength,
      ...(await wordsOfUpload(runtime, request.requestId, id, sha256)),
    })),
  );
  return {
    ...summaryOfTask(runtime, inHand),
    ...(where !== undefined && { where }),
    ...(keptDays !== undefined && { keptSince: addDays(today, -keptDays) }),
    about: {
      category: subject.category,
      name: [subject.givenName, subject.infix, subject.familyName].filter(Boolean).join(' '),
      birthDate: subject.birthDate,
      ...(subject.school !== undefined && { school: subject.school }),
    },
    birthDates: birthDateChoices(subject.birthDate, Number(request.requestId.slice(-4)) + task.uploaded),
    uploads: words,
  };
}
