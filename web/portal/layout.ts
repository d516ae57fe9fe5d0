import { html } from 'hono/html';
import { portalText } from '../text/portal';

/** A piece of a page; everything put into it is escaped. */
export type Html = ReturnType<typeof html>;

/** What every page of the portal needs to know. */
export interface PortalFrame {
  readonly stylesheet: string;
  readonly script: string;
  readonly local: boolean;
  readonly boardName: string;
  readonly contact: string | undefined;
}

/** A whole page: one heading, one thing to do. */
export function portalPage(
  frame: PortalFrame,
  content: { readonly title: string; readonly body: Html; readonly withScript?: boolean },
): Html {
  return html`<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${content.title}</title>
<link rel="stylesheet" href="${frame.stylesheet}">
${content.withScript ? html`<script src="${frame.script}" defer></script>` : ''}
</head>
<body>
${frame.local ? html`<div class="local" role="note">${portalText.localBanner}</div>` : ''}
<div class="band"><p>${frame.boardName}</p></div>
<main id="inhoud">
${content.body}
</main>
</body>
</html>`;
}

/** Whom to ask for help. */
export const help = (frame: PortalFrame): Html =>
  frame.contact === undefined
    ? html`<p class="small">${portalText.help}</p>`
    : html`<p class="small">${portalText.helpAt} <span class="contact">${frame.contact}</span></p>`;

/** The same in English, folded away. */
export const english = (words: string): Html =>
  html`<details lang="en"><summary>${portalText.english.summary}</summary><p>${words}</p></details>`;
