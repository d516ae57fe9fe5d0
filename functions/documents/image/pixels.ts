import sharp, { type Sharp } from 'sharp';
import { readingLimits } from './reading-limits';

/** A picture as red, green and blue, three bytes a pixel, the right way up. */
export interface Pixels {
  readonly data: Buffer;
  readonly width: number;
  readonly height: number;
}

/**
 * Decodes one page: turned as its EXIF says, colours as sRGB, on white. What is transparent is gone, and what was hidden under it.
 * @param page Counts from 0.
 * @throws Error when it is damaged or larger than 100 million pixels.
 */
export async function pixelsOf(picture: Uint8Array, page = 0): Promise<Pixels> {
  const { data, info } = await sharp(picture, { ...readingLimits, page })
    .autoOrient()
    .flatten({ background: '#fff' })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  if (info.channels === 3) return { data, width: info.width, height: info.height };
  // A grey picture comes as one byte a pixel.
  const colour = Buffer.alloc(info.width * info.height * 3);
  for (let at = 0; at < colour.length; at += 1) colour[at] = data[Math.floor(at / 3) * info.channels] ?? 0;
  return { data: colour, width: info.width, height: info.height };
}

/** Encodes with nothing but the pixels. The same pixels give the same bytes. */
export const encodable = ({ data, width, height }: Pixels): Sharp =>
  sharp(data, { raw: { width, height, channels: 3 } });
