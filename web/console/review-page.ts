import { html } from 'hono/html';
import type { Ground } from '../../domain/redaction/finding';
import type { Verdict } from '../../domain/withholding/decision';
import type { ReviewQuestion } from '../../functions/api/desk';
import { consoleText, doneSentence } from '../text/console';
import { becauseSentence } from '../text/console-because';
import { terms } from '../text/console-terms';
import { command, options, type RequestFrame, reasonField } from './command';
import type { Html } from './html';
import { notice, page } from './layout';
import { questionFile } from './question-file';

/** Questions on one page; a whole evening of questions would not fit in one form. */
export const questionsPerPage = 40;

/** What an officer can answer; the second signatory has a say in silent withholding only. @legal L-34 */
const verdictsFor = (of: RequestFrame, { file }: ReviewQuestion): readonly Verdict[] => {
  if (!of.may('review.decide')) return ['withhold-silently'];
  // A file is given as it is or not at all: nothing in it can be taken out.
  return [...(file ? [] : (['redact'] as const)), 'keep', 'withhold', 'withhold-silently'];
};

/** The questions of a review: what was found, where, what the system would do, and the officer's answer. @legal L-46 */
export function reviewPage(
  of: RequestFrame,
  all: readonly ReviewQuestion[],
  shown: { readonly everything: boolean; readonly sheet: number; readonly done?: string; readonly refusal?: string },
): Html {
  const open = all.filter(({ decided }) => !decided);
  const listed = shown.everything ? all : open;
  const sheets = Math.max(1, Math.ceil(listed.length / questionsPerPage));
  const sheet = Math.min(Math.max(1, shown.sheet), sheets);
  const questions = listed.slice((sheet - 1) * questionsPerPage, sheet * questionsPerPage);
  const photos = open.filter(
    ({ because, file }) => because === 'attachment.picture' && file?.mediaType.startsWith('image/'),
  ).length;
  const base = `/console/verzoeken/${of.request.requestId}`;
  const here = `${base}/beoordeling?${shown.everything ? 'toon=alles&' : ''}blad=`;
  return page(of.frame, {
    title: `Beoordeling ${of.request.requestId}`,
    current: 'requests',
    body: html`<p class="crumb"><a href="/console">Verzoeken</a> › <a href="${base}">${of.request.requestId}</a> › Beoordeling</p>
<h1>Beoordeling: <bdi>${of.request.subjectName}</bdi></h1>
${notice('good', doneSentence(shown.done))}${notice('bad', shown.refusal)}
<p class="lead">${open.length === 0 ? `Alle ${all.length} vragen zijn beantwoord.` : `Nog ${open.length} van ${all.length} vragen.`} Het gaat om gegevens van anderen in dit dossier. Lak niet meer weg dan nodig.</p>
<p><a href="${base}/dossier">Lees het hele dossier</a>${of.may('review.decide') ? ', beslis per plaats, of wijs aan wat ook weg moet' : ''}. <a href="/console/beleid">Waarom het systeem zo voorstelt</a>.</p>
<p>${
      shown.everything
        ? html`<a href="${base}/beoordeling">Toon alleen open vragen</a>`
        : html`<a href="${base}/beoordeling?toon=alles">Toon ook wat al beslist is</a>`
    }</p>
${photos === 0 ? '' : html`<p><a class="button quiet" href="${base}/fotos">Bekijk ${photos === 1 ? 'de foto' : `${photos} foto’s`} op contactbladen</a></p>`}
${open.length === 0 && of.may('review.complete') ? html`<section class="card next"><h2>Rond de beoordeling af</h2><p>Daarna wordt het archief gemaakt en gecontroleerd.</p>${command(of, 'beoordeling/afronden', 'Beoordeling afronden', { inline: true })}</section>` : ''}
${questions.length === 0 ? '' : questionForm(of, questions, `${shown.everything ? 'alles' : ''}`, sheet)}
${sheets === 1 ? '' : html`<nav class="pages" aria-label="Bladen"><span>${sheet > 1 ? html`<a href="${here}${sheet - 1}">← Vorige</a>` : ''}</span><span>Blad ${sheet} van ${sheets}</span><span>${sheet < sheets ? html`<a href="${here}${sheet + 1}">Volgende →</a>` : ''}</span></nav>`}
${open.length > 0 && of.may('review.decide') ? acceptAll(of, open) : ''}`,
  });
}

function questionForm(of: RequestFrame, questions: readonly ReviewQuestion[], show: string, sheet: number): Html {
  const may = of.may('review.sign-silent');
  const cards = byGround(questions).map(
    ([ground, group], _, all) =>
      html`${all.length === 1 ? '' : html`<h2 class="group">${terms.ground[ground]} (${group.length})</h2>`}${group.map((question) => questionCard(of, question))}`,
  );
  if (!may) return html`${cards}`;
  return html`<form method="post" action="/console/verzoeken/${of.request.requestId}/beoordeling">
<input type="hidden" name="csrf" value="${of.frame.who?.csrf ?? ''}"><input type="hidden" name="show" value="${show}"><input type="hidden" name="sheet" value="${sheet}">
${cards}
<div class="bar"><div class="inline"><div class="field"><label for="reason">Reden voor deze beslissingen</label><input type="text" id="reason" name="reason" required maxlength="2000" autocomplete="off"></div><button>Leg vast wat ik koos</button></div></div></form>`;
}

