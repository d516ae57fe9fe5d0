import { html } from 'hono/html';
import type { RequestFrame } from './command';
import type { Html } from './html';
import { page } from './layout';

/** The code, once. @security S-21 */
export function codePage({ frame, request }: RequestFrame, code: string): Html {
  return page(frame, {
    title: `Code ${request.requestId}`,
    current: 'requests',
    narrow: true,
    body: html`<p class="crumb"><a href="/console">Verzoeken</a> › <a href="/console/verzoeken/${request.requestId}">${request.requestId}</a> › Code</p>
<h1>De code voor de aanvrager</h1>
<section class="card"><p class="code" translate="no">${code}</p>
<p><strong>Schrijf de code nu in de brief, of geef hem nu door.</strong> Dat u hem heeft gezien, staat bij dit verzoek.</p>
<ul><li>Geef de code per brief, aan de balie, of via het telefoonnummer dat al in het dossier stond.</li><li>Stuur de code niet naar hetzelfde e-mailadres als de link.</li><li>Hoofdletters en streepjes maken niet uit. Er zit geen 0, O, 1 of I in.</li></ul>
<p>Kwijt? Maak dan een nieuwe link; daar hoort een nieuwe code bij.</p></section>
<a class="button quiet" href="/console/verzoeken/${request.requestId}">Terug naar het verzoek</a>`,
  });
}
