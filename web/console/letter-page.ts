import { html } from 'hono/html';
import type { RequestFrame } from './command';
import type { Html } from './html';
import { page } from './layout';

/** The letter to a supplier, to be printed or saved. */
export const letterPage = (of: RequestFrame, source: string, letter: string): Html =>
  page(of.frame, {
    title: `Brief ${of.request.requestId}`,
    current: 'requests',
    narrow: true,
    body: html`<p class="crumb noprint"><a href="/console">Verzoeken</a> › <a href="/console/verzoeken/${of.request.requestId}">${of.request.requestId}</a> › Brief</p>
<p class="noprint"><a class="button" href="/console/verzoeken/${of.request.requestId}/bronnen/${source}/brief?bestand">Bewaar als tekst</a> Of druk deze pagina af. Er staat een naam in: niet per gewone e-mail.</p>
<section class="card"><pre>${letter}</pre></section>`,
  });
