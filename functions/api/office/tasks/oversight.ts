import { keepTasksFor } from '../../../../domain/register/keep-tasks';
import type { Request } from '../../../../domain/request/request';
import { everyDoer } from '../../../../domain/tasks/doers';
import { holdersOf } from '../../../../domain/tasks/task';
import { nameOfSource } from '../../../step/name-of-source';
import type { RequestFile } from '../../../step/request-file';
import type { StepRuntime } from '../../../step/runtime';
import { datesOf } from '../../../step/tasks/advance-tasks';
import type { Oversight } from '../../task-desk';
import { askedOf, placeName } from './shown';
import { sourcesWithLetter } from './supplier-letter';

/** The tasks, the freeze and the letters of a request, for the officer's page. @legal L-26, L-52 */
export async function oversightOf(
  runtime: StepRuntime,
  request: Request,
  { subject }: RequestFile,
): Promise<Oversight> {
  const { board } = runtime;
  const doers = board.tasks ? everyDoer(board.tasks) : [];
  const nameOf = (id: string) => doers.find((person) => person.id === id)?.name ?? id;
  return {
    tasks: [...request.tasks].map(([id, task]) => ({
      task: id,
      sourceId: task.sourceId,
      state: task.state,
      what: askedOf(runtime, task).what,
      place: placeName(runtime, task),
      dueOn: datesOf(request, task).dueOn,
      uploads: task.uploads.size,
      holders: holdersOf(task, request.excluded).map(nameOf),
    })),
    excluded: [...request.excluded].map(([id, because]) => ({ name: nameOf(id), because })),
    doers: doers.filter(({ id }) => !request.excluded.has(id)),
    keep: keepTasksFor(board, subject.category, request.receivedOn).map((keep) => {
      const kept = request.kept.get(keep.retention);
      return { ...keep, sourceNames: keep.sources.map((id) => nameOfSource(runtime, id)), ...(kept && { kept }) };
    }),
    letters: await sourcesWithLetter(runtime, request),
  };
}
