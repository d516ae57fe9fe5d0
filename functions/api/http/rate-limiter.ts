import type { Clock } from '../../../runtime/ports/clock';

/** Limits how often one caller may try something. */
export interface RateLimiter {
  /** Counts one try. @returns False when this caller has had its share for now. */
  allow(caller: string): Promise<boolean>;
}

/** At most `limit` tries per caller in any window of so many seconds, counted in this process. @security S-22 */
export function memoryRateLimiter(
  clock: Clock,
  options: { readonly limit: number; readonly windowSeconds: number },
): RateLimiter {
  const windows = new Map<string, { startedAt: number; tries: number }>();
  return {
    async allow(caller) {
      const now = Date.parse(clock.now());
      const isOver = (window: { startedAt: number }): boolean => now - window.startedAt >= options.windowSeconds * 1000;
      for (const [old, window] of windows) if (isOver(window)) windows.delete(old);
      const window = windows.get(caller) ?? { startedAt: now, tries: 0 };
      window.tries += 1;
      windows.set(caller, window);
      return window.tries <= options.limit;
    },
  };
}
