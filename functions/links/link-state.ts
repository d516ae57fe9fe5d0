import type { Instant } from '../../domain/deadline/instant';
import type { Link } from '../../runtime/ports/links';

/** Wrong codes after which a link waits for the officer. @security S-22 */
export const maxWrongAttempts = 5;
/** Download sessions that one link can open in all. @security S-22 */
export const maxSessions = 5;
/** Life of a download session. @security S-22 */
export const sessionSeconds = 24 * 60 * 60;

/** True when nobody may come in by this link any more. Compared with our own clock, not left to a store's clean-up. */
export const isExpired = (link: Link, now: Instant): boolean => link.expiresAt <= now;

/** True from the fifth wrong code until the officer resets it. */
export const isLocked = (link: Link): boolean => link.wrongAttempts >= maxWrongAttempts;

/** True when the holder of this session may fetch what the link gives. */
export const sessionIsValid = (link: Link, sessionSha256: string, now: Instant): boolean =>
  link.revokedAt === undefined &&
  !isExpired(link, now) &&
  link.sessions.some((session) => session.sessionSha256 === sessionSha256 && session.expiresAt > now);
