import { html } from 'hono/html';
import type { DossierLine, PointedAt } from '../../functions/api/review-desk';
import { doneSentence } from '../text/console';
import { terms } from '../text/console-terms';
import { command, options, type RequestFrame, reasonField } from './command';
import type { Html } from './html';
import { notice, page } from './layout';

/** What the page of a dossier shows beside its lines. */
export interface DossierSheet {
  readonly lines: readonly DossierLine[];
  readonly sheet: number;
  readonly more: boolean;
  readonly pointedAt: readonly PointedAt[];
  readonly done?: string;
  readonly refusal?: string;
}

/** Everything that was collected, to read before deciding; and the way to take out what no rule found. @legal L-31, L-46 */
export function dossierPage(of: RequestFrame, { lines, sheet, more, pointedAt, done, refusal }: DossierSheet): Html {
  const base = `/console/verzoeken/${of.request.requestId}`;
  return page(of.frame, {
    title: `Dossier ${of.request.requestId}`,
    current: 'requests',
    body: html`<p class="crumb"><a href="/console">Verzoeken</a> › <a href="${base}">${of.request.requestId}</a> › <a href="${base}/beoordeling">Beoordeling</a> › Dossier</p>
<h1>Dossier: <bdi>${of.request.subjectName}</bdi></h1>
${notice('good', doneSentence(done))}${notice('bad', refusal)}
${lines.length === 0 ? html`<p>Er is nog niets om te lezen. Dat komt zodra alles is opgehaald.</p>` : lineTable(base, lines)}
${sheet === 1 && !more ? '' : html`<nav class="pages" aria-label="Bladen"><span>${sheet > 1 ? html`<a href="${base}/dossier?blad=${sheet - 1}">← Vorige</a>` : ''}</span><span>Blad ${sheet}</span><span>${more ? html`<a href="${base}/dossier?blad=${sheet + 1}">Volgende →</a>` : ''}</span></nav>`}
${pointedSection(of, pointedAt)}`,
  });
}

const lineTable = (base: string, lines: readonly DossierLine[]): Html =>
  html`<table><thead><tr><th scope="col">Datum</th><th scope="col">Wat</th><th scope="col">Bron</th><th scope="col">Plaatsen</th></tr></thead><tbody>${lines.map(
    ({ target, title, typeNl, sourceNl, occurredOn, places, decided }) =>
      html`<tr><td class="when">${occurredOn ?? ''}</td><td><a href="${base}/dossier/${target}"><bdi>${title}</bdi></a>${title.startsWith(typeNl) ? '' : html` <span class="small">${typeNl}</span>`}${decided ? html` <span class="tag">${terms.verdict[decided]}</span>` : ''}</td><td>${sourceNl}</td><td>${places === 0 ? '' : places}</td></tr>`,
  )}</tbody></table>`;

function pointedSection(of: RequestFrame, pointedAt: readonly PointedAt[]): Html {
  if (!of.may('review.decide')) return html``;
  return html`<section class="card"><h2>Ziet u iets dat ook weg moet?</h2>
<p>Typ het precies zoals het er staat. Het gaat overal in dit dossier weg, ook uit bestanden die te lezen zijn, en de controle aan het eind zoekt ernaar.</p>
${command(of, 'dossier/aanwijzen', 'Overal weglakken', {
  fields: html`<div class="field"><label for="words">Deze woorden</label><input type="text" id="words" name="words" required minlength="3" maxlength="200" autocomplete="off"></div><div class="field"><label for="ground">Grond</label><select id="ground" name="ground">${options(terms.ground, 'third-party')}</select></div>${reasonField('why', 'Reden')}`,
})}
${
  pointedAt.length === 0
    ? ''
    : html`<h3>Door u aangewezen</h3><ul>${pointedAt.map(
        ({ target, words, officer }) =>
          html`<li><bdi>${words}</bdi> <span class="small">door <bdi>${officer}</bdi></span> ${command(of, 'dossier/besluit', 'Terugnemen', { inline: true, style: 'quiet', fields: html`<input type="hidden" name="target" value="${target}"><input type="hidden" name="verdict" value="take-back"><input type="hidden" name="reason" value="Teruggenomen">` })}</li>`,
      )}</ul>`
}</section>`;
}
