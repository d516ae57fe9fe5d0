import { createHash, timingSafeEqual } from 'node:crypto';
import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { addSeconds, type Instant } from '../../../domain/deadline/instant';
import type { Clock } from '../../../runtime/ports/clock';
import type { Ids } from '../../../runtime/ports/ids';
import type { ExpiringStore } from '../http/expiring-store';
import type { Identity } from './sign-in';

/** Without a click for this long, a session is over. @security S-40 */
const idleSeconds = 30 * 60;
/** However busy, a session is over after a working day. */
const longestSeconds = 10 * 60 * 60;

/** A signed-in person at a browser. */
export interface ConsoleSession extends Identity {
  /** Goes into every form; a post without it is refused. */
  readonly csrf: string;
  readonly endsAt: Instant;
}

/** Console sessions: a random cookie, everything else on the server. */
export interface ConsoleSessions {
  begin(context: Context, identity: Identity): Promise<void>;
  /** The session of this browser. With `touch`, this counts as a sign of life. */
  read(context: Context, touch: boolean): Promise<ConsoleSession | undefined>;
  end(context: Context): Promise<void>;
}

/** Sessions over an expiring store; the store sees only hashes of the cookies. @security S-40 */
export function consoleSessions(deps: {
  readonly store: ExpiringStore;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly secure: boolean;
}): ConsoleSessions {
  const { store, clock, ids, secure } = deps;
  const name = secure ? '__Host-inzage' : 'inzage';
  // Lax, not Strict: the identity provider sends the browser back from another site. Writes carry a token of their own.
  const cookie = { path: '/', httpOnly: true, secure, sameSite: 'Lax' } as const;
  const keyOf = (secret: string): string => `session:${createHash('sha256').update(secret).digest('hex')}`;
  const save = (key: string, session: ConsoleSession): Promise<void> => {
    const idleAt = addSeconds(clock.now(), idleSeconds);
    const dayIsOver = idleAt > session.endsAt;
    return store.put(key, JSON.stringify(session), dayIsOver ? session.endsAt : idleAt);
  };

  return {
    async begin(context, identity) {
      const old = getCookie(context, name);
      if (old !== undefined) await store.delete(keyOf(old));
      const secret = ids.token();
      const endsAt = addSeconds(clock.now(), longestSeconds);
      await save(keyOf(secret), { ...identity, csrf: ids.token(), endsAt });
      setCookie(context, name, secret, cookie);
    },

    async read(context, touch) {
      const secret = getCookie(context, name);
      if (secret === undefined) return undefined;
      const stored = await store.get(keyOf(secret));
      if (stored === undefined) return undefined;
      const session: ConsoleSession = JSON.parse(stored);
      if (touch) await save(keyOf(secret), session);
      return session;
    },

    async end(context) {
      const secret = getCookie(context, name);
      if (secret !== undefined) await store.delete(keyOf(secret));
      deleteCookie(context, name, cookie);
    },
  };
}

/** True when the form carries the session's own token; compared in constant time. */
export function csrfMatches(session: ConsoleSession, posted: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(session.csrf), digest(posted));
}

/** A release is signed by somebody who proved who he is within the last five minutes. @security S-40 */
export function isFreshlyAuthenticated(session: ConsoleSession, now: Instant): boolean {
  return now <= addSeconds(session.authenticatedAt, 5 * 60);
}
