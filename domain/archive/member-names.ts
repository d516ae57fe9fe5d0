import type { CalendarDate } from '../deadline/calendar-date';
import type { SourceId } from '../request/ids';

/** What the name of an attachment is made of. Nothing a source or a person wrote is in it. @security S-28 */
export interface AttachmentNaming {
  readonly sourceId: SourceId;
  /** Dutch label of the record type, ours. */
  readonly typeLabel: string;
  readonly occurredOn?: CalendarDate;
  /** From 1, dense over the attachments that go out of this source: no gap tells of one that does not. @legal L-34 */
  readonly number: number;
  readonly mediaType: string;
  /** Name in the source: only its extension is looked at, and only for one of ours. */
  readonly sourceName: string;
}

const extensionOf: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'application/pdf': 'pdf',
    'image/jpeg': 'jpg',
    'image/png': 'png',
    'image/gif': 'gif',
    'image/webp': 'webp',
    'image/heic': 'heic',
    'image/tiff': 'tif',
    'image/bmp': 'bmp',
    'video/mp4': 'mp4',
    'video/quicktime': 'mov',
    'audio/mpeg': 'mp3',
    'audio/mp4': 'm4a',
    'application/zip': 'zip',
    'application/gzip': 'gz',
    'application/msword': 'doc',
    'application/vnd.ms-excel': 'xls',
    'application/vnd.ms-powerpoint': 'ppt',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
    'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'pptx',
    'application/vnd.oasis.opendocument.text': 'odt',
    'application/rtf': 'rtf',
    'message/rfc822': 'eml',
    'text/csv': 'csv',
    'application/json': 'json',
  }),
);

const known = new Set([...extensionOf.values(), 'txt']);
const otherSpellings: ReadonlyMap<string, string> = new Map([
  ['jpeg', 'jpg'],
  ['tiff', 'tif'],
  ['mpeg', 'mp3'],
]);

/**
 * Path of an attachment in the archive: `bestanden/las-oso/2023-11-14-gespreksverslag-0007.pdf`.
 * Lower-case ASCII letters, digits, dashes, one dot, three parts; different numbers give different paths on every file system.
 *
 * @security S-28
 */
export function attachmentPath(naming: AttachmentNaming): string {
  const parts = [naming.occurredOn, slug(naming.typeLabel), String(naming.number).padStart(4, '0')];
  const name = parts.filter((part) => part !== undefined).join('-');
  return `bestanden/${naming.sourceId}/${name}.${extension(naming.mediaType, naming.sourceName)}`;
}

/** A word of ours as part of a file name: lower-case ASCII letters, digits and single dashes, at most 40. `bestand` when nothing is left. */
export function slug(label: string): string {
  const ascii = label.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const dashed = ascii
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replace(/^-+|-+$/g, '');
  return dashed === '' ? 'bestand' : dashed;
}

/** True for paths of our own making: no `..`, no absolute or Windows path, no device names, nothing but plain ASCII. @security S-28 */
export const isMemberPath = (path: string): boolean =>
  path.length <= 200 &&
  path.split('/').every((part) => /^[A-Za-z0-9][A-Za-z0-9-]*(\.[A-Za-z0-9-]+)*$/.test(part) && !isDevice(part));

const isDevice = (part: string): boolean => /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(part);

// Pages and drawings with scripts would run when opened from the archive: they go out as text, their bytes unchanged (S-31).
const rendered = /html|svg|xml|javascript/;

function extension(mediaType: string, sourceName: string): string {
  const type = mediaType.toLowerCase().split(';')[0]?.trim() ?? '';
  const declared = extensionOf.get(type);
  if (declared !== undefined) return declared;
  if (type.startsWith('text/') || rendered.test(type)) return 'txt';
  const named = sourceName.slice(sourceName.lastIndexOf('.') + 1).toLowerCase();
  const spelled = otherSpellings.get(named) ?? named;
  if (known.has(spelled)) return spelled;
  return rendered.test(named) || named === 'htm' ? 'txt' : 'bin';
}
