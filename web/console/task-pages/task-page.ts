import { html } from 'hono/html';
import type { CalendarDate } from '../../../domain/deadline/calendar-date';
import type { TaskView } from '../../../functions/api/task-desk';
import { terms } from '../../text/console-terms';
import { taskDoneSentence, taskText as text } from '../../text/tasks';
import { showDate } from '../dates';
import type { Html } from '../html';
import { notice, type PageFrame, page } from '../layout';
import { answerForms, reopenForm } from './answer-forms';
import { dueWords } from './task-list-page';
import { uploadForm } from './upload-form';
import { uploadList } from './upload-list';

/** One task: whom it is about, what to look for, uploading, undoing, handing in, and saying that there is nothing. Made for a phone. */
export function taskPage(
  frame: PageFrame,
  task: TaskView,
  today: CalendarDate,
  said: { readonly done?: string | undefined; readonly refusal?: string },
): Html {
  const isOpen = task.state === 'open';
  return page(frame, {
    title: task.what,
    current: 'tasks',
    narrow: true,
    body: html`<p class="crumb"><a href="/console/taken">${text.title}</a> › ${task.requestId}</p>
<h1>${task.what}</h1>
${notice('good', taskDoneSentence(said.done))}${notice('bad', said.refusal)}
<p>${dueWords(task, today)}</p>
${aboutCard(task)}
${isOpen ? html`${uploadForm(frame, task)}${uploadList(frame, task)}${answerForms(frame, task)}` : html`${uploadList(frame, task)}${reopenForm(frame, task)}`}`,
  });
}

function aboutCard({ about, place, where, keptSince, kind }: TaskView): Html {
  return html`<section class="card next" aria-labelledby="wie"><p class="small">Zoek alles over</p>
<h2 id="wie"><bdi>${about.name}</bdi></h2><dl class="facts">
<dt>Geboren</dt><dd><strong>${showDate(about.birthDate)}</strong></dd>
<dt>Wie</dt><dd>${terms.category[about.category]}</dd>
<dt>School</dt><dd><bdi>${about.school ?? place}</bdi></dd>
${where === undefined ? '' : html`<dt>Waar</dt><dd>${where}</dd>`}</dl>
${kind === 'camera' && keptSince ? html`<p>Kijk vandaag nog: beelden van vóór ${showDate(keptSince)} zijn al gewist, en er valt elke dag een dag af. Laat het wissen stilzetten.</p>` : ''}
<p class="small">${text.rules}</p></section>`;
}
