import { html } from 'hono/html';
import { consoleText } from '../text/console';
import type { Html } from './html';
import { notice, type PageFrame, page } from './layout';

/** The door of the console. */
export function signInPage(frame: PageFrame, to: string, said?: string): Html {
  const { signIn } = consoleText;
  return page(frame, {
    title: signIn.title,
    narrow: true,
    body: html`<h1>${signIn.title}</h1>${notice('warn', said)}
<section class="card"><p>${signIn.intro}</p>
<div class="inline"><a class="button" href="/console/aanmelden?naar=${encodeURIComponent(to)}">${signIn.button}</a><a class="button quiet" href="/console/aanmelden?opnieuw=ja&amp;naar=${encodeURIComponent(to)}">${signIn.other}</a></div></section>`,
  });
}
