import { addSeconds, type Instant } from '../../../domain/deadline/instant';
import type { RequestId } from '../../../domain/request/ids';
import type { Clock } from '../../../runtime/ports/clock';
import type { RequestView } from '../desk';
import type { ExpiringStore } from '../http/expiring-store';
import type { Role } from './roles';

/** A first signature lives for a week; then the first signatory has to look again. */
const lifeSeconds = 7 * 24 * 60 * 60;

/** The first of two signatures under one verified archive. */
export interface FirstSignature {
  readonly subject: string;
  readonly name: string;
  readonly role: Role;
  readonly at: Instant;
  /** Place in the trail of the verification that was signed for. */
  readonly verifiedSeq: number;
}

/** First signatures that wait for the second. @security S-40 */
export interface ReleaseSignatures {
  put(requestId: RequestId, signature: FirstSignature): Promise<void>;
  /** The signature, if it was given for the archive as it stands now. */
  find(request: RequestView): Promise<FirstSignature | undefined>;
  forget(requestId: RequestId): Promise<void>;
}

/** First signatures in an expiring store. An archive that was made anew has to be signed anew. */
export function releaseSignatures(deps: { readonly store: ExpiringStore; readonly clock: Clock }): ReleaseSignatures {
  const keyOf = (requestId: RequestId): string => `first-signature:${requestId}`;
  return {
    put: (requestId, signature) =>
      deps.store.put(keyOf(requestId), JSON.stringify(signature), addSeconds(deps.clock.now(), lifeSeconds)),
    async find(request) {
      const stored = await deps.store.get(keyOf(request.requestId));
      if (stored === undefined) return undefined;
      const signature: FirstSignature = JSON.parse(stored);
      return signature.verifiedSeq === lastVerified(request) ? signature : undefined;
    },
    forget: (requestId) => deps.store.delete(keyOf(requestId)),
  };
}

/** Place in the trail of the last verification; undefined before the first. */
export const lastVerified = ({ trail }: RequestView): number | undefined =>
  trail.findLast(({ type }) => type === 'verified')?.seq;
