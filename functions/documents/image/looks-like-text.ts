import sharp from 'sharp';
import { readingLimits } from './reading-limits';

/** Pixels to the longest side at which strokes of letters are still strokes, and to the side of a cell. */
const longestSide = 768;
const cell = 16;
/** Difference in grey within a cell: paper or a screen's background stays below the first, letters on it reach the second. */
const flatBelow = 26;
const strokesFrom = 40;
/** Letters leave more than a third of a cell to the ground they stand on, and all of that has one colour. */
const groundShare = 0.35;
const groundBand = 0.3;
/** Changes between ground and stroke along the rows and columns of a cell: the edge of a thing has 32 at most. */
const leastChanges = 40;
/** Of a picture this small a few words can fill all of it; reading it costs little. */
const smallSide = 600;
/** Of all cells: so many have letters; paper and letters together make most of the picture; and paper alone a good part. */
const leastLetters = 0.006;
const leastPlain = 0.6;
const leastPaper = 0.35;

/**
 * Whether a picture can be one of text: a scan, a photo of a letter, a screenshot. Cheap (15 to 60 ms), because the machine that reads
 * letters takes a hundred times as long and a dossier can hold hundreds of photos. It looks for strokes on a flat ground, light or dark,
 * also under a shadow. A picture it takes for a photo is not searched; an officer sees it either way.
 *
 * @throws Error when the bytes are no picture
 */
export async function looksLikeText(picture: Uint8Array): Promise<boolean> {
  const { data, info } = await sharp(picture, readingLimits)
    .flatten({ background: '#fff' })
    .greyscale()
    .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const columns = Math.floor(info.width / cell);
  const rows = Math.floor(info.height / cell);
  const counts = { paper: 0, letters: 0, other: 0 };
  const greys = new Uint8Array(cell * cell);
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1) {
      for (let y = 0; y < cell; y += 1) {
        const from = (row * cell + y) * info.width + column * cell;
        greys.set(data.subarray(from, from + cell), y * cell);
      }
      counts[kindOf(greys)] += 1;
    }
  const cells = Math.max(1, columns * rows);
  if (counts.letters < cells * leastLetters) return false;
  return (
    Math.max(info.width, info.height) <= smallSide ||
    (counts.paper >= cells * leastPaper && counts.paper + counts.letters >= cells * leastPlain)
  );
}

/** @param greys Of one cell, row by row. */
function kindOf(greys: Uint8Array): 'paper' | 'letters' | 'other' {
  const sorted = greys.toSorted();
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))] ?? 0;
  // The outer hundredths are grain and dust.
  const range = at(0.99) - at(0.01);
  if (range < flatBelow) return 'paper';
  const isGround = (from: number) => at(from + groundShare) - at(from) <= range * groundBand;
  const isOnGround = isGround(0.01) || isGround(0.99 - groundShare);
  return range >= strokesFrom && isOnGround && changes(greys, (at(0.01) + at(0.99)) / 2) >= leastChanges
    ? 'letters'
    : 'other';
}

function changes(greys: Uint8Array, middle: number): number {
  const differ = (one: number, other: number) => (greys[one] ?? 0) < middle !== (greys[other] ?? 0) < middle;
  let count = 0;
  for (let at = 0; at < greys.length; at += 1) {
    if (at % cell !== 0 && differ(at, at - 1)) count += 1;
    if (at >= cell && differ(at, at - cell)) count += 1;
  }
  return count;
}
