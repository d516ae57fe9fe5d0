import { hash } from 'node:crypto';
import { html, raw } from 'hono/html';
import type { ReleasedRecord } from '../../domain/archive/released';
import type { RecordType } from '../../domain/record/field-table';
import { viewerText as text } from '../text/viewer';
import { recordArticle, type ViewerAttachment } from './record-article';
import { viewerStyle } from './viewer-style';

/** Records of one type, in the order in which they are shown. */
export interface ViewerType {
  readonly anchor: string;
  readonly recordType: RecordType;
  records(): AsyncIterable<ReleasedRecord>;
  attachmentsOf(record: ReleasedRecord): readonly ViewerAttachment[];
}

/** What the offline page shows. */
export interface ViewerPage {
  readonly reference: string;
  readonly delivery: number;
  readonly board: string;
  readonly subjectName: string;
  readonly sources: readonly { readonly anchor: string; readonly nl: string; readonly types: readonly ViewerType[] }[];
  /** Sentences. */
  readonly statements: readonly string[];
  readonly withheld: readonly string[];
  readonly withheldFiles: readonly { readonly name: string; readonly sha256: string; readonly because: string }[];
  readonly portability: readonly string[];
  /** The same for everybody. @legal L-34 */
  readonly neutral: string;
}

const styleHash = hash('sha256', viewerStyle, 'base64');
const policy = `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'`;

/**
 * The page as pieces of text: readable without JavaScript and without a network, record by record so that no dossier is too large.
 * Everything from a source is escaped by the templates; there is no script to inject into. @security S-31 @legal L-28, L-37, L-39, L-40
 */
export async function* viewerPage(page: ViewerPage): AsyncGenerator<string> {
  yield String(await head(page));
  for (const source of page.sources) {
    yield String(html`<section aria-labelledby="${source.anchor}"><h2 id="${source.anchor}">${source.nl}</h2>\n`);
    for (const type of source.types) yield* typeSection(type);
    if (source.types.length === 0) yield String(html`<p>${text.nothing}</p>`);
    yield '</section>\n';
  }
  yield String(await tail(page));
}

async function* typeSection(type: ViewerType): AsyncGenerator<string> {
  yield String(html`<h3 id="${type.anchor}">${type.recordType.nl}</h3>\n`);
  for await (const record of type.records()) {
    yield `${await recordArticle(record, type.recordType, type.attachmentsOf(record))}\n`;
  }
}

const head = (page: ViewerPage) => html`<!DOCTYPE html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${raw(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${text.title} – ${page.reference}</title>
<style>${raw(viewerStyle)}</style>
</head>
<body>
<a class="skip" href="#inhoud">${text.skip}</a>
<header>
<h1>${page.subjectName === '' ? text.title : text.titleOf(page.subjectName)}</h1>
<p>${page.board}. ${text.reference}: ${page.reference}${page.delivery > 1 ? `. ${text.delivery(page.delivery)}` : ''}.</p>
</header>
<nav aria-label="${text.contents}">
<h2>${text.contents}</h2>
<ul>
${page.sources.map((source) => html`<li><a href="#${source.anchor}">${source.nl}</a>${typeLinks(source.types)}</li>\n`)}
<li><a href="#weggelaten">${text.withheld}</a></li>
<li><a href="#bronnen">${text.sources}</a></li>
</ul>
</nav>
<main id="inhoud" tabindex="-1">
${text.first.map((sentence) => html`<p>${sentence}</p>\n`)}
<p>${text.bracketed}</p>
`;

const typeLinks = (types: readonly ViewerType[]) =>
  types.length === 0
    ? ''
    : html`<ul>${types.map((type) => html`<li><a href="#${type.anchor}">${type.recordType.nl}</a></li>`)}</ul>`;

const list = (items: readonly string[]) => html`<ul>${items.map((item) => html`<li>${item}</li>\n`)}</ul>`;

const tail = (page: ViewerPage) => html`
<section aria-labelledby="weggelaten">
<h2 id="weggelaten">${text.withheld}</h2>
${list(page.withheld)}
<p>${page.neutral}</p>
${
  page.withheldFiles.length === 0
    ? ''
    : html`<h3>${text.withheldFiles}</h3><ul>${page.withheldFiles.map(
        (file) =>
          html`<li>${file.name}: ${file.because}. <span class="small">${text.digest}: ${file.sha256}</span></li>\n`,
      )}</ul>`
}
</section>
<section aria-labelledby="bronnen">
<h2 id="bronnen">${text.sources}</h2>
${list(page.statements)}
</section>
${page.portability.length === 0 ? '' : html`<section aria-labelledby="meenemen"><h2 id="meenemen">${text.portable}</h2>${page.portability.map((sentence) => html`<p>${sentence}</p>`)}</section>`}
<section aria-labelledby="controle">
<h2 id="controle">${text.check}</h2>
<p>${text.checkHow}</p>
</section>
</main>
</body>
</html>
`;
