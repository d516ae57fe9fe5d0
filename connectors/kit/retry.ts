import { randomInt } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { SourceFault } from './faults';

/** How often and how patiently the kit tries again. */
export interface RetryPolicy {
  /** Tries in all. */
  readonly attempts: number;
  /** Longest first pause; doubles with each try. */
  readonly firstPauseMs: number;
  /** No pause is longer, unless the source asks for it. */
  readonly longestPauseMs: number;
  /** A source that asks for more than this is left to the workflow. */
  readonly longestRetryAfterMs: number;
}

export const defaultRetry: RetryPolicy = {
  attempts: 4,
  firstPauseMs: 500,
  longestPauseMs: 15_000,
  longestRetryAfterMs: 60_000,
};

/**
 * Does the work again while it throws a retryable fault, with full jitter between tries. @security S-35, S-38
 *
 * @param askedFor Milliseconds the source asked to wait in its last answer, if it did.
 * @throws the last fault when the tries are spent, and at once when it is not retryable.
 */
export async function withRetry<T>(
  policy: RetryPolicy,
  work: (attempt: number) => Promise<T>,
  askedFor: () => number | undefined = () => undefined,
  signal?: AbortSignal,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work(attempt);
    } catch (fault) {
      if (!(fault instanceof SourceFault) || !fault.retryable || attempt >= policy.attempts) throw fault;
      const asked = askedFor();
      if (asked !== undefined && asked > policy.longestRetryAfterMs) throw fault;
      const ceiling = Math.min(policy.firstPauseMs * 2 ** (attempt - 1), policy.longestPauseMs);
      const jitter = randomInt(0, Math.max(1, Math.floor(ceiling)) + 1);
      try {
        await pause((asked ?? 0) + jitter, undefined, signal ? { signal } : {});
      } catch {
        throw fault;
      }
    }
  }
}

/** Milliseconds that `Retry-After` asks for: seconds or an HTTP date. Undefined when absent or unreadable. */
export function retryAfterMs(header: string | undefined, nowMs: number): number | undefined {
  if (header === undefined) return undefined;
  if (/^\d+$/.test(header.trim())) return Number(header) * 1000;
  const at = Date.parse(header);
  return Number.isNaN(at) ? undefined : Math.max(0, at - nowMs);
}
