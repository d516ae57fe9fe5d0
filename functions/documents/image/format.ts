import sharp, { type Metadata } from 'sharp';
import {
  closed,
  type DocumentFormat,
  type DocumentTools,
  type NeedsEye,
  type OpenedDocument,
  type Opening,
  opened,
  type Replacement,
} from '../document';
import { DocumentFault } from '../document-fault';
import { PictureNotRead } from '../ocr/picture-not-read';
import { mostPixels } from '../ocr/prepared-picture';
import { hiddenInPicture } from './hidden-in-picture';
import { looksLikeText } from './looks-like-text';
import { nameOfProfile } from './metadata-words';
import { type PictureFormat, pictureFormat } from './picture-format';
import { pictureText } from './picture-text';
import { encodable, pixelsOf } from './pixels';
import { type ReadPage, readPage } from './read-page';
import { readingLimits } from './reading-limits';
import { rewritten, rewrittenAnimation } from './rewritten';

/** A fax of more pages than this is not one picture. */
const mostPages = 200;

/**
 * Photos, scans, screenshots. A picture of text is read by machine and searched; every picture needs an eye. What goes out is its pixels:
 * decoded, covered where something was replaced, and encoded anew.
 * @security S-32
 */
export const imageFormat: DocumentFormat = {
  async open(bytes, tools): Promise<Opening> {
    const format = pictureFormat(bytes);
    if (format === undefined) return closed('unsupported');
    let metadata: Metadata;
    try {
      // Only the header is read, to know how large it is.
      metadata = await sharp(bytes, { ...readingLimits, limitInputPixels: false }).metadata();
    } catch {
      return closed('damaged');
    }
    const pages = metadata.pages ?? 1;
    const height = metadata.pageHeight ?? metadata.height;
    if (metadata.width * height * pages > mostPixels || pages > mostPages) return closed('too-large');
    try {
      if (pages > 1 && format !== 'tiff') return await openAnimation(bytes, format, metadata, tools);
      return opened(await openPages(bytes, format, metadata, pages, tools));
    } catch (fault) {
      // Only the thread of the reader can be better next time; everything else is in the bytes.
      if (fault instanceof PictureNotRead && fault.retryable) throw fault;
      return closed(fault instanceof PictureNotRead && fault.because === 'took-too-long' ? 'unsupported' : 'damaged');
    }
  },
};

async function openPages(
  bytes: Uint8Array,
  format: PictureFormat,
  metadata: Metadata,
  pages: number,
  { recogniser }: DocumentTools,
): Promise<OpenedDocument> {
  const read: ReadPage[] = [];
  for (let page = 0; page < pages; page += 1)
    read.push(await readPage(await readable(bytes, format, metadata, page), recogniser));
  const content = pictureText(read.map(({ words }) => words));
  const eyes = read.flatMap(({ reasons }, page) =>
    reasons.map((reason): NeedsEye => ({ reason, place: `page ${page + 1}` })),
  );
  const isPhoto = format === 'jpeg' || (format !== 'png' && eyes.every(({ reason }) => reason === 'picture'));
  const target = pages > 1 ? 'tiff' : isPhoto && format !== 'gif' ? 'jpeg' : 'png';
  return {
    kind: 'image',
    text: content.text,
    hidden: hiddenInPicture(bytes, format, metadata),
    eyes,
    mediaType: `image/${target}`,
    async rewrite(replacements) {
      assertWithin(content.text, replacements);
      return written(rewritten(bytes, target, content.pages, replacements, hasUsualColours(metadata)));
    },
  };
}

/** A moving picture with more frames that seem to hold text is a film of a screen. */
const mostFramesRead = 10;

/** Moving pictures keep their frames. Text in them cannot be covered here. */
async function openAnimation(
  bytes: Uint8Array,
  format: PictureFormat,
  metadata: Metadata,
  { recogniser }: DocumentTools,
): Promise<Opening> {
  const frames = metadata.pages ?? 1;
  let framesRead = 0;
  for (let frame = 0; frame < frames; frame += 1) {
    const still = await readable(bytes, format, metadata, frame);
    if (!(await looksLikeText(still))) continue;
    framesRead += 1;
    const { words } = await readPage(still, recogniser);
    if (words.length > 0 || framesRead > mostFramesRead) return closed('unsupported');
  }
  const target = format === 'webp' ? 'webp' : 'gif';
  return opened({
    kind: 'image',
    text: '',
    hidden: hiddenInPicture(bytes, format, metadata),
    eyes: [{ reason: 'picture', place: 'page 1' }],
    mediaType: `image/${target}`,
    async rewrite(replacements) {
      assertWithin('', replacements);
      return written(rewrittenAnimation(bytes, target));
    },
  });
}

/** The page as the reader of letters gets it: as it came where it lies right, so that a reading that was kept is found again. */
async function readable(
  bytes: Uint8Array,
  format: PictureFormat,
  metadata: Metadata,
  page: number,
): Promise<Uint8Array> {
  const isUpright = (metadata.orientation ?? 1) === 1;
  if (isUpright && (format === 'jpeg' || format === 'png')) return bytes;
  return encodable(await pixelsOf(bytes, page))
    .png({ compressionLevel: 1 })
    .toBuffer();
}

/** Without its profile a picture in other colours would look wrong; it is converted instead. */
const hasUsualColours = ({ icc, space }: Metadata): boolean =>
  (space === 'srgb' || space === 'b-w') && (icc === undefined || (nameOfProfile(icc)?.startsWith('sRGB') ?? false));

/** What goes wrong in a decoder may name the file's words; a fault names none. */
const written = (output: Promise<Uint8Array>): Promise<Uint8Array> =>
  output.catch((fault) => {
    throw fault instanceof DocumentFault ? fault : new DocumentFault('image', 'cannot-write');
  });

function assertWithin(text: string, replacements: readonly Replacement[]): void {
  let last = 0;
  for (const { start, end } of replacements) {
    if (start < last || end < start || end > text.length) throw new DocumentFault('image', 'replacement-outside-text');
    last = end;
  }
}
