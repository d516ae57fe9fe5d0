import type { Instant } from '../../domain/deadline/instant';

/** The only source of time. */
export interface Clock {
  now(): Instant;
}
