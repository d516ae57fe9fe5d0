import { html } from 'hono/html';
import { portalText } from '../text/portal';
import { english, type Html, help, type PortalFrame, portalPage } from './layout';

/** Where link and code come together. With the script only the code is asked; without it the link is pasted. @security S-20 */
export function openPage(frame: PortalFrame): Html {
  const { open } = portalText;
  return portalPage(frame, {
    title: portalText.title,
    withScript: true,
    body: html`<h1>${open.heading}</h1>
<p>${open.intro}</p>
<p id="found" class="hidden" role="status">✓ ${open.linkFound}</p>
<form id="open" class="card" method="post" action="/d" autocomplete="off">
<div id="reference-row"><label for="reference">${open.reference}<span class="hint">${open.referenceHint}</span></label>
<input id="reference" name="reference" type="text" required autocapitalize="none" autocorrect="off" spellcheck="false" maxlength="400"></div>
<label for="code">${open.code}<span class="hint">${open.codeHint}</span></label>
<input id="code" class="code" name="code" type="text" required autocapitalize="characters" autocorrect="off" spellcheck="false" maxlength="40" autocomplete="one-time-code">
<button>${open.button}</button>
</form>
<span id="look" data-address="/d/stand"></span>
${help(frame)}
${english(portalText.english.open)}`,
  });
}
