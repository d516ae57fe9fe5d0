import sharp from 'sharp';
import { PictureNotRead } from './picture-not-read';

/** Grey pixels in a size at which letters are read best. */
export interface PreparedPicture {
  readonly png: Uint8Array;
  /** Pixels of it to one pixel of the given picture. */
  readonly scale: number;
}

/** Above this a picture is a decompression bomb, not a page. @security S-38 */
export const mostPixels = 100_000_000;

/** A page at 300 dots an inch is 3508 pixels long; letters get no better above it, and reading gets slower. */
const longestSide = 3600;
/** Below this a page has letters of less than ten pixels. */
const shortPage = 1400;
const largestScale = 3;

/**
 * Grey, opaque, and neither tiny nor huge: on text of 10 pixels twice as many words are right when it is enlarged first.
 * @throws PictureNotRead when these are not the bytes of a picture of at most 100 million pixels.
 */
export async function preparedPicture(picture: Uint8Array): Promise<PreparedPicture> {
  try {
    const source = sharp(picture, { limitInputPixels: mostPixels, failOn: 'error' });
    const { width, height } = await source.metadata();
    const longest = Math.max(width, height);
    const scale = longest > longestSide ? longestSide / longest : longest < shortPage ? scaleUp(longest) : 1;
    const size = { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
    const png = await source
      .flatten({ background: '#fff' })
      .greyscale()
      .resize({ ...size, fit: 'fill' })
      .png({ compressionLevel: 1 })
      .toBuffer();
    return { png, scale };
  } catch (cause) {
    throw new PictureNotRead('not-a-picture', cause);
  }
}

const scaleUp = (longest: number) => Math.min(largestScale, (2 * shortPage) / longest);
