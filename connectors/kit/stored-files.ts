import { checkObjectKey } from '../../runtime/ports/object-key';
import type { ByteRange, Bytes, Objects } from '../../runtime/ports/objects';

/** Files under one prefix of the object store, to read only; names are what comes after the prefix. Nothing beside it can be named. */
export interface StoredFiles {
  /** Ascending by name. `isPlain`: a name that can be read; anything else has to be renamed by who put it there. */
  list(): AsyncIterable<{ readonly name: string; readonly byteLength: number; readonly isPlain: boolean }>;
  /** The bytes, or undefined when there is no such file. */
  read(name: string, range?: ByteRange): Promise<Bytes | undefined>;
}

/** The files under a prefix, which ends in `/`. @security S-05 */
export const storedUnder = (objects: Pick<Objects, 'get' | 'list'>, prefix: string): StoredFiles => ({
  async *list() {
    for await (const { key, byteLength } of objects.list(prefix)) {
      // A folder that a storage console made is an empty object with a slash at its end.
      if (key.endsWith('/') && byteLength === 0) continue;
      yield { name: key.slice(prefix.length), byteLength, isPlain: isObjectKey(key) };
    }
  },
  read: (name, range) => objects.get(`${prefix}${name}`, range),
});

function isObjectKey(key: string): boolean {
  try {
    checkObjectKey(key);
    return true;
  } catch {
    return false;
  }
}
