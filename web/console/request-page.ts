import { html } from 'hono/html';
import type { CalendarDate } from '../../domain/deadline/calendar-date';
import type { RequestView } from '../../functions/api/desk';
import { doneSentence } from '../text/console';
import { terms, wordFor } from '../text/console-terms';
import { command, options, type RequestFrame, reasonField } from './command';
import { showDate, showInstant } from './dates';
import { daysLeft, isOpen } from './deadline';
import type { Html } from './html';
import { notice, page } from './layout';
import { nextStep } from './next-step';
import { keepSection, tasksSection } from './oversight-section';
import { type CandidatesPerSource, sourcesSection } from './sources-section';

/** What tells the live script that the page as a whole has changed: another step, not only other counts. */
export const stateOf = ({ status, runLive, questionsOpen, sources }: RequestView): string =>
  [
    status,
    runLive,
    questionsOpen,
    ...sources.filter(({ state }) => state === 'parked' || state === 'ambiguous').map(({ sourceId }) => sourceId),
  ].join('.');

/** One request: what to do now, how far the sources are, and everything that happened. */
export function requestPage(
  of: RequestFrame,
  candidates: CandidatesPerSource,
  today: CalendarDate,
  said: { readonly done?: string; readonly refusal?: string },
): Html {
  const { request } = of;
  return page(of.frame, {
    title: `Verzoek ${request.requestId}`,
    current: 'requests',
    ...(request.runLive ? { refreshSeconds: 4 } : {}),
    body: html`<p class="crumb"><a href="/console">Verzoeken</a> › ${request.requestId}</p>
<h1><bdi>${request.subjectName}</bdi></h1>
<p><span class="tag">${terms.status[request.status]}</span> ${request.sensitive ? html`<span class="tag warn">⚠ Gevoelig: twee mensen tekenen</span>` : ''}</p>
${notice('good', doneSentence(said.done))}${notice('bad', said.refusal)}
${nextStep(of)}
<div class="columns"><div>
<section class="card" id="bronnen" aria-labelledby="b"><h2 id="b">Bronnen</h2><div id="voortgang" data-live="${String(request.runLive)}" data-state="${stateOf(request)}" data-address="/console/verzoeken/${request.requestId}/voortgang">${sourcesSection(of, candidates)}</div></section>
${tasksSection(of, today)}
${keepSection(of, today)}
${undeclared(request)}
${linksSection(of)}
${trail(request)}
</div><div>
${facts(request, today)}
${checks(request)}
${otherActions(of)}
</div></div>`,
  });
}

const facts = (
  request: RequestView,
  today: CalendarDate,
): Html => html`<section class="card" aria-labelledby="f"><h2 id="f">Verzoek ${request.requestId}</h2><dl class="facts">
<dt>Soort</dt><dd>${terms.kind[request.kind]}</dd>
<dt>Aanvrager</dt><dd><bdi>${request.requester.name ?? 'Niet opgegeven'}</bdi><br><span class="small">${terms.relation[request.requester.relation]}</span></dd>
${request.requester.own ? html`<dt>Ook over</dt><dd>de aanvrager zelf: <bdi>${[request.requester.own.givenName, request.requester.own.infix, request.requester.own.familyName].filter(Boolean).join(' ')}</bdi>, geboren ${showDate(request.requester.own.birthDate)}</dd>` : ''}
<dt>E-mail</dt><dd><bdi>${request.requester.email ?? 'Niet opgegeven'}</bdi></dd>
<dt>Ontvangen</dt><dd>${showDate(request.receivedOn)}</dd>
<dt>Streefdatum</dt><dd><strong>${showDate(request.target)}</strong><br>${daysLeft(request, today)}</dd>
<dt>Uiterlijk</dt><dd>${showDate(request.dueBy)}</dd>
</dl></section>`;

function checks(request: RequestView): Html {
  const line = (done: boolean, words: Html) =>
    html`<li class="${done ? 'done' : ''}"><span class="sign" aria-hidden="true">${done ? '✓' : '○'}</span><span>${words}${done ? '' : html` <span class="small">(nog niet)</span>`}</span></li>`;
  const authority = request.authority;
  return html`<section class="card" aria-labelledby="c"><h2 id="c">Nagegaan</h2><ul class="steps">
${line(request.identityChecked, html`Identiteit van de aanvrager`)}
${line(authority.kind === 'may-act', html`Bevoegd om dit te vragen${authority.kind !== 'may-act' && authority.because ? html`<br><span class="small">${wordFor(terms.doubt, authority.because)}</span>` : ''}`)}
${line(request.conflictChecked, html`Botsende belangen`)}
</ul>${request.flags.length === 0 ? '' : html`<h3>Aandachtspunten</h3><p>${request.flags.map((flag) => html`<span class="tag warn">⚠ ${terms.flag[flag]}</span> `)}</p>`}</section>`;
}

