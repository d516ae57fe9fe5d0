import { createHmac } from 'node:crypto';
import type { RequestId } from '../../domain/request/ids';
import type { Ids, Keys } from '../../runtime/ports';

const alphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/**
 * Token and code of the n-th link to a delivery, derived under a key of the installation: a step that runs twice makes the same
 * link and sends one mail, and no readable code is stored anywhere. Unguessable without the key. @security S-18, S-21, S-33
 */
export async function derivedIds(
  keys: Pick<Keys, 'hashKey'>,
  link: { readonly requestId: RequestId; readonly delivery: number; readonly n: number },
): Promise<Ids> {
  const key = await keys.hashKey('links');
  const derive = (what: string) =>
    createHmac('sha256', key)
      .update(JSON.stringify([what, link.requestId, link.delivery, link.n]))
      .digest();
  return {
    token: () => derive('token').toString('base64url'),
    // 32 symbols divide 256 evenly: five bits of every byte, without bias.
    code: () => [...derive('code').subarray(0, 13)].map((byte) => alphabet[byte % 32]).join(''),
  };
}
