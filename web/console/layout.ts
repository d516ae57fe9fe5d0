import { html } from 'hono/html';
import type { Officer } from '../../functions/api/desk';
import { consoleText as text } from '../text/console';
import { terms } from '../text/console-terms';
import type { Html } from './html';

/** What every console page needs to know besides its own content. */
export interface PageFrame {
  readonly stylesheet: string;
  readonly script: string;
  readonly local: boolean;
  /** Absent before sign-in. */
  readonly who?: {
    readonly officer: Officer;
    readonly csrf: string;
    readonly mayList: boolean;
    readonly mayRegister: boolean;
    readonly mayDoTasks: boolean;
  };
}

/** A whole page. `refreshSeconds` makes it live without JavaScript. */
export function page(
  frame: PageFrame,
  content: {
    readonly title: string;
    readonly body: Html;
    readonly current?: 'requests' | 'register' | 'tasks';
    readonly refreshSeconds?: number;
    readonly narrow?: boolean;
  },
): Html {
  const { who } = frame;
  const here = (name: string) => (content.current === name ? html` aria-current="page"` : '');
  return html`<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${content.title} – ${text.product}</title>
<link rel="stylesheet" href="${frame.stylesheet}">
${content.refreshSeconds === undefined ? '' : html`<noscript><meta http-equiv="refresh" content="${content.refreshSeconds}"></noscript>`}
<script src="${frame.script}" defer></script>
</head>
<body>
<a class="skip" href="#inhoud">${text.skip}</a>
${frame.local ? html`<div class="local" role="note">${text.localBanner}</div>` : ''}
<header class="top"><div>
<a class="brand" href="/console">${text.product}</a>
<nav aria-label="Hoofdmenu">
${who?.mayList ? html`<a href="/console"${here('requests')}>${text.nav.requests}</a>` : ''}
${who?.mayRegister ? html`<a href="/console/verzoeken/nieuw"${here('register')}>${text.nav.register}</a>` : ''}
${who?.mayDoTasks ? html`<a href="/console/taken"${here('tasks')}>${text.nav.tasks}</a>` : ''}
${frame.local ? html`<a href="/mailbox">${text.nav.mailbox}</a>` : ''}
</nav>
${
  who
    ? html`<form method="post" action="/console/afmelden"><input type="hidden" name="csrf" value="${who.csrf}"><span><bdi>${who.officer.name}</bdi>, ${terms.role[who.officer.role]}</span><button>${text.nav.signOut}</button></form>`
    : ''
}
</div></header>
<main id="inhoud"${content.narrow ? html` class="narrow"` : ''}>
${content.body}
</main>
</body>
</html>`;
}

/** What happened, or what went wrong, above the content. */
export const notice = (kind: 'good' | 'bad' | 'warn', sentence: string | undefined): Html =>
  sentence === undefined
    ? html``
    : html`<div class="notice ${kind}" role="${kind === 'bad' ? 'alert' : 'status'}">${sentence}</div>`;
