/** Bytes in a stream. */
export type Bytes = AsyncIterable<Uint8Array>;

export interface ObjectStat {
  readonly key: string;
  readonly byteLength: number;
}

/** Inclusive start, exclusive end; `end` absent means to the end. */
export interface ByteRange {
  readonly start: number;
  readonly end?: number;
}

export interface PutOptions {
  readonly ifAbsent?: boolean;
  /** About how long a streamed body will be; needed above 70 GB, where S3 takes larger parts. */
  readonly plannedBytes?: number;
}

/**
 * Staging, request files and archives. Keys are `/`-separated, of `[A-Za-z0-9._-]`, made of ids only. @security S-05
 * A put is all or nothing: a reader never sees half an object, whatever crashes.
 */
export interface Objects {
  /** Stores the object. With `ifAbsent`, an existing key is left as it is and answers `exists`. */
  put(key: string, body: Bytes | Uint8Array, options?: PutOptions): Promise<'stored' | 'exists'>;
  /** The bytes, or undefined when there is no such object. @throws ObjectDamaged when stored bytes fail their check. */
  get(key: string, range?: ByteRange): Promise<Bytes | undefined>;
  stat(key: string): Promise<ObjectStat | undefined>;
  /** Objects whose key begins with the prefix, ascending by key. */
  list(prefix: string): AsyncIterable<ObjectStat>;
  /** Removes it; absent is fine. */
  delete(key: string): Promise<void>;
}
