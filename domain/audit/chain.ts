import type { Instant } from '../deadline/instant';
import type { RequestEvent } from '../request/events';
import type { RequestId } from '../request/ids';
import { canonicalJson } from './canonical-json';
import type { TrailEntry } from './trail';

/** Hex SHA-256 of a text in UTF-8. Comes in as an argument: the domain has no crypto of its own. */
export type Sha256 = (text: string) => string;

/** What stands before the first entry of every request. */
export const noPreviousHash = '0'.repeat(64);

/**
 * The entry that follows `previous`, chained to it; the first one (seq 0) when there is none.
 *
 * @throws RangeError when `previous` is another request's.
 * @legal L-49
 * @security S-41
 */
export function nextEntry(
  previous: TrailEntry | undefined,
  requestId: RequestId,
  at: Instant,
  event: RequestEvent,
  sha256: Sha256,
): TrailEntry {
  if (previous && previous.requestId !== requestId) throw new RangeError('a trail holds the entries of one request');
  const body = {
    requestId,
    seq: previous ? previous.seq + 1 : 0,
    at,
    event,
    previousHash: previous ? previous.hash : noPreviousHash,
  };
  return { ...body, hash: sha256(canonicalJson(body)) };
}

/** `intact`, or the first entry at which the trail is not what was written. `seq` is the place where it should stand. */
export type ChainCheck =
  | { readonly kind: 'intact' }
  | {
      readonly kind: 'broken';
      readonly seq: number;
      readonly because: 'other-request' | 'out-of-order' | 'not-chained' | 'changed';
    };

/**
 * Reads a trail from its first entry and says where it was tampered with. Entries cut off at the end leave a shorter intact
 * trail: compare the last hash with the content-free copy to see that.
 *
 * @security S-41
 */
export function checkChain(entries: readonly TrailEntry[], sha256: Sha256): ChainCheck {
  let previousHash = noPreviousHash;
  for (const [seq, entry] of entries.entries()) {
    const { hash, ...body } = entry;
    if (entry.requestId !== entries[0]?.requestId) return { kind: 'broken', seq, because: 'other-request' };
    if (entry.seq !== seq) return { kind: 'broken', seq, because: 'out-of-order' };
    if (entry.previousHash !== previousHash) return { kind: 'broken', seq, because: 'not-chained' };
    // The hash is over the body as it was read, so that a member somebody added is found as well.
    if (sha256(canonicalJson(body)) !== hash) return { kind: 'broken', seq, because: 'changed' };
    previousHash = hash;
  }
  return { kind: 'intact' };
}
