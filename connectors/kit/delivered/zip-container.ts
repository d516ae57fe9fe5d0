import type { Entry, ZipFile } from 'yauzl';
import type { SourceId } from '../../../domain/request/ids';
import { ProtocolViolation, SourceFault } from '../faults';
import { type Container, isLitter, isPlainPath, limits } from './container';

/** How every delivery is opened. */
export const zipOptions = { lazyEntries: true, autoClose: false, strictFileNames: true } as const;

/** A file that is taken for a ZIP by its name; what it is, opening it tells. */
export const isZipName = (name: string): boolean => /\.zip$/i.test(name);

/** Upper bits of the attributes that Unix writes: a symbolic link. */
const isLink = ({ externalFileAttributes }: Entry): boolean => externalFileAttributes >>> 28 === 0xa;

/**
 * A ZIP as a delivery. Names that leave it, links, doubles, encryption and sizes beyond all reason are refused before anything
 * is unpacked; what unpacks to more than it says breaks off. @security S-28, S-38
 *
 * @throws ProtocolViolation
 */
export async function zipContainer(
  sourceId: SourceId,
  open: () => Promise<ZipFile>,
  position: number,
): Promise<Container> {
  const refuse = (code: string) => new ProtocolViolation(sourceId, { code, ids: { delivery: position } });
  const named = (fault: unknown): SourceFault => {
    if (fault instanceof SourceFault) return fault;
    const hostile =
      fault instanceof Error && /^(invalid (relative path|characters in)|absolute path)/.test(fault.message);
    return refuse(hostile ? 'MEMBER_NAME_HOSTILE' : 'ZIP_UNREADABLE');
  };
  const zip = await open().catch((fault) => {
    throw named(fault);
  });
  const entries = new Map<string, Entry>();
  try {
    let [unpacked, packed] = [0, 0];
    for await (const entry of zip.eachEntry()) {
      const path = entry.fileName.normalize('NFC');
      if (isLitter(path) || path.endsWith('/')) continue;
      if (!isPlainPath(path)) throw refuse('MEMBER_NAME_HOSTILE');
      if (isLink(entry)) throw refuse('LINK_IN_DELIVERY');
      if (entries.has(path)) throw refuse('MEMBER_TWICE');
      if (!entry.canDecodeFileData()) throw refuse('ZIP_ENCRYPTED_OR_UNKNOWN');
      unpacked += entry.uncompressedSize;
      packed += entry.compressedSize;
      if (entry.uncompressedSize > limits.memberBytes || unpacked > limits.totalBytes)
        throw refuse('DELIVERY_TOO_LARGE');
      if (unpacked > limits.suspectBytes && unpacked > packed * limits.ratio) throw refuse('DELIVERY_TOO_LARGE');
      if (entries.size >= limits.members) throw refuse('DELIVERY_TOO_LARGE');
      entries.set(path, entry);
    }
  } catch (fault) {
    zip.close();
    throw named(fault);
  }
  const folder = onlyFolderOf([...entries.keys()]);
  const inside = [...entries].map(([path, entry]): [string, Entry] => [path.slice(folder.length), entry]);
  const byPath = new Map(inside.sort(([a], [b]) => (a < b ? -1 : 1)));
  return {
    position,
    members: new Map([...byPath].map(([path, entry]) => [path, entry.uncompressedSize])),
    async *open(path) {
      const entry = byPath.get(path);
      if (!entry) throw refuse('MEMBER_ABSENT');
      try {
        yield* (await zip.openReadStreamPromise(entry)) as AsyncIterable<Uint8Array>;
      } catch {
        throw refuse('MEMBER_UNREADABLE');
      }
    },
    async close() {
      zip.close();
    },
  };
}

/** A delivery is often packed with the folder it stood in: `levering/manifest.json`. */
function onlyFolderOf(paths: readonly string[]): string {
  const first = /^[^/]+\//.exec(paths[0] ?? '')?.[0] ?? '';
  return first !== '' && paths.every((path) => path.startsWith(first)) ? first : '';
}
