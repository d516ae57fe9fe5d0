import sharp from 'sharp';
import type { ReadWord, Recogniser } from '../../document';
import { inkOf } from '../../ocr/ink-of';
import { looksUnread } from '../../ocr/looks-unread';
import { PictureNotRead } from '../../ocr/picture-not-read';
import { sureWords } from '../../ocr/sure-words';
import type { Box } from './box';

/** Pixels of a piece of a page. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  /** Rows of red, green, blue. */
  readonly data: Uint8Array;
}

/** What a machine read on a piece of a page. */
export interface Recognised {
  /** Pixels of the piece. */
  readonly words: readonly ReadWord[];
  readonly isSureOfSome: boolean;
  /** Whether there is writing left that nobody read. */
  readonly leavesWriting: boolean;
}

const png = (picture: Picture): Promise<Buffer> =>
  sharp(picture.data, { raw: { width: picture.width, height: picture.height, channels: 3 } })
    .png({ compressionLevel: 3 })
    .toBuffer();

/** Reads the letters on a piece of a page. What the machine gives up on is writing that nobody read. */
export async function recognised(picture: Picture, recogniser: Recogniser): Promise<Recognised> {
  const bytes = await png(picture);
  try {
    const words = (await recogniser.read(bytes)).filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
    return {
      words,
      isSureOfSome: sureWords(words).length > 0,
      leavesWriting: looksUnread(words, await inkOf(bytes)) === 'handwriting',
    };
  } catch (fault) {
    if (!(fault instanceof PictureNotRead)) throw fault;
    return { words: [], isSureOfSome: false, leavesWriting: true };
  }
}

/** Whether strokes stand on a picture of a page in other places than its letters. @param letters Pixels of the picture. */
export async function hasInkBeside(picture: Picture, letters: readonly Box[]): Promise<boolean> {
  const words = letters.map((box) => ({
    text: 'letters',
    left: box.left,
    top: box.top,
    width: box.right - box.left,
    height: box.bottom - box.top,
    certainty: 100,
    line: 0,
  }));
  return looksUnread(words, await inkOf(await png(picture))) === 'handwriting';
}
