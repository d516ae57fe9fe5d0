import { html } from 'hono/html';
import type { Html } from './html';
import { type PageFrame, page } from './layout';

/** A page with one message and a way on. */
export function messagePage(
  frame: PageFrame,
  message: {
    readonly title: string;
    readonly sentence: string;
    readonly on?: { readonly address: string; readonly words: string };
  },
): Html {
  const on = message.on ?? { address: '/console', words: 'Naar de verzoeken' };
  return page(frame, {
    title: message.title,
    narrow: true,
    body: html`<h1>${message.title}</h1><section class="card"><p>${message.sentence}</p><a class="button" href="${on.address}">${on.words}</a></section>`,
  });
}
