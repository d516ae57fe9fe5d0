import type { RequestId } from '../../domain/request/ids';
import type { Decision } from '../../domain/withholding/decision';

/** Officers' decisions on findings. The newest decision on a target counts; older ones stay. */
export interface Decisions {
  /** Stores them all, or none. Storing the same decision twice is one decision. */
  record(requestId: RequestId, decisions: readonly Decision[]): Promise<void>;
  /** In the order in which they were recorded. */
  list(requestId: RequestId): Promise<readonly Decision[]>;
  /** Forgets all of one request. */
  purge(requestId: RequestId): Promise<void>;
}
