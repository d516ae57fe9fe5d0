import type { Instant } from '../deadline/instant';
import type { RequestEvent } from '../request/events';
import type { RequestId } from '../request/ids';

/** One entry of a request's trail: an event, its place and the chain. Facts, ids, codes and hashes; no words. @legal L-49 @security S-41 */
export interface TrailEntry {
  readonly requestId: RequestId;
  /** 0, 1, 2 … without gaps. */
  readonly seq: number;
  readonly at: Instant;
  readonly event: RequestEvent;
  /** Hash of the entry before; 64 zeros for the first. */
  readonly previousHash: string;
  /** Hex SHA-256 over the canonical JSON of all the above. */
  readonly hash: string;
}
