import sharp from 'sharp';
import { mostPixels } from '../ocr/prepared-picture';
import { jpegParts } from './jpeg-segments';
import { strippedJpeg } from './strip-jpeg';

/**
 * What `strippedJpeg` gives, when a decoder confirms that nothing stands between the end of the coded pixels and the marker behind them:
 * words written there pass every list of segments. Two decodings, 65 ms together for 12 megapixels (progressive: 190).
 *
 * @returns `undefined` when the picture has to be decoded and encoded anew.
 * @security S-32
 */
export async function pixelsOnlyJpeg(bytes: Uint8Array): Promise<Uint8Array | undefined> {
  const stripped = strippedJpeg(bytes);
  if (stripped === undefined || !(await decodesWithoutRemark(stripped))) return undefined;
  const shortened = withoutLastByte(stripped);
  return shortened === undefined || (await decodesWithoutRemark(shortened)) ? undefined : stripped;
}

/** A remark is what a decoder says about data it had to skip or to invent. */
async function decodesWithoutRemark(jpeg: Uint8Array): Promise<boolean> {
  try {
    const picture = sharp(jpeg, { limitInputPixels: mostPixels, failOn: 'warning' });
    const { width, height } = await picture.metadata();
    // The last row asks for all before it, at full size: a decoder that shrinks while it reads keeps its remarks to itself.
    await picture
      .extract({ left: 0, top: height - 1, width, height: 1 })
      .raw()
      .toBuffer();
    return true;
  } catch {
    return false;
  }
}

/** Padding at the end of the coded pixels is less than a byte: a decoder that does not miss the last one had come to an end before it. */
function withoutLastByte(jpeg: Uint8Array): Uint8Array | undefined {
  const scan = jpegParts(jpeg)?.segments.at(-1)?.scan;
  // Tables behind the last scan are for no pixel.
  if (scan === undefined || scan.length < 2) return undefined;
  const isStuffed = scan.at(-1) === 0 && scan.at(-2) === 0xff;
  return Buffer.concat([jpeg.subarray(0, jpeg.length - 2 - (isStuffed ? 2 : 1)), jpeg.subarray(-2)]);
}
