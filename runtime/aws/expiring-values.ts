import type { Instant } from '../../domain/deadline/instant';
import type { Clock } from '../ports';
import type { Table } from './table';

/** Small secrets that live for minutes or hours, shared by all instances of a function: console sessions, sign-ins under way. */
export interface ExpiringValues {
  put(key: string, value: string, expiresAt: Instant): Promise<void>;
  /** The value; undefined from `expiresAt` on, whether or not the table has cleaned up. @security S-15 */
  get(key: string): Promise<string | undefined>;
  /** Returns the value and removes it: of two takers one gets it. */
  take(key: string): Promise<string | undefined>;
  delete(key: string): Promise<void>;
}

/** Expiring values in the table. Same shape as the API's own store. */
export function dynamoExpiringValues(table: Table, clock: Clock): ExpiringValues {
  const keyOf = (key: string) => ({ pk: `VALUE#${key}`, sk: 'VALUE' });
  const get: ExpiringValues['get'] = async (key) => {
    const item = await table.get(keyOf(key));
    return item && item.taken !== true && String(item.expiresAt) > clock.now() ? String(item.value) : undefined;
  };
  return {
    async put(key, value, expiresAt) {
      // TTL only cleans up, hours later; the moment is checked on every read.
      await table.put({ ...keyOf(key), value, expiresAt, ttl: Math.ceil(Date.parse(expiresAt) / 1000) });
    },
    get,
    async take(key) {
      const value = await get(key);
      if (value === undefined) return undefined;
      // Marked by a conditional write: of two takers one gets it.
      const taken = await table.put(
        { ...keyOf(key), taken: true, ttl: Math.ceil(Date.parse(clock.now()) / 1000) },
        { expression: '#value = :value', names: { '#value': 'value' }, values: { ':value': value } },
      );
      return taken ? value : undefined;
    },
    delete: (key) => table.remove([keyOf(key)]),
  };
}
