import type { ServerResponse } from 'node:http';
import { html, raw } from 'hono/html';
import type { DemoUser } from './demo-users';

const style =
  'body{font:1.125rem/1.5 system-ui,sans-serif;max-width:34rem;margin:3rem auto;padding:0 1rem;color:#1a1a1a;background:#fff}' +
  'button{display:block;width:100%;font:inherit;text-align:left;padding:.75rem 1rem;margin:.5rem 0;border:2px solid #1f4e79;' +
  'border-radius:.25rem;background:#fff;color:#1a1a1a;cursor:pointer}button:hover{background:#e8f0f7}' +
  'button:focus-visible{outline:3px solid #b35900;outline-offset:2px}.note{border-left:.4rem solid #b35900;padding-left:1rem}small{color:#444}';

/** The page on which a demo user is chosen. No password: it exists on the loopback only. @security S-42 */
export function sendLoginPage(response: ServerResponse, action: string, users: readonly DemoUser[]): void {
  const buttons = users.map(
    ({ id, name, nl, en }) =>
      html`<button name="user" value="${id}">${name}<br><small>${nl} · <span lang="en">${en}</span></small></button>`,
  );
  sendPage(
    response,
    200,
    'Aanmelden',
    html`<p class="note">Lokale modus: kies wie u bent. Er is geen wachtwoord; deze pagina bestaat alleen op deze computer.<br>
      <span lang="en">Local mode: choose who you are. There is no password; this page exists on this computer only.</span></p>
      <form method="post" action="${action}">${buttons}</form>`,
  );
}

/** The page that says that signing in has to begin again. */
export function sendTryAgainPage(response: ServerResponse): void {
  sendPage(
    response,
    400,
    'Aanmelden is niet gelukt',
    html`<p>Ga terug naar Inzage en meld u opnieuw aan.<br>
      <span lang="en">Go back to Inzage and sign in again.</span></p>`,
  );
}

type Markup = ReturnType<typeof html>;

/** A whole page with the headers that every page has here. @security S-25 */
function sendPage(response: ServerResponse, status: number, title: string, body: Markup): void {
  if (!response.headersSent) response.writeHead(status, pageHeaders);
  response.end(String(pageOf(title, body)));
}

const pageHeaders = {
  'Content-Type': 'text/html; charset=utf-8',
  'Cache-Control': 'no-store',
  // No form-action: Chromium applies it to the redirect back to the console, which is another origin.
  'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'",
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
} as const;

const pageOf = (title: string, body: Markup): Markup =>
  html`<!doctype html>
    <html lang="nl">
      <head>
        <meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title} – Inzage</title>
        <style>${raw(style)}</style>
      </head>
      <body><main><h1>${title}</h1>${body}</main></body>
    </html>`;
