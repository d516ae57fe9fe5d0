import { signaturePath } from '../../domain/archive/manifest';

const compressed = new Set([
  'jpg',
  'png',
  'gif',
  'heic',
  'webp',
  'mp4',
  'mov',
  'mp3',
  'm4a',
  'zip',
  'gz',
  'pdf',
  'docx',
  'xlsx',
  'pptx',
  'odt',
]);

/** True for members that gain nothing from deflate: they are stored as they are. The signature too: its bytes have no slack. */
export const isStored = (path: string): boolean =>
  path === signaturePath || compressed.has(path.slice(path.lastIndexOf('.') + 1));
