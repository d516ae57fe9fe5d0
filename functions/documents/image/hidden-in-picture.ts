import type { Metadata } from 'sharp';
import type { Hidden } from '../document';
import { besideThePixels } from './beside-the-pixels';
import { readExif } from './exif';
import { nameOfProfile, wordsOfIptc, wordsOfXmp } from './metadata-words';
import type { PictureFormat } from './picture-format';
import { wordsIn } from './words-in';

/**
 * All that a picture says beside its pixels, none of which goes out: EXIF and maker notes, the place, XMP, IPTC, comments, an odd colour
 * profile, the thumbnail, a file behind the picture.
 * @security S-32
 */
export function hiddenInPicture(bytes: Uint8Array, format: PictureFormat, metadata: Metadata): readonly Hidden[] {
  const exif = format === 'tiff' ? readExif(bytes) : metadata.exif && readExif(metadata.exif);
  const beside = besideThePixels(bytes, format);
  const profile = metadata.icc && nameOfProfile(metadata.icc);
  const hidden: Hidden[] = [
    ...metadataOf(exif?.words ?? []),
    ...metadataOf(metadata.xmp ? wordsOfXmp(metadata.xmp) : []),
    ...metadataOf(metadata.iptc ? wordsOfIptc(metadata.iptc) : []),
    ...(metadata.comments ?? []).map(({ keyword, text }): Hidden => ({ kind: 'comment', text: `${keyword}: ${text}` })),
    ...beside.words.map((text): Hidden => ({ kind: 'comment', text })),
  ];
  if (exif?.position !== undefined) hidden.push({ kind: 'location', text: exif.position });
  if (exif?.hasThumbnail) hidden.push({ kind: 'embedded-file' });
  if (profile !== undefined && !profile.startsWith('sRGB')) hidden.push({ kind: 'metadata', text: profile });
  if (beside.trailing.some((byte) => byte !== 0)) hidden.push(fileBehind(beside.trailing));
  return hidden;
}

const metadataOf = (words: readonly string[]): readonly Hidden[] =>
  words.length === 0 ? [] : [{ kind: 'metadata', text: words.join('\n') }];

function fileBehind(trailing: Uint8Array): Hidden {
  const words = wordsIn(trailing);
  return words.length === 0 ? { kind: 'embedded-file' } : { kind: 'embedded-file', text: words.join('\n') };
}
