import type { RequestId } from '../../../domain/request/ids';
import type { StepRuntime } from '../../step/runtime';
import type { Desk, Officer } from '../desk';
import { storedQuestions } from './review';

type OpenedFile = NonNullable<Awaited<ReturnType<NonNullable<Desk['file']>>>>;

/** Kinds that get an extension, so that a computer knows what to open them with. Nothing here runs by being opened. */
const extensions: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/gif': 'gif',
  'image/tiff': 'tif',
  'text/plain': 'txt',
  'application/msword': 'doc',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'pptx',
  'application/vnd.oasis.opendocument.text': 'odt',
};

const mayOpen: readonly Officer['role'][] = ['officer', 'second-signatory'];

/**
 * The file that a question is about, under a name of ours. A kind that is not on the list goes as plain bytes with `.bin`.
 *
 * @security S-28, S-40
 */
export async function fileOfQuestion(
  runtime: Pick<StepRuntime, 'ports'>,
  requestId: RequestId,
  group: string,
  officer: Officer,
): Promise<OpenedFile | undefined> {
  if (!mayOpen.includes(officer.role)) return undefined;
  const questions = await storedQuestions(runtime, requestId);
  const position = questions.findIndex((question) => question.group === group);
  const file = questions[position]?.file;
  const bytes = file && (await runtime.ports.objects.get(file.objectKey));
  if (!file || !bytes) return undefined;
  const mediaType = file.mediaType.split(';')[0]?.trim().toLowerCase() ?? '';
  const extension = Object.hasOwn(extensions, mediaType) ? extensions[mediaType] : undefined;
  return {
    fileName: `${requestId}-vraag-${position + 1}.${extension ?? 'bin'}`,
    mediaType: extension === undefined ? 'application/octet-stream' : mediaType,
    byteLength: file.byteLength,
    bytes,
  };
}
