import { html } from 'hono/html';
import type { DossierRecord, RecordPart } from '../../functions/api/review-desk';
import { doneSentence } from '../text/console';
import { becauseSentence } from '../text/console-because';
import { terms } from '../text/console-terms';
import { command, options, type RequestFrame, reasonField } from './command';
import type { Html } from './html';
import { notice, page } from './layout';

/** One record in full, with what was found marked where it stands, and a decision about each place, the whole, or its conversation. */
export function recordPage(
  of: RequestFrame,
  record: DossierRecord,
  said: { readonly done?: string; readonly refusal?: string },
): Html {
  const base = `/console/verzoeken/${of.request.requestId}`;
  return page(of.frame, {
    title: `Stuk uit dossier ${of.request.requestId}`,
    current: 'requests',
    body: html`<p class="crumb"><a href="/console">Verzoeken</a> › <a href="${base}">${of.request.requestId}</a> › <a href="${base}/dossier">Dossier</a> › Stuk</p>
<h1><bdi>${record.title}</bdi></h1>
${notice('good', doneSentence(said.done))}${notice('bad', said.refusal)}
<p class="lead">${record.typeNl} uit ${record.sourceNl}${record.occurredOn === undefined ? '' : ` van ${record.occurredOn}`}${record.decided ? html` · <span class="tag">${terms.verdict[record.decided]}</span>` : ''}</p>
<p class="small">Gemarkeerd is wat het systeem vond: <mark>gaat weg</mark>, <u>blijft staan</u> of <mark class="open">wacht op u</mark>.</p>
<table class="record"><tbody>${record.texts.map(({ nl, parts }) => html`<tr><th scope="row">${nl}</th><td class="text"><bdi>${parts.map(partOf)}</bdi></td></tr>`)}</tbody></table>
${of.may('review.decide') ? decisions(of, record) : ''}`,
  });
}

function partOf({ text, place }: RecordPart): Html {
  if (!place) return html`${text}`;
  const why = becauseSentence(place.because);
  return place.state === 'stays'
    ? html`<u title="${why}">${text}</u>`
    : html`<mark class="${place.state}" title="${why}">${text}</mark>`;
}

function decisions(of: RequestFrame, record: DossierRecord): Html {
  const places = record.texts.flatMap(({ parts }) => parts.filter(({ place }) => place !== undefined));
  return html`${places.length === 0 ? '' : html`<section class="card"><h2>Eén plaats anders</h2><ul>${places.map(({ text, place }) => placeLine(of, record, text, place))}</ul></section>`}
<section class="card"><h2>Over het hele stuk</h2>
${targetForm(of, record.target, record.target, wholeVerdicts(record), 'Besluit over dit stuk')}
${
  record.conversation
    ? html`<h3>Over het hele gesprek (${record.conversation.length} berichten)</h3>${targetForm(of, record.target, record.conversation.join(' '), { withhold: terms.verdict.withhold, 'take-back': takeBack }, 'Besluit over het gesprek')}`
    : ''
}
${record.files.map(
  ({ target, name, byteLength, decided }) =>
    html`<h3>Bestand <bdi>${name}</bdi> <span class="small">${byteLength} bytes${decided ? ` · ${terms.verdict[decided]}` : ''}</span></h3>${targetForm(of, record.target, target, { withhold: terms.fileVerdict.withhold, 'take-back': takeBack }, 'Besluit over dit bestand')}`,
)}</section>`;
}

const takeBack = 'Besluit terugnemen';

/** `keep` on a record is kept place by place: there is nothing to keep in a record that nobody asked about. */
const wholeVerdicts = ({ decided }: DossierRecord): Readonly<Record<string, string>> => ({
  withhold: terms.verdict.withhold,
  'withhold-silently': `${terms.verdict['withhold-silently']} (twee mensen)`,
  'keep-all': 'Alles laten staan',
  ...(decided ? { 'take-back': takeBack } : {}),
});

function placeLine(of: RequestFrame, record: DossierRecord, text: string, place: RecordPart['place']): Html {
  if (!place) return html``;
  const verdicts =
    place.state === 'stays'
      ? { redact: terms.verdict.redact, 'take-back': takeBack }
      : {
          keep: terms.verdict.keep,
          ...(place.state === 'goes' ? { 'take-back': takeBack } : { redact: terms.verdict.redact }),
        };
  return html`<li><details><summary><bdi>${text}</bdi> <span class="small">${becauseSentence(place.because)}</span></summary>${targetForm(of, record.target, place.target, verdicts, 'Leg vast', place.ground)}</details></li>`;
}

function targetForm(
  of: RequestFrame,
  back: string,
  target: string,
  verdicts: Readonly<Record<string, string>>,
  button: string,
  ground = 'third-party',
): Html {
  const id = target.slice(0, 32);
  return command(of, 'dossier/besluit', button, {
    style: 'quiet',
    fields: html`<input type="hidden" name="target" value="${target}"><input type="hidden" name="back" value="${back}">
<div class="field"><label for="v-${id}">Besluit</label><select id="v-${id}" name="verdict">${options(verdicts)}</select></div>
<div class="field"><label for="g-${id}">Grond</label><select id="g-${id}" name="ground">${options(terms.ground, ground)}</select></div>${reasonField(`r-${id}`, 'Reden')}`,
  });
}
