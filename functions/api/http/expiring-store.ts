import type { Instant } from '../../../domain/deadline/instant';

/** Small secrets that live for minutes or hours: console sessions, sign-ins under way, first signatures. */
export interface ExpiringStore {
  put(key: string, value: string, expiresAt: Instant): Promise<void>;
  /** The value; undefined from `expiresAt` on, whether or not the store has cleaned up. */
  get(key: string): Promise<string | undefined>;
  /** Returns the value and removes it: of two takers one gets it. */
  take(key: string): Promise<string | undefined>;
  delete(key: string): Promise<void>;
}
