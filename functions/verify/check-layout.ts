import { crc32 } from 'node:zlib';
import type { Packaging } from '../../domain/archive/signature';
import type { ArchiveBytes } from './archive-bytes';
import type { Archive } from './read-archive';
import { dataDescriptor, ending, isOurEntry, localHeader } from './zip-layout';

/**
 * True when the volume is packed in the one way our archives are: members one behind the other from the first byte,
 * headers that say the same in both places, nothing between, behind or besides.
 *
 * @security S-29 — one changed byte is refused, also where the ZIP format would tolerate it.
 */
export async function isPackedOurWay(archive: Archive, packaging: Packaging): Promise<boolean> {
  const { source, entries } = archive;
  let at = 0;
  for (const { packed } of entries) {
    const isLast = packed === entries.at(-1)?.packed;
    if (isLast && packaging.bytes !== at) return false;
    if (!isOurEntry(packed) || packed.relativeOffsetOfLocalHeader !== at) return false;
    const header = localHeader(packed);
    if (!(await stands(source, at, header))) return false;
    at += header.byteLength + packed.compressedSize;
    const descriptor = dataDescriptor(packed);
    if (!(await stands(source, at, descriptor))) return false;
    at += descriptor.byteLength;
  }
  const members = entries.map(({ packed }) => packed);
  for (const part of ending(members, at)) {
    if (!(await stands(source, at, part))) return false;
    at += part.byteLength;
  }
  return at === source.byteLength && (await crcOf(source, packaging.bytes)) === packaging.crc32;
}

const stands = async (source: ArchiveBytes, at: number, expected: Buffer): Promise<boolean> =>
  expected.equals(await source.read(at, at + expected.byteLength));

async function crcOf(source: ArchiveBytes, length: number): Promise<string> {
  let crc = 0;
  const step = 1024 * 1024;
  for (let at = 0; at < length; at += step) crc = crc32(await source.read(at, Math.min(length, at + step)), crc);
  return (crc >>> 0).toString(16).padStart(8, '0');
}
