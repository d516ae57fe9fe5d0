import { addSeconds, type Instant, instant } from '../../../../domain/deadline/instant';
import type { Clock } from '../../../../runtime/ports/clock';
import type { Ids } from '../../../../runtime/ports/ids';

/** A clock that stands still until it is moved. */
export function testClock(start = '2026-11-24T09:00:00.000Z'): Clock & { pass(seconds: number): void } {
  let now: Instant = instant(start);
  return {
    now: () => now,
    pass(seconds) {
      now = addSeconds(now, seconds);
    },
  };
}

/** Ids that count: different, 43 and 13 characters long, and the same in every run. */
export function testIds(): Ids {
  let n = 0;
  const padded = (length: number) => (n++).toString(36).padStart(length, 'x');
  return {
    token: () => padded(43),
    code: () =>
      padded(13)
        .toUpperCase()
        .replace(/[01IO]/g, 'Z'),
  };
}
