import { html } from 'hono/html';
import { terms } from '../text/console-terms';
import { choiceField, type Filled, problemSentence, radioField, textField } from './field';
import type { Html } from './html';
import { type PageFrame, page } from './layout';

/** Identifiers that the form asks for: the key in the request, the label, and where to find it. */
export const identifierFields = [
  { key: 'las-oso', label: 'Leerlingnummer', hint: 'Zoals het in het leerlingadministratiesysteem staat.' },
  { key: 'afas', label: 'Personeelsnummer', hint: 'Zoals het in AFAS staat.' },
  { key: 'email', label: 'E-mailadres van de persoon zelf', hint: 'Schoolaccount of werkadres.' },
  { key: 'eckId', label: 'ECK iD', hint: 'Begint met https://' },
] as const;

/**
 * What the form asks of a parent who asks for his own data too. No label repeats one of the person above:
 * who listens to the page hears the difference.
 */
export const ownFields = ['givenName', 'infix', 'familyName', 'birthDate'].map((name) => `requester.own.${name}`);

/** Paths of the form in the order of the page, with the name that the summary of problems uses. */
const labels: Readonly<Record<string, string>> = {
  kind: 'Soort verzoek',
  receivedOn: 'Ontvangen op',
  'subject.category': 'Deze persoon is',
  'subject.givenName': 'Voornaam',
  'subject.infix': 'Tussenvoegsel',
  'subject.familyName': 'Achternaam',
  'subject.birthDate': 'Geboortedatum',
  'subject.school': 'School',
  'requester.relation': 'De aanvrager is',
  'requester.name': 'Naam van de aanvrager',
  'requester.email': 'E-mailadres van de aanvrager',
  subjects: 'Wiens gegevens',
  'requester.own': 'De aanvrager zelf',
  'requester.own.givenName': 'Roepnaam van de ouder',
  'requester.own.familyName': 'Familienaam van de ouder',
  'requester.own.birthDate': 'De ouder is geboren op',
};

/** Whose data: the answer that the form sends, and its words. @legal L-23 */
const scopes = {
  pupil: 'Alleen die van de persoon hierboven',
  both: 'Ook de eigen gegevens van de ouder die vraagt',
} as const;

/** The form for a new request; with problems per field, and everything that was typed still there. */
export function newRequestPage(frame: PageFrame, filled: Filled, schools: readonly string[], refusal?: string): Html {
  const problems = Object.entries(filled.problems);
  return page(frame, {
    title: problems.length > 0 ? 'Fout in nieuw verzoek' : 'Nieuw verzoek',
    current: 'register',
    narrow: true,
    body: html`<h1>Nieuw verzoek</h1>
<p class="lead">Leg vast wat er gevraagd is. De termijn van een maand begint op de dag waarop het verzoek bij de school of het bestuur binnenkwam, ook als er nog iets moet worden nagevraagd.</p>
${refusal === undefined ? '' : html`<div class="notice bad" role="alert">${refusal}</div>`}
${
  problems.length === 0
    ? ''
    : html`<div class="notice bad" role="alert"><strong>Nog niet vastgelegd. Kijk naar:</strong><ul>${problems.map(
        ([path, code]) =>
          html`<li><a href="#${path}">${labels[path] ?? 'Kenmerken'}</a>: ${problemSentence(code)}</li>`,
      )}</ul></div>`
}
<form class="stack" method="post" action="/console/verzoeken/nieuw">
<input type="hidden" name="csrf" value="${frame.who?.csrf ?? ''}">
<section class="card"><h2>1. Wat wordt er gevraagd?</h2>
${radioField(filled, 'kind', 'Soort verzoek', terms.kind)}
${textField(filled, 'receivedOn', 'Ontvangen op', { type: 'date', required: true, hint: 'De dag waarop de brief, mail of vraag binnenkwam.' })}
</section>
<section class="card"><h2>2. Over wie gaat het?</h2>
${choiceField(filled, 'subject.category', 'Deze persoon is', terms.category)}
<div class="three">
${textField(filled, 'subject.givenName', 'Voornaam', { required: true })}
${textField(filled, 'subject.infix', 'Tussenvoegsel')}
${textField(filled, 'subject.familyName', 'Achternaam', { required: true })}
</div>
<div class="two">
${textField(filled, 'subject.birthDate', 'Geboortedatum', { type: 'date', required: true })}
${textField(filled, 'subject.school', 'School', { list: 'scholen' })}
</div>
<datalist id="scholen">${schools.map((school) => html`<option value="${school}"></option>`)}</datalist>
<details${identifierFields.some(({ key }) => filled.values[`subject.identifiers.${key}`] || filled.problems[`subject.identifiers.${key}`]) ? html` open` : ''}><summary>Nummers en adressen, als u ze weet</summary>
<p class="small">Ze helpen om de goede persoon te vinden. Vul nooit een BSN in.</p>
<div class="two">${identifierFields.map(({ key, label, hint }) => textField(filled, `subject.identifiers.${key}`, label, { hint }))}</div>
</details>
</section>
<section class="card"><h2>3. Wie vraagt het?</h2>
${choiceField(filled, 'requester.relation', 'De aanvrager is', terms.relation)}
<div class="two">
${textField(filled, 'requester.name', 'Naam van de aanvrager')}
${textField(filled, 'requester.email', 'E-mailadres van de aanvrager', { type: 'email', hint: 'Hierheen gaat de link. De code gaat langs een andere weg.' })}
</div>
${radioField(filled, 'subjects', 'Wiens gegevens worden gevraagd?', scopes)}
<details id="requester.own"${ownFields.some((name) => filled.values[name] || filled.problems[name]) || filled.problems['requester.own'] ? html` open` : ''}><summary>De ouder vraagt ook eigen gegevens</summary>
${filled.problems['requester.own'] === undefined ? '' : html`<p class="problem">▲ ${problemSentence(filled.problems['requester.own'])}</p>`}
<p class="small">Wij zoeken de ouder dan apart op. In het archief krijgt die een eigen deel.</p>
<div class="three">
${textField(filled, 'requester.own.givenName', 'Roepnaam van de ouder')}
${textField(filled, 'requester.own.infix', 'Voorvoegsel van de ouder')}
${textField(filled, 'requester.own.familyName', 'Familienaam van de ouder')}
</div>
${textField(filled, 'requester.own.birthDate', 'De ouder is geboren op', { type: 'date' })}
</details>
</section>
<button>Verzoek vastleggen</button>
</form>`,
  });
}
