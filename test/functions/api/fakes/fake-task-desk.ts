import { calendarDate } from '../../../../domain/deadline/calendar-date';
import { nthRequestId, sourceId } from '../../../../domain/request/ids';
import { taskIdOf } from '../../../../domain/tasks/task';
import type { Outcome } from '../../../../functions/api/desk';
import type { TaskDesk, TaskView } from '../../../../functions/api/task-desk';

const done: Outcome = { ok: true, value: undefined };

/** A task about an invented child. */
export const aTask: TaskView = {
  requestId: nthRequestId(2026, 1),
  task: taskIdOf(sourceId('papier'), 1),
  state: 'open',
  kind: 'paper',
  what: 'Papieren leerlingdossier',
  place: 'De Wilgenhoek',
  dueOn: calendarDate('2026-12-04'),
  about: { category: 'pupil', name: 'Mila <b>van Dongen', birthDate: calendarDate('2014-05-31') },
  birthDates: [calendarDate('2014-11-09'), calendarDate('2014-05-31'), calendarDate('2013-10-27')],
  uploads: [{ upload: 1, as: 'document', description: '<i>map', mediaType: 'application/pdf', byteLength: 9 }],
};

/** A desk with one task, which is everybody's; it remembers what it was asked to do. */
export function fakeTaskDesk(called: (method: string) => void): TaskDesk {
  const write = (method: string) => async (): Promise<Outcome> => {
    called(method);
    return done;
  };
  return {
    list: async () => [{ ...aTask, uploads: 1 }],
    view: async (requestId, task) => (requestId === aTask.requestId && task === aTask.task ? aTask : undefined),
    async add(_, __, { birthDate, as, description, files }) {
      called(`add ${birthDate} ${as} ${description}: ${files.map((bytes) => Buffer.from(bytes).toString()).join('|')}`);
      return { ok: true, value: files.length };
    },
    remove: write('remove'),
    answer: write('answer'),
    reopen: write('reopen'),
    file: async () => ({
      fileName: '2026-0001-papier-1-1.pdf',
      mediaType: 'application/pdf',
      byteLength: 5,
      bytes: (async function* () {
        yield Buffer.from('%PDF-');
      })(),
    }),
    exclude: write('exclude'),
    confirmKept: write('confirmKept'),
    supplierLetter: async () => 'Aan: <Proefportaal>',
  };
}
