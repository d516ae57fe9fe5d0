import type { RequestId } from '../../domain/request/ids';
import type { Ports } from '../../runtime/ports';
import { changeLink } from './change-link';
import { linkName } from './hashing';

/** Ends every link of a request at once, and with them their download sessions. @returns Names of the links that ended now. @security S-26 */
export async function revokeLinks(
  ports: Pick<Ports, 'links' | 'clock'>,
  requestId: RequestId,
): Promise<readonly string[]> {
  const ended: string[] = [];
  for (const { tokenSha256 } of await ports.links.ofRequest(requestId)) {
    const result = await changeLink(ports.links, tokenSha256, (link) =>
      link.revokedAt === undefined ? { revokedAt: ports.clock.now() } : undefined,
    );
    if (result?.changed) ended.push(linkName(tokenSha256));
  }
  return ended;
}
