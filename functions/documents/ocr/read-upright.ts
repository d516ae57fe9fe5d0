import sharp from 'sharp';
import type { ReadWord } from '../document';
import { placedWords, type Turn } from './placed-words';
import type { PreparedPicture } from './prepared-picture';
import { sureWords } from './sure-words';

/** Sideways is how pages come out of a scanner; upside down is rare. */
const turns: readonly Turn[] = [90, 270, 180];
/** Fewer words say nothing about how the page lies. */
const enoughWords = 5;
/** Of a printed page that lies right 95 % of the words are sure, of one that lies wrong a fifth. */
const shareThatIsRight = 0.7;

/**
 * Reads a picture; when most of what comes out is doubtful, a piece of it is read in the other directions, and the whole is read
 * again in the one in which it is text. Words come back in pixels of the picture as it was given.
 */
export async function readUpright(
  { png, scale }: PreparedPicture,
  read: (png: Uint8Array) => Promise<readonly ReadWord[]>,
): Promise<readonly ReadWord[]> {
  const { width, height } = await sharp(png).metadata();
  const words = await read(png);
  const turn = looksRight(words) || words.length < enoughWords ? 0 : await turnOf(png, middleOf(words), read);
  const upright = turn === 0 ? words : await read(await turned(png, turn));
  return placedWords(upright, turn, { width, height }, scale);
}

const looksRight = (words: readonly ReadWord[]): boolean =>
  words.length >= enoughWords && sureWords(words).length >= words.length * shareThatIsRight;

async function turnOf(
  png: Uint8Array,
  middle: { readonly x: number; readonly y: number },
  read: (png: Uint8Array) => Promise<readonly ReadWord[]>,
): Promise<Turn> {
  const { width, height } = await sharp(png).metadata();
  const half = { width: Math.ceil(width / 2), height: Math.ceil(height / 2) };
  const left = Math.round(Math.max(0, Math.min(width - half.width, middle.x - half.width / 2)));
  const top = Math.round(Math.max(0, Math.min(height - half.height, middle.y - half.height / 2)));
  const piece = await sharp(png)
    .extract({ left, top, ...half })
    .png({ compressionLevel: 1 })
    .toBuffer();
  for (const turn of turns) if (looksRight(await read(await turned(piece, turn)))) return turn;
  return 0;
}

/** Where the letters are, whatever they say: a page can be empty in its middle. */
function middleOf(words: readonly ReadWord[]): { readonly x: number; readonly y: number } {
  const median = (numbers: readonly number[]) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0;
  return {
    x: median(words.map(({ left, width }) => left + width / 2)),
    y: median(words.map(({ top, height }) => top + height / 2)),
  };
}

const turned = (png: Uint8Array, turn: Turn): Promise<Uint8Array> =>
  sharp(png).rotate(turn).png({ compressionLevel: 1 }).toBuffer();
