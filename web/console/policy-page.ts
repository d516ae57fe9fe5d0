import { html } from 'hono/html';
import type { CategoryPolicy, RedactionPolicy } from '../../domain/redaction/policy';
import { terms } from '../text/console-terms';
import { policyWords, treatmentWords } from '../text/policy-words';
import type { Html } from './html';
import { type PageFrame, page } from './layout';

/** How the board has the persons and papers in a dossier treated, and why: what the system proposes comes from here. @legal L-31 */
export const policyPage = (frame: PageFrame, policy: RedactionPolicy): Html =>
  page(frame, {
    title: 'Hoe het systeem weglaat',
    current: 'requests',
    body: html`<p class="crumb"><a href="/console">Verzoeken</a> › Beleid</p><h1>Hoe het systeem weglaat</h1>
<p class="lead">Dit is het beleid van uw bestuur. Het staat in board.json. Een voorstel volgt dit beleid; het besluit is altijd van u.</p>
<ul><li>Wat zeker van een ander is, gaat weg.</li><li>Wat waarschijnlijk van een ander is, gaat weg en komt ook bij u.</li><li>Bij twijfel blijft het staan tot u beslist. Niets waar u nog over moet beslissen, gaat de deur uit.</li><li>Wonen de ouders apart, of is een adres geheim? Dan gaan ook het adres, de telefoon en de huisarts van het kind weg voor de andere ouder.</li></ul>
${(Object.keys(policy) as (keyof RedactionPolicy)[]).map((category) => html`<section class="card"><h2>Dossier: ${terms.category[category].toLowerCase()}</h2>${table(policy[category])}</section>`)}`,
  });

const table = (policy: CategoryPolicy): Html =>
  html`<table><thead><tr><th scope="col">Wie of wat</th><th scope="col">Wat er gebeurt</th><th scope="col">Waarom</th></tr></thead><tbody>${(
    Object.keys(policyWords) as (keyof CategoryPolicy)[]
  ).map(
    (rule) =>
      html`<tr><th scope="row">${policyWords[rule].nl}</th><td>${treatmentWords[policy[rule]]}</td><td>${policyWords[rule].why}</td></tr>`,
  )}</tbody></table>`;
