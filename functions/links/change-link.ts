import { Fault } from '../../domain/fault';
import type { Link, Links } from '../../runtime/ports/links';

/** Many hands changed one link at the same moment, so that ours never got through. The step may be tried again. */
export class LinkContended extends Fault {
  override readonly name = 'LinkContended';
  constructor() {
    super({ code: 'LINK_CONTENDED', retryable: true });
  }
}

const maxTries = 50;

/**
 * Changes a link by conditional replace: `change` sees the stored link, and again if somebody was faster.
 *
 * @param change Returns the new fields, or undefined to leave the link as it is.
 * @returns The link as it stands afterwards and whether this call changed it; undefined when there is no such link.
 * @throws LinkContended after 50 conflicts.
 * @security S-22, S-34
 */
export async function changeLink(
  links: Links,
  tokenSha256: string,
  change: (link: Link) => Partial<Pick<Link, 'wrongAttempts' | 'sessions' | 'revokedAt'>> | undefined,
): Promise<{ readonly link: Link; readonly changed: boolean } | undefined> {
  for (let tries = 0; tries < maxTries; tries += 1) {
    const link = await links.find(tokenSha256);
    if (!link) return undefined;
    const fields = change(link);
    if (!fields) return { link, changed: false };
    const next: Link = { ...link, ...fields, version: link.version + 1 };
    if ((await links.replace(next)) === 'replaced') return { link: next, changed: true };
  }
  throw new LinkContended();
}
