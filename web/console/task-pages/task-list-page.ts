import { html } from 'hono/html';
import type { CalendarDate } from '../../../domain/deadline/calendar-date';
import type { TaskSummary } from '../../../functions/api/task-desk';
import { terms } from '../../text/console-terms';
import { taskDoneSentence, taskText as text } from '../../text/tasks';
import { showDate } from '../dates';
import type { Html } from '../html';
import { notice, type PageFrame, page } from '../layout';

/** Somebody's tasks, the nearest day first. No name of a child stands here. @security S-40 */
export function taskListPage(
  frame: PageFrame,
  tasks: readonly TaskSummary[],
  today: CalendarDate,
  done: string | undefined,
): Html {
  return page(frame, {
    title: text.title,
    current: 'tasks',
    narrow: true,
    body: html`<h1>${text.title}</h1>${notice('good', taskDoneSentence(done))}
${tasks.length === 0 ? html`<section class="card empty"><p>${text.none}</p></section>` : html`<p class="lead">${text.intro}</p>`}
${tasks.map(
  (
    task,
  ) => html`<section class="card${task.state === 'open' ? ' next' : ''}"><h2><a href="/console/taken/${task.requestId}/${task.task}">${task.what}</a></h2>
<p>${task.place} · verzoek ${task.requestId}</p><p>${dueWords(task, today)}</p></section>`,
)}`,
  });
}

/** How a task stands, and by when it is wanted. */
export function dueWords({ state, dueOn }: Pick<TaskSummary, 'state' | 'dueOn'>, today: CalendarDate): Html {
  if (state !== 'open') return html`<span class="tag good">✓ ${terms.taskState[state]}</span>`;
  return dueOn < today
    ? html`<span class="tag bad">■ Te laat: was nodig op ${showDate(dueOn)}</span>`
    : html`<span class="tag ${dueOn === today ? 'warn' : ''}">Uiterlijk ${showDate(dueOn)}</span>`;
}
