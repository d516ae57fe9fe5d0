import { html } from 'hono/html';
import type { SourceProgress } from '../../functions/api/desk';
import { terms } from '../text/console-terms';
import { command, options, type RequestFrame } from './command';
import type { Html } from './html';

/** Candidates per source that waits for a choice: what tells them apart. */
export type CandidatesPerSource = Readonly<Record<string, readonly Readonly<Record<string, string>>[]>>;

const looks: Readonly<Record<SourceProgress['state'], { readonly sign: string; readonly tag: string }>> = {
  'to-do': { sign: '○', tag: '' },
  located: { sign: '◔', tag: 'live' },
  collecting: { sign: '◑', tag: 'live' },
  complete: { sign: '✓', tag: 'good' },
  noData: { sign: '✓', tag: 'good' },
  parked: { sign: '■', tag: 'bad' },
  ambiguous: { sign: '?', tag: 'warn' },
  gapAccepted: { sign: '–', tag: 'warn' },
};

const waiting = { sign: '◔', tag: 'warn' } as const;

/** Waits for a person or for another source, and goes on by itself. */
export const waitsForOther = ({ parked }: Pick<SourceProgress, 'parked'>): boolean =>
  parked === 'WaitsForPerson' || parked === 'RegisterOpen';

/** Progress per source, with what can be done about a source that stands still. Refreshed by itself while a run is live. */
export function sourcesSection(page: RequestFrame, candidates: CandidatesPerSource): Html {
  const { sources } = page.request;
  if (sources.length === 0)
    return html`<p class="small">De bronnen worden bevraagd zodra het verzoek in behandeling is.</p>`;
  const ended = sources.filter(({ state }) => ['complete', 'noData', 'gapAccepted'].includes(state)).length;
  return html`<p>${ended} van ${sources.length} bronnen klaar${page.request.runLive ? ' · bezig' : ''}</p>
<progress max="${sources.length}" value="${ended}" aria-label="Bronnen klaar"></progress>
${sources.map((source) => sourceLine(page, source, candidates[source.sourceId] ?? []))}`;
}

function sourceLine(page: RequestFrame, source: SourceProgress, candidates: CandidatesPerSource[string]): Html {
  const { sign, tag } = waitsForOther(source) ? waiting : looks[source.state];
  const state = waitsForOther(source) ? terms.waits : terms.sourceState[source.state];
  return html`<div class="source" id="bron-${source.sourceId}"><div><strong>${source.nl}</strong><span class="tag ${tag}">${sign} ${state}</span></div>
${tallyLine(source)}${letterLink(page, source)}
${source.state === 'parked' ? parkedActions(page, source) : ''}
${source.state === 'ambiguous' ? candidateChoice(page, source, candidates) : ''}
</div>`;
}

function tallyLine({ tally, state }: SourceProgress): Html {
  if (!tally) return state === 'noData' ? html`<span class="small">Deze bron kent de persoon niet.</span>` : html``;
  const parts = [
    `${tally.fetched} van ${tally.found} stukken opgehaald`,
    ...(tally.attachments > 0 ? [counted(tally.attachments, 'bijlage', 'bijlagen')] : []),
    ...(tally.damagedAttachments > 0 ? [`${counted(tally.damagedAttachments, 'bijlage', 'bijlagen')} beschadigd`] : []),
    ...(tally.notRead ? [`${counted(tally.notRead, 'onderdeel', 'onderdelen')} niet te lezen`] : []),
    ...(tally.undeclaredFields > 0 ? [counted(tally.undeclaredFields, 'onbekend veld', 'onbekende velden')] : []),
  ];
  return html`<span class="small">${parts.join(' · ')}</span>`;
}

const counted = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`;

/** For a source that is files: the letter with which its supplier is asked for them. */
const letterLink = ({ request, may }: RequestFrame, { sourceId }: SourceProgress): Html =>
  may('supplier-letter.read') && request.oversight?.letters.includes(sourceId)
    ? html` <a class="small" href="/console/verzoeken/${request.requestId}/bronnen/${sourceId}/brief">Brief aan de leverancier</a>`
    : html``;

function parkedActions(page: RequestFrame, source: SourceProgress): Html {
  const { sourceId, parked } = source;
  const byPerson = parked === 'WaitsForPerson';
  return html`<p>${terms.parked[parked ?? 'Internal']}${byPerson ? html` <a href="#taken">Bij wie?</a>` : ''}</p>
${page.may('source.retry') && !waitsForOther(source) ? command(page, `bronnen/${sourceId}/opnieuw`, 'Probeer opnieuw', { inline: true }) : ''}
${
  page.may('gap.accept')
    ? html`<details><summary>Ga door zonder deze bron</summary><p class="small">De aanvrager krijgt te lezen dat deze bron ontbreekt en waarom. Kies “Wordt later nagezonden” als u de gegevens nog krijgt.</p>${command(
        page,
        `bronnen/${sourceId}/ontbreekt`,
        'Leg vast dat de bron ontbreekt',
        {
          inline: true,
          style: 'quiet',
          fields: html`<div class="field"><label for="reden-${sourceId}">Reden</label><select id="reden-${sourceId}" name="reason" required><option value="">Kies…</option>${options(terms.gap)}</select></div>`,
        },
      )}</details>`
    : ''
}`;
}

function candidateChoice(
  page: RequestFrame,
  { sourceId }: SourceProgress,
  candidates: CandidatesPerSource[string],
): Html {
  if (!page.may('candidate.choose')) return html`<p>De privacy officer kiest de goede persoon.</p>`;
  const several = (candidates?.length ?? 0) > 1;
  const explained = several
    ? ' Is het dezelfde persoon op twee scholen of onder twee nummers, kies dan allebei: anders ontbreekt een deel van het dossier.'
    : '';
  return html`${command(
    page,
    `bronnen/${sourceId}/kandidaat`,
    several ? 'Dit is de persoon' : 'Ja, dit is de persoon',
    {
      fields: html`<fieldset><legend>Wie is het?</legend><p class="small">Kies alleen als u het zeker weet: het dossier van een ander kind mag nooit meegaan.${explained}</p>${(
        candidates ?? []
      ).map(
        (candidate, position) =>
          html`<label class="choice"><input type="checkbox" name="candidate" value="${position}"> <span>${Object.entries(
            candidate,
          ).map(([name, value]) => html`${name}: <strong><bdi>${value}</bdi></strong><br>`)}</span></label>`,
      )}</fieldset>`,
    },
  )}<details><summary>Geen van deze personen</summary>${command(
    page,
    `bronnen/${sourceId}/geen-van-deze`,
    'Leg vast: niet in deze bron',
    {
      style: 'quiet',
      fields: html`<label class="choice"><input type="checkbox" name="stated" value="yes" required> <span>Ik heb nagekeken dat geen van deze personen de betrokkene is. De aanvrager krijgt te lezen dat deze bron niets over hem of haar heeft.</span></label>`,
    },
  )}</details>`;
}
