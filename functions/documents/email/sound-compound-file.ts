const endOfChain = -2;
const entryBytes = 128;
const smallStream = 4096;

/**
 * True for a compound file (MSG) whose chains end, share no sector, and are as long as its directory says. A reader that follows such
 * chains comes to an end within the size of the file; the one we use does not look itself. @see MS-CFB @security S-38
 */
export function isSoundCompoundFile(bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const shift = buffer.length >= 512 ? buffer.readUInt16LE(30) : 0;
  if (shift !== 9 && shift !== 12) return false;
  const size = 1 << shift;
  const sectors = Math.ceil(buffer.length / size) - 1;
  const sector = (number: number): Buffer => buffer.subarray((number + 1) * size, (number + 2) * size);
  const fat = nextSectors(tableSectors(buffer, size, sectors, sector), sector);
  if (fat === undefined) return false;
  const follow = chains(fat, sectors);
  const directory = follow(buffer.readInt32LE(48));
  const smallTable = follow(buffer.readInt32LE(60));
  if (directory === undefined || smallTable === undefined) return false;
  const entries = Buffer.concat(directory.map(sector));
  const small = nextSectors(smallTable, sector) ?? [];
  const followSmall = chains(small, small.length);
  for (let at = 0; at + entryBytes <= entries.length; at += entryBytes) {
    const entry = entries.subarray(at, at + entryBytes);
    const type = entry[66];
    const start = entry.readInt32LE(116);
    const length = entry.readUInt32LE(120);
    if ((type !== 2 && type !== 5) || length === 0) continue;
    const isSmall = type === 2 && length < smallStream;
    const chain = isSmall ? followSmall(start) : follow(start);
    if (chain === undefined || chain.length * (isSmall ? 64 : size) < length) return false;
  }
  return isTree(entries);
}

/** The sectors of the table itself: 109 in the header, more in a chain. */
function tableSectors(
  buffer: Buffer,
  size: number,
  sectors: number,
  sector: (number: number) => Buffer,
): number[] | undefined {
  const found: number[] = [];
  const seen = new Set<number>();
  const take = (number: number): void => {
    if (number >= 0) found.push(number);
  };
  for (let at = 76; at < 512; at += 4) take(buffer.readInt32LE(at));
  for (let next = buffer.readInt32LE(68); next >= 0; ) {
    const more = sector(next);
    if (next >= sectors || seen.has(next) || more.length < size) return undefined;
    seen.add(next);
    for (let at = 0; at < size - 4; at += 4) take(more.readInt32LE(at));
    next = more.readInt32LE(size - 4);
  }
  return found.every((number) => number < sectors) ? found : undefined;
}

function nextSectors(table: readonly number[] | undefined, sector: (number: number) => Buffer): number[] | undefined {
  return table?.flatMap((number) => {
    const words = sector(number);
    return Array.from({ length: Math.floor(words.length / 4) }, (_, at) => words.readInt32LE(at * 4));
  });
}

/** Follows chains of a table; each sector can be in one chain only, once. */
function chains(next: readonly number[], count: number): (start: number) => number[] | undefined {
  const taken = new Set<number>();
  return (start) => {
    const chain: number[] = [];
    for (let at = start; at !== endOfChain; at = next[at] ?? endOfChain) {
      if (at < 0 || at >= count || taken.has(at)) return undefined;
      taken.add(at);
      chain.push(at);
    }
    return chain;
  };
}

/** True when every entry of the directory hangs in one place. */
function isTree(entries: Buffer): boolean {
  const seen = new Set<number>();
  const toVisit = [0];
  for (let at = toVisit.pop(); at !== undefined; at = toVisit.pop()) {
    const entry = entries.subarray(at * entryBytes, (at + 1) * entryBytes);
    if (seen.has(at) || entry.length < entryBytes) return false;
    seen.add(at);
    for (const offset of [68, 72, 76]) {
      const link = entry.readInt32LE(offset);
      if (link >= 0) toVisit.push(link);
    }
  }
  return true;
}
