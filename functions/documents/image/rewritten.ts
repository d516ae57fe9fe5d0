import sharp from 'sharp';
import type { Replacement } from '../document';
import { DocumentFault } from '../document-fault';
import { boxesHold, burntIn } from './burnt-in';
import { boxesOn, type PageText } from './picture-text';
import { encodable, type Pixels, pixelsOf } from './pixels';
import { pixelsOnlyJpeg } from './pixels-only-jpeg';
import { readingLimits } from './reading-limits';

/** Formats in which pictures go out. */
export type PictureTarget = 'jpeg' | 'png' | 'tiff';

/** Close to what a camera writes; colours at full size keep the edge of a box sharp. */
const jpegSettings = { quality: 90, chromaSubsampling: '4:4:4' };

/**
 * The pages as they may go out: a JPEG without replacements pixel for pixel, everything else decoded and encoded anew.
 *
 * @param hasUsualColours Whether a JPEG looks the same without its colour profile.
 * @throws DocumentFault when the result does not show black boxes, or says more than its pixels.
 */
export async function rewritten(
  bytes: Uint8Array,
  target: PictureTarget,
  pages: readonly PageText[],
  replacements: readonly Replacement[],
  hasUsualColours: boolean,
): Promise<Uint8Array> {
  const mayBeCopied = target === 'jpeg' && replacements.length === 0 && hasUsualColours;
  const copied = mayBeCopied ? await pixelsOnlyJpeg(bytes) : undefined;
  if (copied !== undefined) return checked(copied);
  const encoded: Buffer[] = [];
  for (const [page, text] of pages.entries()) {
    const boxes = boxesOn(text, replacements);
    const burnt = await burntIn(await pixelsOf(bytes, page), boxes);
    const output = target === 'jpeg' ? await encodable(burnt).jpeg(jpegSettings).toBuffer() : await png(burnt);
    if (!boxesHold(burnt, await pixelsOf(output), boxes)) throw new DocumentFault('image', 'still-readable');
    encoded.push(output);
  }
  const [only] = encoded;
  if (target !== 'tiff' && only !== undefined) return checked(only);
  const joined = sharp(encoded, { ...readingLimits, join: { animated: true, background: '#fff' } });
  return checked(await joined.tiff({ compression: 'deflate' }).toBuffer());
}

/** A moving picture, frame by frame, with its pixels and their timing only. */
export async function rewrittenAnimation(bytes: Uint8Array, target: 'gif' | 'webp'): Promise<Uint8Array> {
  const frames = sharp(bytes, { ...readingLimits, animated: true }).flatten({ background: '#fff' });
  return checked(await (target === 'gif' ? frames.gif() : frames.webp()).toBuffer());
}

const png = (pixels: Pixels): Promise<Buffer> => encodable(pixels).png().toBuffer();

/** Opens what was written and looks whether it says anything beside its pixels. */
async function checked(output: Uint8Array): Promise<Uint8Array> {
  const { exif, xmp, iptc, icc, comments } = await sharp(output, readingLimits).metadata();
  if (exif ?? xmp ?? iptc ?? icc ?? comments?.[0]) throw new DocumentFault('image', 'still-readable');
  return output;
}
