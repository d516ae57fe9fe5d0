import type { Objects } from '../ports/objects';

/**
 * One `Objects` over several buckets, by the first segment of the key: `archive/…` stands in the archive bucket. Each has its own
 * encryption key, lifecycle and readers.
 *
 * @throws RangeError for a key under another root.
 * @security S-08, S-09, S-14
 */
export function objectsByRoot(stores: Readonly<Record<string, Objects>>): Objects {
  const storeOf = (key: string): Objects => {
    const store = new Map(Object.entries(stores)).get(key.slice(0, key.indexOf('/')));
    if (!store) throw new RangeError('not an object key: no bucket is meant for it');
    return store;
  };
  return {
    put: async (key, body, options) => storeOf(key).put(key, body, options),
    get: async (key, range) => storeOf(key).get(key, range),
    stat: async (key) => storeOf(key).stat(key),
    delete: async (key) => storeOf(key).delete(key),
    async *list(prefix) {
      // Roots in order, with their slash: then all keys are in order.
      for (const root of Object.keys(stores)
        .map((name) => `${name}/`)
        .sort()) {
        if (root.startsWith(prefix)) yield* storeOf(root).list(root);
        else if (prefix.startsWith(root)) yield* storeOf(root).list(prefix);
      }
    },
  };
}
