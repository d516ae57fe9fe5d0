import { createHash } from 'node:crypto';
import type { NewAttachment } from '../connector';
import { ProtocolViolation } from '../faults';
import type { Container } from './container';
import type { DeliveredFile } from './contract';

/** Of a damaged file no more than this is kept for its digest. */
const mostReadable = 16 * 1024 ** 2;

/**
 * A file of an item. It is read once to compare its SHA-256 with the manifest: another digest is damage, no file is absence. Both are
 * reported, never dropped. @legal L-26
 *
 * @param n Number of the file within the item, from 1.
 */
export async function attachmentOf(container: Container, file: DeliveredFile, n: number): Promise<NewAttachment> {
  const path = file.path.normalize('NFC');
  const named = { id: String(n), fileName: file.name, path: 'files.content', mediaType: file.mediaType };
  if (!container.members.has(path)) {
    return { ...named, content: { state: 'absent', readable: new Uint8Array() } };
  }
  const hash = createHash('sha256');
  const kept: Uint8Array[] = [];
  let size = 0;
  let broken = false;
  try {
    for await (const part of container.open(path)) {
      hash.update(part);
      if (size < mostReadable) kept.push(part);
      size += part.byteLength;
    }
  } catch (fault) {
    if (!(fault instanceof ProtocolViolation)) throw fault;
    broken = true;
  }
  if (!broken && hash.digest('hex') === file.sha256.toLowerCase()) {
    return { ...named, content: { state: 'stored', open: () => container.open(path) } };
  }
  return { ...named, content: { state: 'damaged', readable: Buffer.concat(kept) } };
}
