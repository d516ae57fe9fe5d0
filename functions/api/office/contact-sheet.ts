import type { RequestId } from '../../../domain/request/ids';
import { bytesOf } from '../../step/bytes';
import type { StepRuntime } from '../../step/runtime';
import type { Officer } from '../desk';
import { storedQuestions } from './review';

/** Photos on one sheet. */
export const photosPerSheet = 12;

/** Questions about a photo, in the order of the queue: the n-th is number n on the sheets. */
export const isAboutPhoto = ({
  because,
  file,
}: {
  readonly because: string;
  readonly file?: { readonly mediaType: string };
}): boolean => because === 'attachment.picture' && file?.mediaType.startsWith('image/') === true;

/** One sheet (JPEG) with up to twelve numbered photos that wait for an eye; undefined past the last, or for who may not look. @legal L-31 */
export async function contactSheetOf(
  { ports }: StepRuntime,
  requestId: RequestId,
  sheet: number,
  officer: Officer,
): Promise<Uint8Array | undefined> {
  if (officer.role !== 'officer' && officer.role !== 'second-signatory') return undefined;
  const photos = (await storedQuestions({ ports }, requestId)).filter(isAboutPhoto);
  const first = (sheet - 1) * photosPerSheet;
  const shown = photos.slice(first, first + photosPerSheet);
  if (shown.length === 0) return undefined;
  const pictures = async function* () {
    for (const [n, { file }] of shown.entries()) {
      const body = file && (await ports.objects.get(file.objectKey));
      yield { bytes: body ? await bytesOf(body) : new Uint8Array(), caption: String(first + n + 1) };
    }
  };
  // Loaded when somebody looks: the library is large.
  const { contactSheet } = await import('../../documents/image/contact-sheet');
  for await (const bytes of contactSheet(pictures())) return bytes;
  return undefined;
}