/** Equal questions behind one another; the order of the queue otherwise. A short list stays as it is. */
function byGround(questions: readonly ReviewQuestion[]): readonly (readonly [Ground, readonly ReviewQuestion[]])[] {
  const groups = new Map<Ground, ReviewQuestion[]>();
  for (const question of questions) groups.set(question.ground, [...(groups.get(question.ground) ?? []), question]);
  return [...groups];
}

function questionCard(of: RequestFrame, question: ReviewQuestion): Html {
  const { group, decided, file } = question;
  return html`<fieldset class="card question" id="vraag-${group}"><legend><bdi>${file ? file.name : question.label}</bdi></legend>
<p>${becauseSentence(question.because)} <span class="small">${question.occurrences === 1 ? '1 keer' : `${question.occurrences} keer`} in dit dossier${file ? '' : ` · ${terms.ground[question.ground]} · ${terms.confidence[question.confidence].toLowerCase()}`}</span></p>
${decided ? html`<p><span class="tag good">✓ Beslist: ${verdictWord(question, decided.verdict)}</span> <span class="small">door <bdi>${decided.officer}</bdi></span></p>` : html`<p>${question.confidence === 'possible' ? 'Voorstel bij twijfel' : 'Voorstel'}: <strong>${verdictWord(question, question.proposal)}</strong></p>`}
${file ? questionFile(of, question) : ''}${(file ? [] : question.examples).map(
  ({ before, hit, after, title }) =>
    html`<blockquote><bdi>${before}<mark>${hit}</mark>${after}</bdi><footer><bdi>${title}</bdi></footer></blockquote>`,
)}
${of.may('review.sign-silent') ? answer(of, question) : ''}</fieldset>`;
}

/** A file is given or kept back; it is no "hele stuk" of which a part was in question. */
const verdictWord = ({ file }: ReviewQuestion, verdict: Verdict): string =>
  file && Object.hasOwn(terms.fileVerdict, verdict)
    ? terms.fileVerdict[verdict as keyof typeof terms.fileVerdict]
    : terms.verdict[verdict];

function answer(of: RequestFrame, question: ReviewQuestion): Html {
  const { group, ground, decided, label, silentProposedBy, file, person } = question;
  const choices = html`<div class="verdicts" role="group" aria-label="Beslissing over ${file?.name ?? label}">${verdictsFor(
    of,
    question,
  ).map(
    (verdict) =>
      html`<label class="choice"><input type="radio" name="verdict.${group}" value="${verdict}"> <span>${verdictWord(question, verdict)}${verdict === 'withhold-silently' ? ' (twee mensen)' : ''}</span></label>`,
  )}<span><label for="grond-${group}">Grond</label> <select id="grond-${group}" name="ground.${group}">${options(terms.ground, ground)}</select></span>${person === undefined || !of.may('review.decide') ? '' : html`<label class="choice"><input type="checkbox" name="overal.${group}" value="ja"> <span>Overal voor deze persoon</span></label>`}${decided ? html`<label class="choice"><input type="radio" name="verdict.${group}" value="take-back"> <span>Besluit terugnemen</span></label>` : ''}</div>`;
  const proposed =
    silentProposedBy === undefined || decided
      ? html``
      : html`<p class="notice warn"><bdi>${silentProposedBy}</bdi> wil dit achterhouden zonder vermelding. Dat geldt pas als een tweede mens hetzelfde beslist.</p>`;
  return decided ? html`<details><summary>Anders beslissen</summary>${choices}</details>` : html`${proposed}${choices}`;
}

function acceptAll(of: RequestFrame, open: readonly ReviewQuestion[]): Html {
  const silent = open.filter(({ proposal }) => proposal === 'withhold-silently').length;
  const rest = open.length - silent;
  if (rest === 0) return html``;
  return html`<section class="card"><details><summary>${rest === 1 ? 'Neem het laatste voorstel over' : `Neem de overige ${rest} voorstellen in één keer over`}</summary>
<p class="small">U beslist dan in één keer zoals het systeem voorstelt. Uw naam en reden komen bij elke beslissing te staan. Terugkomen kan tot u de beoordeling afrondt.</p>
${command(of, 'beoordeling/voorstellen', rest === 1 ? 'Neem het voorstel over' : `Neem ${rest} voorstellen over`, {
  style: 'quiet',
  fields: html`<input type="hidden" name="seen" value="${rest}">${reasonField('alles', 'Reden')}`,
})}</details></section>`;
}

/** Sentence when the review changed between looking and deciding. */
export const changedMeanwhile = `${consoleText.errors.nothingChosen} De vragen zijn intussen veranderd; bekijk ze opnieuw.`;
