import { html } from 'hono/html';
import type { ReviewQuestion } from '../../functions/api/desk';
import { consoleText } from '../text/console';
import { wordFor } from '../text/console-terms';
import type { RequestFrame } from './command';
import type { Html } from './html';

/** Kinds that our page shows as a picture; everything else is only downloaded. @security S-25 */
export const shownAsPicture = (mediaType: string): boolean => mediaType === 'image/jpeg' || mediaType === 'image/png';

/** The file that a question is about: name, kind, size, a look at it when it is a picture, and the way to open it. */
export function questionFile(of: RequestFrame, { group, file, examples, because }: ReviewQuestion): Html {
  if (!file) return html``;
  const address = `/console/verzoeken/${of.request.requestId}/bestanden/${group}`;
  const may = of.may('review.open-file');
  const canBeWritten = because !== 'attachment.not-searched';
  const titles = [...new Set(examples.map(({ title }) => title))];
  return html`<div class="file">${
    may && shownAsPicture(file.mediaType)
      ? html`<a href="${address}"><img src="${address}?beeld" alt="Voorbeeld van dit bestand" loading="lazy"></a>`
      : ''
  }<div><p>${kindOf(file.mediaType)}, ${size(file.byteLength)}${titles.length > 0 ? html` · uit <bdi>${titles.join(', ')}</bdi>` : ''}</p>
${may ? html`<a class="button quiet" href="${address}" download>Zoals het in de bron staat</a>${canBeWritten ? html` <a class="button quiet" href="${address}?zo" download>Zoals het weg zou gaan</a>` : ''}` : html`<p class="small">De privacy officer bekijkt het bestand.</p>`}</div></div>`;
}

const kindOf = (mediaType: string): string => {
  const kind = mediaType.split(';')[0]?.trim().toLowerCase() ?? '';
  const word = wordFor(consoleText.fileKinds, kind);
  return word === kind ? consoleText.fileKindOther : word;
};

const number = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 1 });

/** `640 bytes`, `12 kB`, `3,4 MB`. */
function size(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  return bytes < 1_000_000 ? `${Math.round(bytes / 1000)} kB` : `${number.format(bytes / 1_000_000)} MB`;
}
