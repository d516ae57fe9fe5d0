import { html } from 'hono/html';
import { portalText } from '../text/portal';
import { english, type Html, help, type PortalFrame, portalPage } from './layout';

const { refused, expired, withdrawn, noSession, tooMany, stopped, broken } = portalText;

/** The one answer to every guess: unknown link, wrong code, locked, spent. @security S-24 */
export const refusedPage = (frame: PortalFrame): Html =>
  portalPage(frame, {
    title: refused.heading,
    body: html`<h1>${refused.heading}</h1><p>${refused.sentence}</p>
<ul>${refused.advice.map((line) => html`<li>${line}</li>`)}</ul>
<a class="button" href="/d">${refused.again}</a>
${help(frame)}${english(portalText.english.refused)}`,
  });

/** Only for the holder of a valid token: why it is over, and whom to ask for a new link. Also fits into the open page. @security S-24 */
export function overMessage(frame: PortalFrame, why: 'expired' | 'withdrawn'): Html {
  const { heading, sentence } = portalText[why];
  return html`<h1>${heading}</h1><p>${sentence}</p>
${frame.contact === undefined ? html`<p>${portalText.help}</p>` : html`<p>${portalText.askNewLink}<br><span class="contact">${frame.contact}</span></p>`}
${english(portalText.english[why])}`;
}

/** The same as a page. */
export const overPage = (frame: PortalFrame, why: 'expired' | 'withdrawn'): Html =>
  portalPage(frame, {
    title: why === 'expired' ? expired.heading : withdrawn.heading,
    body: overMessage(frame, why),
  });

/** No session, or no longer. */
export const noSessionPage = (frame: PortalFrame): Html =>
  portalPage(frame, {
    title: noSession.heading,
    body: html`<h1>${noSession.heading}</h1><p>${noSession.sentence}</p><a class="button" href="/d">${noSession.again}</a>${help(frame)}${english(portalText.english.noSession)}`,
  });

/** Too many tries from one address. */
export const tooManyPage = (frame: PortalFrame): Html => plain(frame, tooMany.heading, tooMany.sentence);

/** After "Sluit af". */
export const stoppedPage = (frame: PortalFrame): Html => plain(frame, stopped.heading, stopped.sentence);

/** A failure of ours. */
export const brokenPage = (frame: PortalFrame, incident: string): Html =>
  plain(frame, broken.heading, `${broken.sentence} ${broken.incident}: ${incident}`);

const plain = (frame: PortalFrame, title: string, sentence: string): Html =>
  portalPage(frame, {
    title,
    body: html`<h1>${title}</h1><p>${sentence}</p>${help(frame)}${english(portalText.english.other)}`,
  });
