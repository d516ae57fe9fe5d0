/** Shades of a picture, row by row: 0 is black, 255 white. Each becomes a square of eight by eight pixels. */
export interface Shades {
  readonly columns: number;
  readonly rows: number;
  shadeAt(column: number, row: number): number;
}

/** How many bits say how large a difference is, in the standard's table for brightness. */
const codeLengths = [0, 1, 5, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0];
/** Code of each category 0 – 11, as the lengths above give it: [bits, length]. */
const codes: readonly (readonly [bits: number, length: number])[] = [
  [0b00, 2],
  [0b010, 3],
  [0b011, 3],
  [0b100, 3],
  [0b101, 3],
  [0b110, 3],
  [0b1110, 4],
  [0b11110, 5],
  [0b111110, 6],
  [0b1111110, 7],
  [0b11111110, 8],
  [0b111111110, 9],
];

/** A grey baseline JPEG in which every block of eight by eight pixels has one shade. Enough for a picture that nobody stands on. */
export function greyJpeg({ columns, rows, shadeAt }: Shades): Uint8Array {
  const bits: number[] = [];
  const put = (value: number, length: number) => {
    for (let bit = length - 1; bit >= 0; bit -= 1) bits.push((value >> bit) & 1);
  };
  let before = 0;
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const level = Math.round(shadeAt(column, row)) - 128;
      const difference = level - before;
      const category = difference === 0 ? 0 : 32 - Math.clz32(Math.abs(difference));
      const [code, length] = codes[category] ?? [0, 2];
      put(code, length);
      put(difference < 0 ? difference + (1 << category) - 1 : difference, category);
      // The other 63 coefficients are zero: one sign in a table of one sign.
      put(0, 1);
      before = level;
    }
  }
  const [height, width] = [rows * 8, columns * 8];
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe0, [0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0]),
    // Every step of the first coefficient is eight: the mean of a block, undivided.
    segment(0xdb, [0, ...Array.from({ length: 64 }, () => 8)]),
    segment(0xc0, [8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0]),
    segment(0xc4, [0x00, ...codeLengths, ...codes.keys()]),
    segment(0xc4, [0x10, 1, ...Array.from({ length: 15 }, () => 0), 0x00]),
    segment(0xda, [1, 1, 0, 0, 63, 0]),
    Buffer.from(stuffed(bits)),
    Buffer.from([0xff, 0xd9]),
  ]);
}

const segment = (marker: number, content: readonly number[]): Uint8Array =>
  Buffer.from([0xff, marker, (content.length + 2) >> 8, (content.length + 2) & 255, ...content]);

/** Bits as bytes, the last filled with ones; after each 255 a zero, so that it is no marker. */
function stuffed(bits: readonly number[]): number[] {
  const bytes: number[] = [];
  for (let at = 0; at < bits.length; at += 8) {
    let byte = 0;
    for (let bit = 0; bit < 8; bit += 1) byte = (byte << 1) | (bits[at + bit] ?? 1);
    bytes.push(byte);
    if (byte === 255) bytes.push(0);
  }
  return bytes;
}
