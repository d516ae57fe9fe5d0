import { Hono } from 'hono';
import { isRequestId, type RequestId } from '../../../domain/request/ids';
import { isTaskId, type TaskId } from '../../../domain/tasks/task';
import { shownAsPicture } from '../../../web/console/question-file';
import { taskListPage } from '../../../web/console/task-pages/task-list-page';
import { taskPage } from '../../../web/console/task-pages/task-page';
import type { TaskDoneKey } from '../../../web/text/tasks';
import type { Outcome } from '../desk';
import { fileSecurityPolicy } from '../http/security-headers';
import { streamOf } from '../http/stream-of';
import type { TaskDesk, TaskView } from '../task-desk';
import { notFound, reading, uploading, type Visit, writing } from './guard';
import type { ConsoleKit } from './kit';

/** A visit to a task that is this person's. */
interface OfTask {
  readonly desk: TaskDesk;
  readonly task: TaskView;
}

/** Tasks of persons. Whose they are, the desk looks up with every call: another's task is as absent as none. @security S-40 */
export function taskRoutes(kit: ConsoleKit): Hono {
  const routes = new Hono();
  const base = '/console/taken/:id/:task';

  routes.get(
    '/console/taken',
    reading(kit, 'task.do', async ({ context, session, officer }) => {
      const tasks = (await kit.deps.desk.tasks?.list(officer)) ?? [];
      return context.html(taskListPage(kit.frame(session), tasks, kit.today(), context.req.query('gelukt')));
    }),
  );

  routes.get(
    base,
    reading(
      kit,
      'task.do',
      withTask(kit, async ({ context, session, task }) =>
        context.html(taskPage(kit.frame(session), task, kit.today(), { done: context.req.query('gelukt') })),
      ),
    ),
  );

  routes.post(
    `${base}/bestanden`,
    uploading(
      kit,
      'task.do',
      withTask(kit, async (visit) => {
        const { desk, task, form, officer } = visit;
        const uploads = {
          birthDate: form.text('birthDate'),
          as: form.text('as'),
          description: form.text('description'),
          files: form.files,
        };
        return settled(visit, kit, await desk.add(task.requestId, task.task, uploads, officer), 'added');
      }),
    ),
  );

  routes.get(
    `${base}/bestanden/:upload`,
    reading(
      kit,
      'task.do',
      withTask(kit, async ({ context, session, desk, task, officer }) => {
        const upload = Number(context.req.param('upload'));
        const file = await desk.file(task.requestId, task.task, upload, officer);
        if (!file) return notFound(kit, context, session);
        const asPicture = context.req.query('beeld') !== undefined && shownAsPicture(file.mediaType);
        return context.body(streamOf(file.bytes), 200, {
          'Content-Type': file.mediaType,
          'Content-Length': String(file.byteLength),
          'Content-Disposition': `${asPicture ? 'inline' : 'attachment'}; filename="${file.fileName}"`,
          'Content-Security-Policy': fileSecurityPolicy,
          'Cache-Control': 'no-store',
        });
      }),
    ),
  );

  routes.post(
    `${base}/bestanden/:upload/verwijderen`,
    writing(
      kit,
      'task.do',
      withTask(kit, async (visit) => {
        const { context, desk, task, officer } = visit;
        const upload = Number(context.req.param('upload'));
        return settled(visit, kit, await desk.remove(task.requestId, task.task, upload, officer), 'removed');
      }),
    ),
  );

  for (const [path, isFound] of [
    ['inleveren', true],
    ['niets-gevonden', false],
  ] as const) {
    routes.post(
      `${base}/${path}`,
      writing(
        kit,
        'task.do',
        withTask(kit, async (visit) => {
          const { desk, task, form, officer } = visit;
          const answer = {
            searchedHere: form.text('searchedHere'),
            cameraPlace: form.text('cameraPlace'),
            cameraTime: form.text('cameraTime'),
            isFound,
          };
          const outcome: Outcome =
            form.text('sure') === 'yes'
              ? await desk.answer(task.requestId, task.task, answer, officer)
              : { ok: false, because: 'Kruis eerst aan dat u het zeker weet.' };
          return settled(visit, kit, outcome, isFound ? 'handedIn' : 'nothingFound');
        }),
      ),
    );
  }

  routes.post(
    `${base}/heropenen`,
    writing(
      kit,
      'task.do',
      withTask(kit, async (visit) => {
        const { desk, task, officer } = visit;
        return settled(visit, kit, await desk.reopen(task.requestId, task.task, officer), 'reopened');
      }),
    ),
  );

  return routes;
}

/** Looks up the task in the address; the same "not found" for another's, for none, and for nonsense. */
const withTask =
  <V extends Visit>(kit: ConsoleKit, handle: (visit: V & OfTask) => Promise<Response>) =>
  async (visit: V): Promise<Response> => {
    const named = addressed(visit);
    const desk = kit.deps.desk.tasks;
    const task = named && (await desk?.view(named.id, named.task, visit.officer));
    return desk && task ? handle({ ...visit, desk, task }) : notFound(kit, visit.context, visit.session);
  };

function addressed({ context }: Visit): { readonly id: RequestId; readonly task: TaskId } | undefined {
  const [id = '', task = ''] = [context.req.param('id'), context.req.param('task')];
  return isRequestId(id) && isTaskId(task) ? { id, task } : undefined;
}

/** After a write: on when it was done – to the list when the task is out of hand – or the page with the reason why not. */
async function settled(
  { context, session, officer, desk, task }: Visit & OfTask,
  kit: ConsoleKit,
  outcome: Outcome<unknown>,
  done: TaskDoneKey,
): Promise<Response> {
  const now = await desk.view(task.requestId, task.task, officer);
  if (!outcome.ok && now)
    return context.html(taskPage(kit.frame(session), now, kit.today(), { refusal: outcome.because }), 409);
  const stays = outcome.ok && (done === 'added' || done === 'removed' || done === 'reopened');
  return context.redirect(`/console/taken${stays ? `/${task.requestId}/${task.task}` : ''}?gelukt=${done}`, 303);
}
