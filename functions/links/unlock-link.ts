import type { RequestId } from '../../domain/request/ids';
import type { Ports } from '../../runtime/ports';
import { changeLink } from './change-link';
import { linkName } from './hashing';
import { isLocked } from './link-state';

/**
 * The officer's reset after five wrong codes: the same link and code may be tried again.
 *
 * @param link Name of the link in the trail.
 * @returns False when the request has no locked link of that name.
 * @security S-22
 */
export async function unlockLink(ports: Pick<Ports, 'links'>, requestId: RequestId, link: string): Promise<boolean> {
  const found = (await ports.links.ofRequest(requestId)).find((one) => linkName(one.tokenSha256) === link);
  if (!found) return false;
  const result = await changeLink(ports.links, found.tokenSha256, (one) =>
    isLocked(one) ? { wrongAttempts: 0 } : undefined,
  );
  return result?.changed ?? false;
}
