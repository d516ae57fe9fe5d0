import { html } from 'hono/html';
import type { Instant } from '../../domain/deadline/instant';
import { showInstant } from './dates';
import type { Html } from './html';
import { type PageFrame, page } from './layout';

/** A caught mail. */
export interface CaughtMail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly at: Instant;
}

/** Mails that local mode caught instead of sending; newest first, addresses in them can be followed. */
export function mailboxPage(frame: PageFrame, mails: readonly CaughtMail[]): Html {
  return page(frame, {
    title: 'Postvak',
    narrow: true,
    body: html`<h1>Postvak</h1><p class="lead">In lokale modus gaat er geen mail de deur uit. Hier staat wat de aanvrager zou krijgen.</p>
${mails.length === 0 ? html`<div class="card empty"><p>Nog geen berichten.</p></div>` : ''}
${[...mails]
  .sort((a, b) => b.at.localeCompare(a.at))
  .map(
    (mail) =>
      html`<article class="card"><h2>${mail.subject}</h2><p class="small">Aan <bdi>${mail.to}</bdi> · ${showInstant(mail.at)}</p><pre>${linked(mail.text)}</pre></article>`,
  )}`,
  });
}

/** The text with its web addresses as links; everything is escaped, only http and https become links. */
const linked = (text: string): Html =>
  html`${text
    .split(/(https?:\/\/[^\s<>"']+)/)
    .map((part, position) => (position % 2 === 1 ? html`<a href="${part}">${part}</a>` : part))}`;
