import { html } from 'hono/html';
import type { CalendarDate } from '../../domain/deadline/calendar-date';
import type { RequestSummary } from '../../functions/api/desk';
import { doneSentence } from '../text/console';
import { terms } from '../text/console-terms';
import { showShortDate } from './dates';
import { daysLeft, isOpen } from './deadline';
import type { Html } from './html';
import { notice, type PageFrame, page } from './layout';

/** The deadline board: open requests by target, then what is finished. @legal L-08 */
export function listPage(
  frame: PageFrame,
  requests: readonly RequestSummary[],
  today: CalendarDate,
  done?: string,
): Html {
  const byTarget = [...requests].sort(
    (a, b) => a.target.localeCompare(b.target) || a.requestId.localeCompare(b.requestId),
  );
  const open = byTarget.filter(isOpen);
  const finished = byTarget.filter((request) => !isOpen(request)).reverse();
  return page(frame, {
    title: 'Verzoeken',
    current: 'requests',
    body: html`<h1>Verzoeken</h1>
${notice('good', doneSentence(done))}
<p class="lead">Plan op de streefdatum: een maand na ontvangst. “Uiterlijk” is de dag waarop het antwoord er echt moet zijn.</p>
${
  open.length === 0
    ? html`<div class="card empty"><p>Er staan geen verzoeken open.</p>${frame.who?.mayRegister ? html`<a class="button" href="/console/verzoeken/nieuw">Nieuw verzoek vastleggen</a>` : ''}</div>`
    : html`<section class="card" aria-labelledby="open"><h2 id="open">Open (${open.length})</h2>${table(open, today)}</section>`
}
${
  finished.length === 0
    ? ''
    : html`<section class="card" aria-labelledby="af"><h2 id="af">Afgerond (${finished.length})</h2>${table(finished, today)}</section>`
}`,
  });
}

const table = (requests: readonly RequestSummary[], today: CalendarDate): Html => html`<div class="scroll"><table>
<thead><tr><th scope="col">Verzoek</th><th scope="col">Gaat over</th><th scope="col">Stand</th><th scope="col">Streefdatum</th><th scope="col">Uiterlijk</th><th scope="col">Ontvangen</th></tr></thead>
<tbody>${requests.map(
  (request) => html`<tr>
<td class="date"><a href="/console/verzoeken/${request.requestId}">${request.requestId}</a><br><span class="small">${terms.shortKind[request.kind]}</span></td>
<td><bdi>${request.subjectName}</bdi>${request.sensitive ? html`<br><span class="tag warn">⚠ Gevoelig</span>` : ''}</td>
<td><span class="tag">${terms.status[request.status]}</span></td>
<td><span class="date">${showShortDate(request.target)}</span><br>${daysLeft(request, today)}</td>
<td><span class="date">${showShortDate(request.dueBy)}</span></td>
<td><span class="date">${showShortDate(request.receivedOn)}</span></td>
</tr>`,
)}</tbody></table></div>`;
