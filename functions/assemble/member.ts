import type { Bytes } from '../../runtime/ports/objects';

/** A file that goes into a volume. Opened once, when its turn comes near. */
export interface Member {
  /** Made by `domain/archive/member-names`, never a source's. @security S-28 */
  readonly path: string;
  open(): Bytes | Promise<Bytes>;
  /** When given, other lengths or digests fail the volume. */
  readonly byteLength?: number;
  readonly sha256?: string;
  readonly source?: string;
  readonly type?: string;
}

/** A member whose contents are at hand. */
export const memberOf = (path: string, contents: string | Uint8Array): Member => {
  const bytes = typeof contents === 'string' ? Buffer.from(contents, 'utf8') : contents;
  return {
    path,
    byteLength: bytes.byteLength,
    async *open() {
      yield bytes;
    },
  };
};
