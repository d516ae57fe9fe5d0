/** A kind of file that may be uploaded. */
export interface UploadKind {
  readonly mediaType: string;
  readonly extension: string;
}

const extensions = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'application/pdf': 'pdf',
  'image/tiff': 'tif',
  'image/webp': 'webp',
  'image/heic': 'heic',
  'video/mp4': 'mp4',
  'application/zip': 'zip',
} as const;

const kind = (mediaType: keyof typeof extensions): UploadKind => ({ mediaType, extension: extensions[mediaType] });

/** How many bytes from the start tell what a file is. */
export const tellingBytes = 16;

/**
 * What a file is, by its first bytes: pictures, PDF, film and ZIP. Undefined for everything else; what the browser says it is does not count.
 *
 * @param start The first sixteen bytes, or all of a shorter file.
 * @security S-28, S-32
 */
export function uploadKindOf(start: Uint8Array): UploadKind | undefined {
  const text = (from: number, to: number) => String.fromCharCode(...start.subarray(from, to));
  const begins = (...bytes: readonly number[]) => bytes.every((byte, n) => start[n] === byte);
  if (begins(0xff, 0xd8, 0xff)) return kind('image/jpeg');
  if (begins(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return kind('image/png');
  if (text(0, 5) === '%PDF-') return kind('application/pdf');
  if (begins(0x49, 0x49, 0x2a, 0) || begins(0x4d, 0x4d, 0, 0x2a)) return kind('image/tiff');
  if (text(0, 4) === 'RIFF' && text(8, 12) === 'WEBP') return kind('image/webp');
  if (begins(0x50, 0x4b, 3, 4)) return kind('application/zip');
  if (text(4, 8) !== 'ftyp') return undefined;
  const brand = text(8, 12);
  if (['heic', 'heix', 'mif1', 'msf1', 'heim', 'heis'].includes(brand)) return kind('image/heic');
  return ['isom', 'iso2', 'iso4', 'iso5', 'iso6', 'mp41', 'mp42', 'avc1', 'M4V ', 'qt  '].includes(brand)
    ? kind('video/mp4')
    : undefined;
}

/** The extension that goes with a kind that was told before; `bin` for any other. */
export const extensionOf = (mediaType: string): string =>
  Object.hasOwn(extensions, mediaType) ? extensions[mediaType as keyof typeof extensions] : 'bin';
