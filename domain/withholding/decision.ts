import type { Instant } from '../deadline/instant';
import type { Ground } from '../redaction/finding';

/**
 * `redact`: take the text out. `keep`: leave it readable. `withhold`: keep the whole record or file back, and say so.
 * `withhold-silently`: as if it never existed; two people. @legal L-34, L-46
 */
export type Verdict = 'redact' | 'keep' | 'withhold' | 'withhold-silently';

/** What an officer decided on one finding or one group of findings. Free text is in the request file, by hash. @legal L-46, L-49 */
export interface Decision {
  /**
   * A finding's `identity`; a `group` or a `person`: then it holds for every member, now and after a re-run; a whole record or file; or
   * a text that an officer pointed at.
   */
  readonly target: string;
  /** `take-back`: what was decided on this target holds no more. */
  readonly verdict: Verdict | 'take-back';
  readonly ground: Ground;
  /** SHA-256 of the reason in words. */
  readonly reasonSha256: string;
  readonly officer: string;
  /** Second signature; required for `withhold-silently`. */
  readonly secondOfficer?: string;
  readonly decidedAt: Instant;
}

/** A decision that holds. */
export interface Holding extends Decision {
  readonly verdict: Verdict;
}
