import { createReadStream } from 'node:fs';
import { lstat, readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { SourceId } from '../../../domain/request/ids';
import { ProtocolViolation, SourceUnavailable } from '../faults';
import { type Container, isLitter, isPlainPath, limits } from './container';

/** A folder as a delivery. Links are refused: they can lead out of it. @security S-28, S-38 */
export async function folderContainer(sourceId: SourceId, folder: string, position: number): Promise<Container> {
  const about = { ids: { delivery: position } };
  const refuse = (code: string) => new ProtocolViolation(sourceId, { code, ...about });
  const unavailable = () => new SourceUnavailable(sourceId, { code: 'DELIVERY_UNREADABLE', ...about });
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch(() => {
    throw unavailable();
  });
  const members = new Map<string, number>();
  const onDisk = new Map<string, string>();
  for (const entry of entries) {
    const file = join(entry.parentPath, entry.name);
    const written = relative(folder, file).split(sep).join('/');
    const path = written.normalize('NFC');
    if (isLitter(path) || entry.isDirectory()) continue;
    if (!entry.isFile()) throw refuse('LINK_IN_DELIVERY');
    if (!isPlainPath(path)) throw refuse('MEMBER_NAME_HOSTILE');
    if (members.has(path)) throw refuse('MEMBER_TWICE');
    const { size } = await lstat(file).catch(() => {
      throw unavailable();
    });
    if (size > limits.memberBytes || members.size >= limits.members) throw refuse('DELIVERY_TOO_LARGE');
    members.set(path, size);
    onDisk.set(path, file);
  }
  return {
    position,
    members: new Map([...members].sort(([a], [b]) => (a < b ? -1 : 1))),
    async *open(path) {
      try {
        yield* createReadStream(onDisk.get(path) ?? '') as AsyncIterable<Uint8Array>;
      } catch {
        throw unavailable();
      }
    },
    close: async () => undefined,
  };
}
