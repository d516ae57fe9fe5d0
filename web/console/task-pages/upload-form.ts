import { html } from 'hono/html';
import type { TaskView } from '../../../functions/api/task-desk';
import { taskText as text } from '../../text/tasks';
import { options } from '../command';
import { showDate } from '../dates';
import type { Html } from '../html';
import type { PageFrame } from '../layout';

const accept = 'image/*,.pdf';

/** Address under which everything about a task is done. */
export const addressOf = ({ requestId, task }: Pick<TaskView, 'requestId' | 'task'>): string =>
  `/console/taken/${requestId}/${task}`;

/**
 * Photos with the camera, or files that are there already: two fields, because a field that opens the camera opens nothing else on most
 * phones. With every upload the right birth date is picked out of three. @legal L-26
 */
export function uploadForm(frame: PageFrame, task: TaskView): Html {
  return task.kind === 'delivery' ? deliveryForm(frame, task) : photoForm(frame, task);
}

/** A supplier's ZIP, as it came: nobody opens or changes it. */
function deliveryForm(frame: PageFrame, task: TaskView): Html {
  return html`<section class="card" aria-labelledby="op"><h2 id="op">1. Zet de levering hier neer</h2>
<p>De leverancier stuurt een ZIP-bestand. Kies het zoals het kwam: niet uitpakken, niet hernoemen. Verwijder het daarna uit uw mail of map; hier verdwijnt het met het verzoek.</p>
<form method="post" action="${addressOf(task)}/bestanden" enctype="multipart/form-data" class="stack">
<input type="hidden" name="csrf" value="${frame.who?.csrf ?? ''}">
<div class="field"><label for="bestand">ZIP van de leverancier<span class="hint">Tot 25 MB. Groter? Vraag de beheerder het in de inbox te zetten.</span></label><input type="file" id="bestand" name="file" accept=".zip" multiple required></div>
${aboutWhom(task)}
<button>Bewaar bij deze taak</button></form></section>`;
}

function aboutWhom(task: TaskView): Html {
  return html`<fieldset><legend>${text.birthDate}</legend><p class="small">${text.birthDateHint}</p>
${task.birthDates.map((date) => html`<label class="choice"><input type="radio" name="birthDate" value="${date}" required> <span><bdi>${task.about.name}</bdi>, geboren ${showDate(date)}</span></label>`)}</fieldset>`;
}

function photoForm(frame: PageFrame, task: TaskView): Html {
  const film = task.kind === 'camera' ? ',video/mp4' : '';
  return html`<section class="card" aria-labelledby="op"><h2 id="op">1. Maak foto’s of kies bestanden</h2>
<form method="post" action="${addressOf(task)}/bestanden" enctype="multipart/form-data" class="stack">
<input type="hidden" name="csrf" value="${frame.who?.csrf ?? ''}">
<div class="field"><label for="foto">Maak een foto</label><input type="file" id="foto" name="file" accept="image/*" capture="environment"></div>
<div class="field"><label for="bestand">Of kies foto’s en scans<span class="hint">Meer tegelijk mag. Foto, PDF${film === '' ? '' : ' of film'}, tot 25 MB per bestand.</span></label><input type="file" id="bestand" name="file" accept="${accept}${film}" multiple></div>
${task.kind === 'paper' ? html`<div class="field"><label for="as">Wat is het?</label><select id="as" name="as">${options(text.as)}</select></div>` : ''}
<div class="field"><label for="omschrijving">Omschrijving <span class="small">(mag leeg)</span></label><input type="text" id="omschrijving" name="description" maxlength="200" autocomplete="off"></div>
${aboutWhom(task)}
<button>Bewaar bij deze taak</button></form></section>`;
}
