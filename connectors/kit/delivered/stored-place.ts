import { fromRandomAccessReaderPromise } from 'yauzl';
import type { SourceId } from '../../../domain/request/ids';
import { ProtocolViolation, SourceUnavailable } from '../faults';
import type { StoredFiles } from '../stored-files';
import { type Container, isLitter, isPlainPath, limits } from './container';
import type { DeliveryPlace, PlacedDelivery } from './place';
import { StoredReader } from './stored-reader';
import { isZipName, zipContainer, zipOptions } from './zip-container';

interface Stored {
  readonly name: string;
  readonly byteLength: number;
  readonly isPlain: boolean;
}

/** Deliveries under a prefix of the object store: ZIP files, and files under a name of their own like a folder. @security S-05, S-28 */
export function storedPlace(sourceId: SourceId, files: StoredFiles): DeliveryPlace {
  const all = async () => {
    const found: Stored[] = [];
    for await (const file of files.list()) if (!isLitter(file.name)) found.push(file);
    return found;
  };
  return {
    async list() {
      const byName = new Map<string, PlacedDelivery>();
      for (const { name, isPlain } of await all()) {
        const [top = '', ...below] = name.split('/');
        const kind =
          !isPlain && below.length === 0 ? 'other' : below.length > 0 ? 'folder' : isZipName(top) ? 'zip' : 'other';
        byName.set(top, { name: top, kind });
      }
      return [...byName.values()].sort((a, b) => Buffer.compare(Buffer.from(a.name), Buffer.from(b.name)));
    },
    async open(delivery, position) {
      if (delivery?.kind !== 'zip') {
        const root = delivery ? `${delivery.name}/` : '';
        const inside = (await all()).filter(({ name }) => name.startsWith(root));
        return looseFiles(sourceId, files, root, inside, position);
      }
      const zip = (await all()).find(({ name }) => name === delivery.name);
      if (!zip) throw new SourceUnavailable(sourceId, { code: 'DELIVERY_GONE', ids: { delivery: position } });
      const reader = new StoredReader((range) => files.read(zip.name, range), zip.byteLength);
      return zipContainer(sourceId, () => fromRandomAccessReaderPromise(reader, zip.byteLength, zipOptions), position);
    },
  };
}

function looseFiles(
  sourceId: SourceId,
  files: StoredFiles,
  root: string,
  inside: readonly Stored[],
  position: number,
): Container {
  const about = { ids: { delivery: position } };
  for (const { name, byteLength, isPlain } of inside) {
    if (!isPlain || !isPlainPath(name))
      throw new ProtocolViolation(sourceId, { code: 'MEMBER_NAME_HOSTILE', ...about });
    if (byteLength > limits.memberBytes || inside.length > limits.members) {
      throw new ProtocolViolation(sourceId, { code: 'DELIVERY_TOO_LARGE', ...about });
    }
  }
  return {
    position,
    members: new Map(inside.map(({ name, byteLength }) => [name.slice(root.length), byteLength])),
    async *open(path) {
      const bytes = await files.read(`${root}${path}`);
      if (!bytes) throw new SourceUnavailable(sourceId, { code: 'DELIVERY_UNREADABLE', ...about });
      yield* bytes;
    },
    close: async () => undefined,
  };
}
