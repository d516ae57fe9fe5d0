import { html } from 'hono/html';
import type { TaskView } from '../../../functions/api/task-desk';
import { taskText as text } from '../../text/tasks';
import { showDate } from '../dates';
import type { Html } from '../html';
import type { PageFrame } from '../layout';
import { addressOf } from './upload-form';

/** Handing in what was found, or saying that nothing is there. Where was searched is asked either way. @legal L-26 */
export function answerForms(frame: PageFrame, task: TaskView): Html {
  const { uploads, about } = task;
  if (uploads.length > 0) {
    return html`<section class="card" aria-labelledby="in"><h2 id="in">2. Lever in</h2><p>Daarna gaat het naar de privacy officer. Alles erbij?</p>
${form(frame, task, 'inleveren', 'Lever in', `Ik heb ${uploads.length === 1 ? 'dit bestand' : `deze ${uploads.length} bestanden`} bekeken: het gaat over ${about.name}, geboren ${showDate(about.birthDate)}.`)}</section>`;
  }
  return html`<section class="card" aria-labelledby="niets"><h2 id="niets">2. Niets ${task.kind === 'delivery' ? 'gekregen' : 'gevonden'}?</h2>
<details><summary>${task.kind === 'delivery' ? 'De leverancier heeft niets – zo is het gezegd' : 'Niets gevonden – hier gezocht'}</summary>
${form(frame, task, 'niets-gevonden', 'Leg vast dat er niets is', `Ik heb daar gezocht en er is niets over ${about.name}, geboren ${showDate(about.birthDate)}.`)}</details></section>`;
}

function form(frame: PageFrame, task: TaskView, path: string, button: string, sure: string): Html {
  const words = task.kind === 'delivery' ? text.delivery : text;
  return html`<form method="post" action="${addressOf(task)}/${path}" class="stack"><input type="hidden" name="csrf" value="${frame.who?.csrf ?? ''}">
<div class="field"><label for="gezocht">${words.searched}<span class="hint">${words.searchedHint}</span></label><textarea id="gezocht" name="searchedHere" required maxlength="1000"></textarea></div>
${
  task.kind === 'camera'
    ? html`<div class="field"><label for="camera">Welke camera, welke plek?</label><input type="text" id="camera" name="cameraPlace" required maxlength="200" autocomplete="off"></div>
<div class="field"><label for="tijd">Welke dag, van hoe laat tot hoe laat?</label><input type="text" id="tijd" name="cameraTime" required maxlength="200" autocomplete="off"></div>`
    : ''
}
<label class="choice"><input type="checkbox" name="sure" value="yes" required> <span>${sure}</span></label>
<button>${button}</button></form>`;
}

/** Taking an answer back, as long as it was not read. */
export const reopenForm = (frame: PageFrame, task: TaskView): Html =>
  html`<section class="card"><h2>Toch nog iets?</h2><p>U kunt de taak heropenen zolang zij nog niet is opgehaald.</p><form method="post" action="${addressOf(task)}/heropenen"><input type="hidden" name="csrf" value="${frame.who?.csrf ?? ''}"><button class="quiet">Heropen de taak</button></form></section>`;
