/** What every compressed body starts from. @see MS-OXRTFCP 2.1.2.1 */
const beginning =
  '{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx';

const compressed = 0x75465a4c;
const stored = 0x414c454d;
const windowBytes = 4096;

/**
 * The RTF body of an Outlook message, unpacked. The packing gains at most a factor of nine, so that nothing can explode.
 * @returns undefined when it is not packed as it says
 */
export function uncompressedRtf(packed: Uint8Array): Uint8Array | undefined {
  if (packed.byteLength < 16) return undefined;
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
  const length = view.getUint32(4, true);
  const kind = view.getUint32(8, true);
  if (kind === stored) return packed.subarray(16, 16 + length);
  if (kind !== compressed || length > packed.byteLength * 17) return undefined;
  return unpacked(packed.subarray(16), length);
}

function unpacked(packed: Uint8Array, length: number): Uint8Array | undefined {
  const output = new Uint8Array(length);
  const window = new Uint8Array(windowBytes);
  window.set(Buffer.from(beginning, 'latin1'));
  let place = beginning.length;
  let written = 0;
  const write = (byte: number): void => {
    window[place] = byte;
    place = (place + 1) % windowBytes;
    if (written < length) output[written] = byte;
    written += 1;
  };
  let at = 0;
  while (at < packed.length && written < length) {
    const control = packed[at++] ?? 0;
    for (let bit = 0; bit < 8 && at < packed.length; bit += 1) {
      if ((control & (1 << bit)) === 0) {
        write(packed[at++] ?? 0);
        continue;
      }
      const reference = ((packed[at] ?? 0) << 8) | (packed[at + 1] ?? 0);
      at += 2;
      const from = reference >> 4;
      if (from === place) return output.subarray(0, Math.min(written, length));
      for (let step = 0; step < (reference & 15) + 2; step += 1) write(window[(from + step) % windowBytes] ?? 0);
    }
  }
  return written >= length ? output : undefined;
}
