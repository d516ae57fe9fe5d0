const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;
const longestComment = 65_557;
const mostNames = 5_000;

/**
 * Names in the directory of a ZIP, without opening anything: enough to tell which kind of ZIP it is. Empty when there is no directory
 * where it should be; whoever opens the file finds out what is wrong.
 */
export function memberNames(bytes: Uint8Array): ReadonlySet<string> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const names = new Set<string>();
  const end = endAt(view);
  if (end === undefined) return names;
  let at = view.getUint32(end + 16, true);
  while (names.size < mostNames && at + 46 <= end && view.getUint32(at, true) === directoryEntry) {
    const length = view.getUint16(at + 28, true);
    names.add(Buffer.from(bytes.buffer, bytes.byteOffset + at + 46, Math.min(length, end - at - 46)).toString('utf8'));
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return names;
}

function endAt(view: DataView): number | undefined {
  const first = Math.max(0, view.byteLength - longestComment);
  for (let at = view.byteLength - 22; at >= first; at -= 1) if (view.getUint32(at, true) === endOfDirectory) return at;
  return undefined;
}
