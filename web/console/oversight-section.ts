import { html } from 'hono/html';
import type { CalendarDate } from '../../domain/deadline/calendar-date';
import type { Oversight } from '../../functions/api/task-desk';
import { terms } from '../text/console-terms';
import { command, options, type RequestFrame } from './command';
import { showDate, showInstant } from './dates';
import { isOpen } from './deadline';
import type { Html } from './html';
import { dueWords } from './task-pages/task-list-page';

/** The freeze: what has to be asked for from day 0, shortest retention first. @legal L-30, L-52 */
export function keepSection(of: RequestFrame, today: CalendarDate): Html {
  const keep = of.request.oversight?.keep ?? [];
  const waiting = keep.filter(({ kept }) => kept === undefined);
  if (keep.length === 0 || (!isOpen(of.request) && waiting.length > 0)) return html``;
  const late = waiting.filter(({ confirmBy }) => confirmBy < today);
  return html`<section class="card" id="bewaren" aria-labelledby="bw"><h2 id="bw">Bewaren (${keep.length - waiting.length} van ${keep.length} bevestigd)</h2>
<p class="small">Vraag bij elke bewaarder dat er niets van deze persoon wordt gewist. Wat het kortst bewaard blijft, staat bovenaan.</p>
${late.length > 0 ? html`<p class="notice bad" role="status">${late.length === 1 ? 'Eén bewaarverzoek is' : `${late.length} bewaarverzoeken zijn`} niet op tijd bevestigd. Doe dit vandaag.</p>` : ''}
${keep.map((one) => keepLine(of, one, today))}</section>`;
}

function keepLine(of: RequestFrame, one: Oversight['keep'][number], today: CalendarDate): Html {
  const { retention, nl, shortestDays, activities, sourceNames, confirmBy, kept } = one;
  const who =
    sourceNames.length > 0 ? sourceNames.join(', ') : 'met de hand bewaard: vraag de school of het bestuurskantoor';
  return html`<div class="source"><div><strong>${activities.join(', ')}</strong>${
    kept
      ? html`<span class="tag good">✓ ${terms.kept[kept.how]}</span>`
      : html`<span class="tag ${confirmBy < today ? 'bad' : 'warn'}">${confirmBy < today ? '■ Te laat' : '○ Nog niet'}: uiterlijk ${showDate(confirmBy)}</span>`
  }</div><span class="small">${nl}<br>${shortestDays === undefined ? 'Hoe kort verschilt' : `Kan al na ${shortestDays} dagen weg zijn`} · ${who}${kept ? html` · <bdi>${kept.by}</bdi>, ${showInstant(kept.at)}` : ''}</span>
${
  kept || !of.may('keep.confirm')
    ? ''
    : html`<details><summary>Bevestig</summary>${command(of, 'bewaren', 'Leg vast', {
        inline: true,
        style: 'quiet',
        fields: html`<input type="hidden" name="retention" value="${retention}"><div class="field"><label for="hoe-${retention}">Hoe?</label><select id="hoe-${retention}" name="how" required><option value="">Kies…</option>${options(terms.kept)}</select></div>`,
      })}</details>`
}</div>`;
}

/** The tasks of persons, and who is given none. @legal L-22 */
export function tasksSection(of: RequestFrame, today: CalendarDate): Html {
  const { tasks = [], excluded = [], doers = [] } = of.request.oversight ?? {};
  if (tasks.length === 0 && (doers.length === 0 || !isOpen(of.request))) return html``;
  return html`<section class="card" id="taken" aria-labelledby="tk"><h2 id="tk">Taken voor mensen</h2>
${tasks.length === 0 ? html`<p class="small">Er staan geen taken uit.</p>` : ''}${tasks.map(
  (task) => html`<div class="source"><div><strong>${task.what}</strong>${dueWords(task, today)}</div>
<span class="small">${task.place} · bij ${task.holders.length > 0 ? task.holders.join(', ') : 'niemand'} · ${task.uploads} ${task.uploads === 1 ? 'bestand' : 'bestanden'}</span>
${task.state === 'open' && of.may('task.do') ? html`<p><a href="/console/taken/${of.request.requestId}/${task.task}">Doe deze taak zelf</a></p>` : ''}</div>`,
)}
${excluded.length === 0 ? '' : html`<h3>Krijgen geen taken van dit verzoek</h3><ul>${excluded.map(({ name, because }) => html`<li><bdi>${name}</bdi>: ${terms.excluded[because]}</li>`)}</ul>`}
${
  of.may('task.exclude') && doers.length > 0 && isOpen(of.request)
    ? html`<details><summary>Iemand uitsluiten</summary><p class="small">Gaat het verzoek over of tegen een directeur of medewerker? Dan krijgt die geen taak; de volgende krijgt hem meteen. Dit kan niet terug.</p>${command(
        of,
        'uitsluiten',
        'Sluit deze persoon uit',
        {
          style: 'quiet',
          fields: html`<div class="field"><label for="persoon">Wie?</label><select id="persoon" name="person" required><option value="">Kies…</option>${doers.map(({ id, name }) => html`<option value="${id}">${name}</option>`)}</select></div>`,
        },
      )}</details>`
    : ''
}</section>`;
}
