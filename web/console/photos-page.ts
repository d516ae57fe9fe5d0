import { html } from 'hono/html';
import type { ReviewQuestion } from '../../functions/api/desk';
import { doneSentence } from '../text/console';
import { terms } from '../text/console-terms';
import { options, type RequestFrame } from './command';
import type { Html } from './html';
import { notice, page } from './layout';

/** Twelve photos at once, each with its answer: whom they show is for an eye, never for a machine. @legal L-31 */
export function photosPage(
  of: RequestFrame,
  photos: readonly ReviewQuestion[],
  shown: { readonly sheet: number; readonly perSheet: number; readonly done?: string },
): Html {
  const base = `/console/verzoeken/${of.request.requestId}`;
  const { sheet, perSheet } = shown;
  const first = (sheet - 1) * perSheet;
  const sheets = Math.max(1, Math.ceil(photos.length / perSheet));
  const here = photos.slice(first, first + perSheet);
  return page(of.frame, {
    title: `Foto’s ${of.request.requestId}`,
    current: 'requests',
    body: html`<p class="crumb"><a href="/console">Verzoeken</a> › <a href="${base}">${of.request.requestId}</a> › <a href="${base}/beoordeling">Beoordeling</a> › Foto’s</p>
<h1>Foto’s uit het dossier van <bdi>${of.request.subjectName}</bdi></h1>${notice('good', doneSentence(shown.done))}
${
  here.length === 0
    ? html`<p>Er zijn geen foto’s om te bekijken.</p>`
    : html`<p class="lead">Staat er een ander kind herkenbaar op? Houd de foto dan achter. Wat u meegeeft, gaat zonder plaats- en cameragegevens.</p>
<p><img class="sheet" src="${base}/fotos/${sheet}.jpg" alt="Contactblad ${sheet}: foto’s ${first + 1} tot en met ${first + here.length}"></p>${of.may('review.decide') ? answers(of, here, first) : ''}`
}
${sheets === 1 ? '' : html`<nav class="pages" aria-label="Bladen"><span>${sheet > 1 ? html`<a href="${base}/fotos?blad=${sheet - 1}">← Vorige</a>` : ''}</span><span>Blad ${sheet} van ${sheets}</span><span>${sheet < sheets ? html`<a href="${base}/fotos?blad=${sheet + 1}">Volgende →</a>` : ''}</span></nav>`}`,
  });
}

function answers(of: RequestFrame, photos: readonly ReviewQuestion[], first: number): Html {
  const choice = { '': 'Later beslissen', keep: terms.fileVerdict.keep, withhold: terms.fileVerdict.withhold };
  return html`<form method="post" action="/console/verzoeken/${of.request.requestId}/beoordeling"><input type="hidden" name="csrf" value="${of.frame.who?.csrf ?? ''}"><input type="hidden" name="back" value="fotos">
<table><thead><tr><th scope="col">Nummer</th><th scope="col">Naam in de bron</th><th scope="col">Besluit</th></tr></thead><tbody>${photos.map(
    ({ group, file, decided }, n) =>
      html`<tr><th scope="row">${first + n + 1}</th><td><a href="/console/verzoeken/${of.request.requestId}/bestanden/${group}" download><bdi>${file?.name ?? ''}</bdi></a></td><td><select aria-label="Besluit over foto ${first + n + 1}" name="verdict.${group}">${options(choice)}</select>${decided ? html` <span class="tag good">${terms.fileVerdict[decided.verdict === 'keep' ? 'keep' : 'withhold']}</span>` : ''}</td></tr>`,
  )}</tbody></table>
<div class="bar"><div class="inline"><div class="field"><label for="reason">Reden voor deze beslissingen</label><input type="text" id="reason" name="reason" required maxlength="2000" autocomplete="off"></div><button>Leg vast wat ik koos</button></div></div></form>`;
}
