import sharp, { type OverlayOptions } from 'sharp';
import { lettering } from './lettering';
import { readingLimits } from './reading-limits';

/** A photo on a contact sheet. The caption is a number or another short mark, never a name. */
export interface SheetPicture {
  readonly bytes: Uint8Array;
  readonly caption: string;
}

/** Four beside one another, three below one another. */
export const columns = 4;
export const rowsOnSheet = 3;
/** Pixels: large enough to see who is on a photo, small enough for twelve on a screen. */
const thumbnail = 300;
const captionHeight = 28;
const gap = 8;

/** A place on a sheet, in pixels from its top left. */
export interface Place {
  readonly left: number;
  readonly top: number;
}

/** Where the picture with this number (from 0) stands on its sheet. */
export function placeOnSheet(number: number): Place {
  const onSheet = number % (columns * rowsOnSheet);
  return {
    left: gap + (onSheet % columns) * (thumbnail + gap),
    top: gap + Math.floor(onSheet / columns) * (thumbnail + captionHeight + gap),
  };
}

/** As high as the rows that are used. */
const sizeFor = (pictures: number) => ({
  width: gap + columns * (thumbnail + gap),
  height: gap + Math.ceil(pictures / columns) * (thumbnail + captionHeight + gap),
});

/**
 * Sheets (JPEG) of twelve thumbnails with their captions, for an officer who has to see what is on many photos. One sheet is in memory at a
 * time, and one photo. A picture that cannot be shown keeps its place, empty. Nobody's face is looked for: whom a photo shows is for an eye.
 *
 * @legal L-31
 */
export async function* contactSheet(pictures: AsyncIterable<SheetPicture>): AsyncGenerator<Uint8Array> {
  let placed: OverlayOptions[] = [];
  let number = 0;
  for await (const picture of pictures) {
    placed.push(...(await overlays(picture, placeOnSheet(number))));
    number += 1;
    if (number % (columns * rowsOnSheet) !== 0) continue;
    yield await sheet(placed, columns * rowsOnSheet);
    placed = [];
  }
  if (placed.length > 0) yield await sheet(placed, number % (columns * rowsOnSheet));
}

async function overlays({ bytes, caption }: SheetPicture, place: Place): Promise<readonly OverlayOptions[]> {
  const words = lettering(caption, thumbnail, captionHeight) ?? lettering('?', thumbnail, captionHeight) ?? '';
  const below = { input: Buffer.from(words), left: place.left, top: place.top + thumbnail };
  const small = await thumbnailOf(bytes);
  return small === undefined ? [below] : [{ input: small, ...place }, below];
}

/** On grey, so that a white picture has edges. */
const thumbnailOf = (bytes: Uint8Array): Promise<Buffer | undefined> =>
  sharp(bytes, readingLimits)
    .autoOrient()
    .flatten({ background: '#fff' })
    .resize({ width: thumbnail, height: thumbnail, fit: 'contain', background: '#ccc' })
    .png({ compressionLevel: 1 })
    .toBuffer()
    .catch(() => undefined);

const sheet = (placed: readonly OverlayOptions[], pictures: number): Promise<Buffer> =>
  sharp({ create: { ...sizeFor(pictures), channels: 3, background: '#888' } })
    .composite([...placed])
    .jpeg({ quality: 80 })
    .toBuffer();
