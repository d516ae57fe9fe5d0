import type { Instant } from '../../domain/deadline/instant';
import { Fault } from '../../domain/fault';
import type { RequestId } from '../../domain/request/ids';
import type { Ports } from '../../runtime/ports';
import { linkName, sha256 } from './hashing';
import { hashCode } from './link-code';

/** A token came out that a link has already: the source of randomness is broken. Never retried. */
export class LinkTaken extends Fault {
  override readonly name = 'LinkTaken';
  constructor(request: RequestId) {
    super({ code: 'LINK_TAKEN', retryable: false, ids: { requestId: request } });
  }
}

/** The only moment at which token and code exist in readable form. */
export interface IssuedLink {
  /** Goes into the fragment of the address in the mail: `…/d#{token}`. @security S-19 */
  readonly token: string;
  /** Goes over another channel: letter, desk, telephone on file. @security S-21 */
  readonly code: string;
  /** Name in the trail: first eight hex characters of the token's hash. */
  readonly link: string;
}

/**
 * Makes a link to one delivery of a request; token and code are stored as hashes only.
 *
 * @throws LinkTaken when the token exists, which 256 random bits do not do.
 * @security S-18, S-21, S-22
 */
export async function issueLink(
  ports: Pick<Ports, 'links' | 'ids'>,
  order: { readonly requestId: RequestId; readonly delivery: number; readonly expiresAt: Instant },
): Promise<IssuedLink> {
  const token = ports.ids.token();
  const code = ports.ids.code();
  const tokenSha256 = sha256(token);
  const stored = await ports.links.create({
    tokenSha256,
    requestId: order.requestId,
    delivery: order.delivery,
    codeHash: await hashCode(code, ports.ids),
    expiresAt: order.expiresAt,
    wrongAttempts: 0,
    sessions: [],
    version: 0,
  });
  if (stored === 'exists') throw new LinkTaken(order.requestId);
  return { token, code, link: linkName(tokenSha256) };
}
