import { addSeconds, type Instant } from '../../domain/deadline/instant';
import type { RequestEvent } from '../../domain/request/events';
import type { RequestId } from '../../domain/request/ids';
import type { Ports } from '../../runtime/ports';
import type { Link } from '../../runtime/ports/links';
import { changeLink } from './change-link';
import { linkName, sha256 } from './hashing';
import { codeMatches, decoyCodeHash } from './link-code';
import { isExpired, isLocked, maxSessions, sessionSeconds } from './link-state';

/** What the trail says about an attempt or a download. @security S-26 */
export type DownloadEvent = Extract<RequestEvent, { type: 'download' }>;

/** Appends to the request's trail. Awaited: an attempt that cannot be recorded is not answered. */
export type OnDownload = (requestId: RequestId, event: DownloadEvent) => Promise<void>;

type Verdict = DownloadEvent['outcome'];

/**
 * Tries a token with a code. Costs one scrypt whatever the answer; every attempt on an existing link is counted and reported.
 *
 * @returns The new session's secret; undefined for every kind of no.
 * @security S-22, S-24, S-26
 */
export async function openSession(
  ports: Pick<Ports, 'links' | 'clock' | 'ids'>,
  onDownload: OnDownload,
  token: string,
  code: string,
): Promise<string | undefined> {
  const tokenSha256 = sha256(token);
  const link = await ports.links.find(tokenSha256);
  const matches = await codeMatches(code, link?.codeHash ?? decoyCodeHash);
  if (!link) return undefined;

  const session = ports.ids.token();
  const now = ports.clock.now();
  let verdict = verdictOn(link, matches, now);
  // Counting and admitting are one conditional write: of a thousand guesses at once, five are heard.
  const counted = await changeLink(ports.links, tokenSha256, (current) => {
    verdict = verdictOn(current, matches, now);
    if (verdict === 'wrong-code') return { wrongAttempts: current.wrongAttempts + 1 };
    if (verdict === 'session-opened') return { sessions: [...current.sessions, sessionOf(current, session, now)] };
    return undefined;
  });
  await onDownload(link.requestId, { type: 'download', link: linkName(tokenSha256), outcome: verdict });
  return counted?.changed && verdict === 'session-opened' ? session : undefined;
}

function verdictOn(link: Link, matches: boolean, now: Instant): Verdict {
  if (link.revokedAt !== undefined) return 'revoked';
  if (isExpired(link, now)) return 'expired';
  if (isLocked(link)) return 'locked';
  if (!matches) return 'wrong-code';
  return link.sessions.length >= maxSessions ? 'sessions-spent' : 'session-opened';
}

function sessionOf(link: Link, session: string, now: Instant): Link['sessions'][number] {
  const day = addSeconds(now, sessionSeconds);
  const outlivesLink = day > link.expiresAt;
  return { sessionSha256: sha256(session), expiresAt: outlivesLink ? link.expiresAt : day };
}
