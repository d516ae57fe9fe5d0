import type { RequestId } from '../../../domain/request/ids';
import type { StepRuntime } from '../../step/runtime';
import type { StoredQuestion } from '../../step/stored-question';
import type { Desk, Officer } from '../desk';
import { fileAsItWouldGo } from './file-as-it-would-go';
import { storedQuestions } from './review';

type OpenedFile = NonNullable<Awaited<ReturnType<NonNullable<Desk['file']>>>>;

/** `asItWouldGo`: with what is proposed or decided carried out. */
export type FileForm = 'original' | 'asItWouldGo';

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
  runtime: StepRuntime,
  requestId: RequestId,
  group: string,
  officer: Officer,
  form: FileForm = 'original',
): Promise<OpenedFile | undefined> {
  if (!mayOpen.includes(officer.role)) return undefined;
  const questions = await storedQuestions(runtime, requestId);
  const position = questions.findIndex((question) => question.group === group);
  const file = questions[position]?.file;
  if (!file) return undefined;
  const given = form === 'original' ? await original(runtime, file) : await proposed(runtime, requestId, group, file);
  if (!given) return undefined;
  const mediaType = given.mediaType.split(';')[0]?.trim().toLowerCase() ?? '';
  const extension = Object.hasOwn(extensions, mediaType) ? extensions[mediaType] : undefined;
  return {
    fileName: `${requestId}-vraag-${position + 1}.${extension ?? 'bin'}`,
    mediaType: extension === undefined ? 'application/octet-stream' : mediaType,
    byteLength: given.byteLength,
    bytes: given.bytes,
  };
}

type Given = Pick<OpenedFile, 'mediaType' | 'byteLength' | 'bytes'>;
type StoredFile = NonNullable<StoredQuestion['file']>;

async function original({ ports }: StepRuntime, file: StoredFile): Promise<Given | undefined> {
  const bytes = await ports.objects.get(file.objectKey);
  return bytes && { mediaType: file.mediaType, byteLength: file.byteLength, bytes };
}

async function proposed(
  runtime: StepRuntime,
  requestId: RequestId,
  group: string,
  { objectKey }: StoredFile,
): Promise<Given | undefined> {
  const file = await fileAsItWouldGo(runtime, requestId, group, objectKey);
  if (!file) return undefined;
  const { bytes, mediaType } = file;
  const body = async function* () {
    yield bytes;
  };
  return { mediaType, byteLength: bytes.byteLength, bytes: body() };
}
