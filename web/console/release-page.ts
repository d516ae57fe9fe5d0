import { html } from 'hono/html';
import type { Instant } from '../../domain/deadline/instant';
import { terms } from '../text/console-terms';
import { command, type RequestFrame } from './command';
import { showInstant } from './dates';
import type { Html } from './html';
import { notice, page } from './layout';

/** What stands between this person and the release. */
export type ReleaseGate =
  | { readonly kind: 'not-ready' }
  /** May look, may not sign. */
  | { readonly kind: 'reader' }
  | { readonly kind: 'sign-in-again' }
  | { readonly kind: 'sign' }
  | { readonly kind: 'wait-for-second'; readonly by: string; readonly at: Instant }
  | { readonly kind: 'wait-for-first' }
  | { readonly kind: 'countersign'; readonly by: string; readonly at: Instant };

/** The last look before something leaves the house. @legal L-46, L-47 @security S-40 */
export function releasePage(of: RequestFrame, gate: ReleaseGate, refusal?: string): Html {
  const { request } = of;
  const base = `/console/verzoeken/${request.requestId}`;
  return page(of.frame, {
    title: `Vrijgave ${request.requestId}`,
    current: 'requests',
    narrow: true,
    body: html`<p class="crumb"><a href="/console">Verzoeken</a> › <a href="${base}">${request.requestId}</a> › Vrijgave</p>
<h1>Vrijgave</h1>
${notice('bad', refusal)}
${request.sensitive ? notice('warn', 'Gevoelig verzoek: twee mensen kijken en tekenen.') : ''}
<section class="card"><h2>Controleer dit</h2><dl class="facts">
<dt>Dossier van</dt><dd><strong><bdi>${request.subjectName}</bdi></strong></dd>
<dt>Gaat naar</dt><dd><strong><bdi>${request.requester.name ?? 'Niet opgegeven'}</bdi></strong><br><span class="small">${terms.relation[request.requester.relation]}</span></dd>
<dt>Link naar</dt><dd><bdi>${request.requester.email ?? 'Geen e-mailadres: overhandig het archief zelf'}</bdi></dd>
<dt>Identiteit</dt><dd>${request.identityChecked ? 'Vastgesteld' : 'Niet vastgesteld'}</dd>
</dl>${request.flags.length === 0 ? '' : html`<p>${request.flags.map((flag) => html`<span class="tag warn">⚠ ${terms.flag[flag]}</span> `)}</p>`}</section>
<section class="card"><h2>Wat erin zit</h2><div class="scroll"><table><thead><tr><th scope="col">Bron</th><th scope="col">Stand</th><th scope="col" class="number">Stukken</th><th scope="col" class="number">Bijlagen</th></tr></thead><tbody>
${request.sources.map(
  ({ nl, state, tally }) =>
    html`<tr><td>${nl}</td><td>${terms.sourceState[state]}</td><td class="number">${tally?.fetched ?? 0}</td><td class="number">${tally?.attachments ?? 0}</td></tr>`,
)}</tbody></table></div>
<p><a href="${base}/beoordeling?toon=alles">Bekijk de beslissingen uit de beoordeling</a></p></section>
${gateSection(of, gate)}`,
  });
}

function gateSection(of: RequestFrame, gate: ReleaseGate): Html {
  const section = (title: string, body: Html) => html`<section class="card next"><h2>${title}</h2>${body}</section>`;
  const confirm = html`<label class="choice"><input type="checkbox" name="confirmed" value="yes" required> <span>Ik heb gecontroleerd dat dit het goede dossier is, en dat deze aanvrager het mag krijgen.</span></label>`;
  switch (gate.kind) {
    case 'not-ready':
      return section(
        'Nog niet klaar',
        html`<p>Het archief is nog niet gemaakt en gecontroleerd, of het is al vrijgegeven.</p>`,
      );
    case 'reader':
      return section('De privacy officer geeft vrij', html`<p>U kunt meekijken.</p>`);
    case 'sign-in-again':
      return section(
        'Meld u opnieuw aan',
        html`<p>Voor een vrijgave moet u zich in de laatste vijf minuten hebben aangemeld. Zo weten we zeker dat u het bent.</p><a class="button" href="/console/aanmelden?opnieuw=ja&amp;naar=/console/verzoeken/${of.request.requestId}/vrijgave">Opnieuw aanmelden</a>`,
      );
    case 'sign':
      return of.request.sensitive
        ? section(
            'Teken als eerste',
            html`<p>Daarna tekent een tweede mens. Pas dan gaat er iets naar buiten.</p>${command(of, 'vrijgave', 'Zet mijn handtekening', { fields: confirm })}`,
          )
        : section(
            'Geef vrij',
            html`<p>De aanvrager krijgt meteen een mail met de link. De code geeft u daarna langs een andere weg.</p>${command(of, 'vrijgave', 'Geef het archief vrij', { fields: confirm })}`,
          );
    case 'wait-for-second':
      return section(
        'Wacht op de tweede handtekening',
        html`<p><bdi>${gate.by}</bdi> tekende op ${showInstant(gate.at)}. Nu moet de tweede ondertekenaar zich aanmelden en tekenen.</p>`,
      );
    case 'wait-for-first':
      return section('Wacht op de eerste handtekening', html`<p>Eerst tekent de privacy officer.</p>`);
    case 'countersign':
      return section(
        'Teken als tweede en geef vrij',
        html`<p><bdi>${gate.by}</bdi> tekende op ${showInstant(gate.at)}. Met uw handtekening gaat het archief naar buiten.</p>${command(of, 'vrijgave/tweede', 'Teken en geef vrij', { fields: confirm })}`,
      );
  }
}