function undeclared({ undeclaredFields }: RequestView): Html {
  if (undeclaredFields.length === 0) return html``;
  return html`<section class="card" aria-labelledby="u"><h2 id="u">Onbekende velden (${undeclaredFields.length})</h2>
<p>Een bron stuurde velden die wij niet kennen. Ze gaan niet mee naar de aanvrager. Laat beheer nakijken wat erin hoort; daarna kan het worden nagezonden.</p>
<ul>${undeclaredFields.map(({ sourceId, type, path }) => html`<li><code>${sourceId} › ${type} › ${path}</code></li>`)}</ul></section>`;
}

function linksSection(of: RequestFrame): Html {
  const { request } = of;
  if (request.links.length === 0 && request.status !== 'delivered') return html``;
  const stateOfLink = (link: RequestView['links'][number]): Html =>
    link.revoked
      ? html`<span class="tag">– Ingetrokken</span>`
      : link.locked
        ? html`<span class="tag bad">■ Op slot na 5 verkeerde codes</span>`
        : html`<span class="tag good">✓ Werkt</span>`;
  return html`<section class="card" id="links" aria-labelledby="l"><h2 id="l">Downloadlinks</h2>
<div class="scroll"><table><thead><tr><th scope="col">Link</th><th scope="col">Stand</th><th scope="col">Geldig tot</th><th scope="col"></th></tr></thead><tbody>
${request.links.map(
  (link) =>
    html`<tr><td><code>${link.link}</code></td><td>${stateOfLink(link)}</td><td>${showInstant(link.expiresAt)}</td><td>${
      link.locked && !link.revoked && of.may('link.unlock')
        ? command(of, `links/${link.link}/ontgrendelen`, 'Ontgrendel', { style: 'quiet' })
        : ''
    }</td></tr>`,
)}</tbody></table></div>
<div class="inline">${of.may('link.reissue') && request.status === 'delivered' ? command(of, 'link/nieuw', 'Maak een nieuwe link', { style: 'quiet' }) : ''}
${of.may('link.revoke') && request.links.some(({ revoked }) => !revoked) ? command(of, 'link/intrekken', 'Trek de link nu in', { style: 'danger' }) : ''}</div>
<p class="small">Een nieuwe link gaat naar hetzelfde archief en heeft een nieuwe code. Oude links stoppen dan.</p></section>`;
}

const trail = ({
  trail: entries,
}: RequestView): Html => html`<section class="card" aria-labelledby="t"><h2 id="t">Wat er is gebeurd</h2>
<details${entries.length <= 12 ? html` open` : ''}><summary>${entries.length === 1 ? '1 regel' : `${entries.length} regels, nieuwste eerst`}</summary><div class="scroll"><table><thead><tr><th scope="col" class="number">Nr.</th><th scope="col">Wanneer</th><th scope="col">Wat</th></tr></thead><tbody>
${[...entries].reverse().map(({ seq, at, type }) => html`<tr><td class="number">${seq}</td><td>${showInstant(at)}</td><td>${wordFor(terms.event, type)}</td></tr>`)}
</tbody></table></div></details></section>`;

/** Once completed and as long as nothing went out; while questions are open there is nothing to reopen. */
const mayReopen = ({ status, trail }: RequestView): boolean =>
  status === 'ready-to-release' || (status === 'preparing' && !trail.some(({ type }) => type === 'released'));

function otherActions(of: RequestFrame): Html {
  const { request } = of;
  const open = isOpen(request);
  const forms = [
    open && of.may('request.extend')
      ? html`<details><summary>Termijn verlengen</summary><p class="small">Met hooguit twee maanden, en alleen als de aanvrager dat binnen de eerste maand hoort, met de reden.</p>${command(
          of,
          'verlengen',
          'Verleng de termijn',
          {
            style: 'quiet',
            fields: html`<div class="field"><label for="grond">Grond</label><select id="grond" name="ground" required><option value="">Kies…</option>${options(terms.extension)}</select></div>${reasonField('verlengreden', 'Reden, zoals de aanvrager die leest')}`,
          },
        )}</details>`
      : '',
    of.may('review.reopen') && mayReopen(request)
      ? html`<details><summary>Beoordeling heropenen</summary><p class="small">Het archief wordt daarna opnieuw gemaakt.</p>${command(of, 'beoordeling/heropenen', 'Heropen de beoordeling', { style: 'quiet' })}</details>`
      : '',
    open && of.may('request.withdraw')
      ? html`<details><summary>Verzoek intrekken</summary><p class="small">Alleen als de aanvrager het verzoek zelf intrekt. Er wordt dan niets verstrekt.</p>${command(of, 'intrekken', 'Trek het verzoek in', { style: 'danger' })}</details>`
      : '',
    request.status !== 'closed' && of.may('request.close') && !['collecting', 'preparing'].includes(request.status)
      ? html`<details><summary>Verzoek afsluiten</summary><p class="small">Links stoppen en werkbestanden worden gewist.</p>${command(of, 'afsluiten', 'Sluit het verzoek af', { style: 'danger' })}</details>`
      : '',
  ].filter((form) => form !== '');
  return forms.length === 0
    ? html``
    : html`<section class="card" aria-labelledby="o"><h2 id="o">Anders</h2>${forms}</section>`;
}
