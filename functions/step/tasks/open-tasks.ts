import { candidatesOf } from '../../../connectors/kit/readers';
import type { SourceId } from '../../../domain/request/ids';
import type { Request } from '../../../domain/request/request';
import type { SubjectDescription } from '../../../domain/requester/subject';
import { chainFor } from '../../../domain/tasks/chain';
import { involvementOf } from '../../../domain/tasks/involvement';
import { schoolsNamedIn } from '../../../domain/tasks/school-of';
import { taskIdOf } from '../../../domain/tasks/task';
import { readRequestFile, subjectFor } from '../request-file';
import type { StepRuntime } from '../runtime';
import { record, recordOnce } from '../stream';
import { askedBy } from './asked-by';

/**
 * Opens the tasks of a source that is a person: one for each school of the data subject, or one for the head office. Who may be asked is
 * settled now, and whoever the request is about or from is excluded by name. May run twice. @legal L-22, L-26 @security S-33
 */
export async function openTasks(runtime: StepRuntime, request: Request, sourceId: SourceId): Promise<void> {
  const { ports, board } = runtime;
  const { requestId } = request;
  const asked = askedBy(runtime, sourceId);
  // Once opened they stay as they are: a school that becomes known later does not change what was asked.
  if (!asked || [...request.tasks.values()].some((task) => task.sourceId === sourceId)) return;
  const file = await readRequestFile(ports, request);
  const schools =
    asked.place === 'school' ? await schoolsOf(runtime, request, subjectFor(file, sourceId, requestId)) : [];
  for (const [n, place] of (schools.length > 0 ? schools : ['head-office']).entries()) {
    const chain = chainFor(board.tasks, place);
    for (const person of chain) {
      const because = involvementOf(person, file);
      if (because) await record(ports, requestId, { type: 'person-excluded', person: person.id, because, by: 'rules' });
    }
    await recordOnce(ports, requestId, {
      type: 'task-opened',
      task: taskIdOf(sourceId, n + 1),
      sourceId,
      place,
      chain: chain.map(({ id }) => id),
      ...(asked.keptDays !== undefined && { keptDays: asked.keptDays }),
    });
  }
}

/** The board's schools of this person: as the request says, and as the registers found. */
async function schoolsOf({ ports, board }: StepRuntime, request: Request, subject: SubjectDescription) {
  const texts = subject.school === undefined ? [] : [subject.school];
  for (const [sourceId, source] of request.sources) {
    if (source.state !== 'complete' && source.state !== 'found') continue;
    // Only of who was chosen: a namesake's school must not hear of this.
    const chosen = source.candidate === undefined ? [] : [source.candidate, ...(source.also ?? [])];
    const candidates = await candidatesOf(ports.objects, request.requestId, sourceId);
    for (const position of chosen) {
      const school = candidates[position]?.distinguishing.school;
      if (school !== undefined) texts.push(school);
    }
  }
  return schoolsNamedIn(texts, board.schools);
}
