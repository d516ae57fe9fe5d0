import { html } from 'hono/html';
import { portalText } from '../text/portal';
import { english, type Html, help, type PortalFrame, portalPage } from './layout';

/** What can be fetched in this session. */
export function filesPage(
  frame: PortalFrame,
  volumes: readonly { readonly volume: number; readonly fileName: string; readonly byteLength: number }[],
): Html {
  const { files } = portalText;
  const several = volumes.length > 1;
  return portalPage(frame, {
    title: files.heading,
    withScript: true,
    body: html`<h1>${files.heading}</h1>
<p>${volumes.length === 0 ? files.none : several ? files.many : files.one}</p>
${
  volumes.length === 0
    ? ''
    : html`<div class="card">${volumes.map(
        ({ volume, fileName, byteLength }, position) =>
          html`<div class="file"><p>${several ? html`<strong>${files.part} ${position + 1} van ${volumes.length}</strong><br>` : ''}${fileName} <span class="size">(${size(byteLength)})</span></p>
<a class="button" href="/d/bestanden/${volume}" download>${files.download}</a></div>`,
      )}</div>
<h2>${files.stepsHeading}</h2><ol>${files.steps.map((step) => html`<li>${step.replaceAll('-', '\u2011')}</li>`)}</ol>
<p>${files.careful}</p><p class="small">${files.lasts}</p>`
}
<form method="post" action="/d/stoppen"><button class="quiet">${files.stop}</button></form>
${help(frame)}
${english(portalText.english.files)}`,
  });
}

/** `3,4 MB`: what a phone's own storage page would say. */
function size(bytes: number): string {
  const units = ['bytes', 'kB', 'MB', 'GB'] as const;
  let [value, unit] = [bytes, 0];
  while (value >= 1000 && unit < units.length - 1) [value, unit] = [value / 1000, unit + 1];
  const digits = unit > 1 && value < 10 ? 1 : 0;
  return `${value.toFixed(digits).replace('.', ',')} ${units[unit]}`;
}
