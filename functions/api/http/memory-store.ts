import type { Instant } from '../../../domain/deadline/instant';
import type { Clock } from '../../../runtime/ports/clock';
import type { ExpiringStore } from './expiring-store';

/** An expiring store in this process: sessions end with it, which is what a local session should do. */
export function memoryStore(clock: Clock): ExpiringStore {
  const entries = new Map<string, { value: string; expiresAt: Instant }>();
  const live = (key: string): string | undefined => {
    const entry = entries.get(key);
    if (entry && entry.expiresAt <= clock.now()) entries.delete(key);
    return entries.get(key)?.value;
  };
  return {
    async put(key, value, expiresAt) {
      const now = clock.now();
      for (const [old, entry] of entries) if (entry.expiresAt <= now) entries.delete(old);
      entries.set(key, { value, expiresAt });
    },
    get: async (key) => live(key),
    async take(key) {
      const value = live(key);
      entries.delete(key);
      return value;
    },
    async delete(key) {
      entries.delete(key);
    },
  };
}
