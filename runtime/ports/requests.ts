import type { TrailEntry } from '../../domain/audit/trail';
import type { RequestId } from '../../domain/request/ids';

/** Event streams, one per request. One conditional put is the transition, the trail entry and the notice at once (DESIGN §4). */
export interface Requests {
  /** Stores the entry unless `(requestId, seq)` is taken. Never overwrites. @security S-34, S-41 */
  append(entry: TrailEntry): Promise<'appended' | 'conflict'>;
  /** All entries in order of `seq`; empty when the request is unknown. */
  read(requestId: RequestId): Promise<readonly TrailEntry[]>;
  /** Ids of all requests, ascending. */
  list(): Promise<readonly RequestId[]>;
}
