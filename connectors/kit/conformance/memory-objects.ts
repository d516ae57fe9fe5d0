import type { ByteRange, Bytes, ObjectStat, Objects } from '../../../runtime/ports/objects';

/** Objects in memory, with the promises of the port. `failPut` makes chosen puts throw before anything is stored. */
export class MemoryObjects implements Objects {
  readonly stored = new Map<string, Uint8Array>();
  /** Puts so far, stored or not. */
  puts = 0;
  failPut: ((key: string, put: number) => boolean) | undefined;

  async put(key: string, body: Bytes | Uint8Array, options: { readonly ifAbsent?: boolean } = {}) {
    this.puts += 1;
    if (!/^[A-Za-z0-9._/-]+$/.test(key)) throw new Error('key outside the alphabet');
    if (this.failPut?.(key, this.puts)) throw new Error('the machine stopped');
    const parts: Uint8Array[] = [];
    if (body instanceof Uint8Array) parts.push(body);
    else for await (const part of body) parts.push(Uint8Array.from(part));
    if (options.ifAbsent && this.stored.has(key)) return 'exists';
    this.stored.set(key, Uint8Array.from(Buffer.concat(parts)));
    return 'stored';
  }

  async get(key: string, range?: ByteRange): Promise<Bytes | undefined> {
    const bytes = this.stored.get(key)?.subarray(range?.start ?? 0, range?.end);
    if (!bytes) return undefined;
    return (async function* () {
      for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536);
    })();
  }

  async stat(key: string): Promise<ObjectStat | undefined> {
    const bytes = this.stored.get(key);
    return bytes && { key, byteLength: bytes.byteLength };
  }

  async *list(prefix: string): AsyncGenerator<ObjectStat> {
    for (const key of [...this.stored.keys()].filter((name) => name.startsWith(prefix)).sort()) {
      const stat = await this.stat(key);
      if (stat) yield stat;
    }
  }

  async delete(key: string): Promise<void> {
    this.stored.delete(key);
  }
}
