import { type FileHandle, open } from 'node:fs/promises';
import type { Objects } from '../../runtime/ports/objects';

/** Bytes that can be read from any place: a file, or a stored object. */
export interface ArchiveBytes {
  readonly byteLength: number;
  /** The bytes from `start` to before `end`. */
  read(start: number, end: number): Promise<Buffer>;
  close(): Promise<void>;
}

/** A stored volume, or undefined when there is no such object. */
export async function bytesOfObject(objects: Objects, key: string): Promise<ArchiveBytes | undefined> {
  const stat = await objects.stat(key);
  if (stat === undefined) return undefined;
  return inBlocks(stat.byteLength, async (start, end) => {
    const parts: Uint8Array[] = [];
    for await (const part of (await objects.get(key, { start, end })) ?? []) parts.push(part);
    return Buffer.concat(parts);
  });
}

/** A volume on disk. @throws the system's error (`ENOENT`, `EACCES` …) when it cannot be opened. */
export async function bytesOfFile(path: string): Promise<ArchiveBytes> {
  const file = await open(path, 'r');
  const { size } = await file.stat();
  return inBlocks(
    size,
    (start, end) => readFully(file, start, end),
    () => file.close(),
  );
}

/** A volume in memory. */
export const bytesOfBuffer = (bytes: Buffer): ArchiveBytes => ({
  byteLength: bytes.byteLength,
  read: async (start, end) => bytes.subarray(start, end),
  close: async () => undefined,
});

async function readFully(file: FileHandle, start: number, end: number): Promise<Buffer> {
  const bytes = Buffer.allocUnsafe(end - start);
  let filled = 0;
  while (filled < bytes.byteLength) {
    const { bytesRead } = await file.read(bytes, filled, bytes.byteLength - filled, start + filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return bytes.subarray(0, filled);
}

const blockBytes = 1024 * 1024;
const keptBlocks = 8;

// ZIP is read in many small pieces that lie close together; a stored object answers whole chunks.
function inBlocks(
  byteLength: number,
  fetch: (start: number, end: number) => Promise<Buffer>,
  close: () => Promise<void> = async () => undefined,
): ArchiveBytes {
  const blocks = new Map<number, Promise<Buffer>>();
  const block = (index: number): Promise<Buffer> => {
    const kept = blocks.get(index);
    if (kept !== undefined) return kept;
    const start = index * blockBytes;
    const fetched = fetch(start, Math.min(byteLength, start + blockBytes));
    fetched.catch(() => blocks.delete(index));
    blocks.set(index, fetched);
    for (const oldest of blocks.keys()) {
      if (blocks.size <= keptBlocks) break;
      blocks.delete(oldest);
    }
    return fetched;
  };
  return {
    byteLength,
    close,
    async read(start, end) {
      const parts: Buffer[] = [];
      for (let at = start; at < end; ) {
        const index = Math.floor(at / blockBytes);
        const within = at - index * blockBytes;
        const part = (await block(index)).subarray(within, within + (end - at));
        if (part.byteLength === 0) break;
        parts.push(part);
        at += part.byteLength;
      }
      const [only] = parts;
      return parts.length === 1 && only !== undefined ? only : Buffer.concat(parts);
    },
  };
}
