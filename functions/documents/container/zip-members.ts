import { promisify } from 'node:util';
import { crc32, inflateRaw } from 'node:zlib';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { type ClosedReason, largestUnpackedBytes } from '../document';

const inflated = promisify(inflateRaw);

/** Members more than this are no document that anybody made by hand. @security S-38 */
export const mostZipMembers = 10_000;

/** The files in a ZIP. Folders are left out; names are plain relative paths with `/`, each of them once, in the order of the directory. */
export interface ZipMembers {
  readonly names: readonly string[];
  /** Bytes of a member, unpacked. 0 for a name that is not there. */
  sizeOf(name: string): number;
  /** What the ZIP says about itself and its members beside their content; words that nobody sees who opens it. */
  readonly comments: readonly string[];
  /**
   * A member, unpacked; never more bytes than the ZIP says.
   * @returns undefined when it is not there
   * @throws MemberDamaged when its bytes are not what the ZIP says
   */
  read(name: string): Promise<Uint8Array | undefined>;
}

/** A member whose size, checksum or compression is a lie. The document that holds it is closed as `damaged`. */
export class MemberDamaged extends Error {
  override readonly name = 'MemberDamaged';
}

/** What opening a ZIP comes to. */
export type ZipOpening =
  | { readonly state: 'opened'; readonly zip: ZipMembers }
  | { readonly state: 'closed'; readonly because: ClosedReason };

const shut = (because: ClosedReason): ZipOpening => ({ state: 'closed', because });

/** Upper bits of the attributes that Unix writes: a symbolic link. */
const isLink = ({ externalFileAttributes }: Entry): boolean => externalFileAttributes >>> 28 === 0xa;

/**
 * Opens a ZIP that somebody sent: encrypted members, links, names that leave it or stand in it twice, and sizes beyond
 * `mostBytes` (all members together, as the ZIP says; `read` holds it to that) are refused before anything is unpacked.
 * @security S-28, S-38
 */
export async function openZip(bytes: Uint8Array, mostBytes: number = largestUnpackedBytes): Promise<ZipOpening> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = new Map<string, Entry>();
  const taken = new Set<string>();
  const comments: string[] = [];
  let unpacked = 0;
  let zip: ZipFile;
  try {
    zip = await fromBufferPromise(buffer, { lazyEntries: true, autoClose: false });
    if (zip.comment !== '') comments.push(String(zip.comment));
    for await (const entry of zip.eachEntry()) {
      if (entry.fileComment !== '') comments.push(entry.fileComment);
      if (entry.isEncrypted()) return shut('encrypted');
      if (entry.fileName.endsWith('/')) continue;
      if (isLink(entry) || (entry.compressionMethod !== 0 && entry.compressionMethod !== 8)) return shut('unsupported');
      unpacked += entry.uncompressedSize;
      if (unpacked > mostBytes || entries.size >= mostZipMembers) return shut('too-large');
      const name = entry.fileName.normalize('NFC');
      // Readers that do not tell capitals apart would take one of two for the other.
      const folded = name.toLowerCase();
      if (hasControl(name) || taken.has(folded)) return shut('damaged');
      taken.add(folded);
      entries.set(name, entry);
    }
  } catch {
    return shut('damaged');
  }
  return {
    state: 'opened',
    zip: {
      names: [...entries.keys()],
      comments,
      sizeOf: (name) => entries.get(name)?.uncompressedSize ?? 0,
      async read(name) {
        const entry = entries.get(name);
        return entry && unpack(zip, buffer, entry);
      },
    },
  };
}

const hasControl = (name: string): boolean => [...name].some((sign) => sign < ' ' || sign === '\u007f');

async function unpack(zip: ZipFile, buffer: Buffer, entry: Entry): Promise<Uint8Array> {
  let content: Buffer;
  try {
    const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry);
    const packed = buffer.subarray(fileDataStart, fileDataStart + entry.compressedSize);
    content =
      entry.compressionMethod === 0
        ? packed
        : await inflated(packed, { maxOutputLength: Math.max(entry.uncompressedSize, 1) });
  } catch {
    throw new MemberDamaged();
  }
  if (content.length !== entry.uncompressedSize || crc32(content) !== entry.crc32) throw new MemberDamaged();
  return content;
}
