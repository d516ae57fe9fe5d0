import { Hono } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { addSeconds } from '../../../domain/deadline/instant';
import { signInPage } from '../../../web/console/sign-in-page';
import { consoleText } from '../../../web/text/console';
import { readForm } from '../http/form';
import { type ConsoleKit, homeOf, ownAddress } from './kit';
import { csrfMatches } from './session';
import type { PendingSignIn } from './sign-in';

/** A sign-in that takes longer than this has to begin again. */
const signInSeconds = 10 * 60;

interface StoredSignIn {
  readonly pending: PendingSignIn;
  readonly to: string;
}

/** Door, callback and sign-out of the console. @security S-40 */
export function signInRoutes(kit: ConsoleKit): Hono {
  const { signIn, sessions: store, clock, ids, mode } = kit.deps;
  const cookieName = mode === 'aws' ? '__Secure-inzage-aanmelden' : 'inzage-aanmelden';
  const cookie = { path: '/console', httpOnly: true, secure: mode === 'aws', sameSite: 'Lax' } as const;
  const keyOf = (ticket: string): string => `sign-in:${ticket}`;
  const routes = new Hono();

  routes.get('/console/aanmelden', async (context) => {
    const { url, pending } = await signIn.begin(context.req.query('opnieuw') === 'ja');
    const ticket = ids.token();
    const stored: StoredSignIn = { pending, to: ownAddress(context, 'naar') };
    await store.put(keyOf(ticket), JSON.stringify(stored), addSeconds(clock.now(), signInSeconds));
    setCookie(context, cookieName, ticket, { ...cookie, maxAge: signInSeconds });
    return context.redirect(url, 302);
  });

  routes.get('/console/callback', async (context) => {
    const ticket = getCookie(context, cookieName);
    deleteCookie(context, cookieName, cookie);
    // Taken, not read: one answer of the provider is heard once.
    const stored = ticket === undefined ? undefined : await store.take(keyOf(ticket));
    if (stored === undefined) return context.html(signInPage(kit.frame(), '/console', consoleText.signIn.refused), 400);
    const { pending, to }: StoredSignIn = JSON.parse(stored);
    const identity = await signIn.finish(new URL(context.req.url).search, pending);
    if (identity === 'refused') return context.html(signInPage(kit.frame(), to, consoleText.signIn.refused), 400);
    if (identity === 'no-role') return context.html(signInPage(kit.frame(), to, consoleText.signIn.noRole), 403);
    await kit.sessions.begin(context, identity);
    return context.redirect(to === '/console' ? homeOf(identity) : to, 303);
  });

  routes.post('/console/afmelden', async (context) => {
    const session = await kit.sessions.read(context, false);
    const form = await readForm(context);
    // A forged sign-out would only be a nuisance, but it is refused all the same.
    if (session && !csrfMatches(session, form.text('csrf'))) return context.redirect(homeOf(session), 303);
    await kit.sessions.end(context);
    return context.html(signInPage(kit.frame(), '/console', consoleText.signIn.signedOut), 200);
  });

  return routes;
}
