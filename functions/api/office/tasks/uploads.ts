import { type AskedByHand, byHandKeys, type HandedInAs } from '../../../../connectors/kit/by-hand/answer';
import { readJson, writeJson } from '../../../../connectors/kit/ndjson';
import type { RequestId } from '../../../../domain/request/ids';
import type { TaskId } from '../../../../domain/tasks/task';
import { extensionOf, tellingBytes, type UploadKind, uploadKindOf } from '../../../../domain/tasks/upload-kind';
import type { StepRuntime } from '../../../step/runtime';
import { sha256 } from '../../../step/sha256';
import { record } from '../../../step/stream';
import type { Outcome } from '../../desk';
import type { NewUploads, TaskDesk } from '../../task-desk';
import { done, no, outcomeOf } from '../outcome';
import type { TaskInHand } from './access';
import { askedOf } from './shown';

/** One file. @security S-38 */
export const largestUploadBytes = 25 * 1024 * 1024;
/** Files of one task. */
const mostUploads = 100;

interface UploadWords {
  readonly as: HandedInAs;
  readonly description: string;
}

/** What was said about an upload. */
export const wordsOfUpload = async (
  { ports }: Pick<StepRuntime, 'ports'>,
  requestId: RequestId,
  task: TaskId,
  digest: string,
): Promise<UploadWords> =>
  (await readJson<UploadWords>(ports.objects, byHandKeys(requestId, task).about(digest))) ?? {
    as: 'document',
    description: '',
  };

const asOf = (kind: AskedByHand['kind'], chosen: string): HandedInAs => {
  if (kind === 'delivery') return 'delivery';
  if (kind === 'camera') return 'camera-image';
  if (kind === 'system') return 'system-export';
  return chosen === 'photo' ? 'photo' : 'document';
};

/**
 * Adds files to a task: all of them, or none. Whoever uploads has picked the right birth date out of three; what a file is, its bytes say.
 *
 * @legal L-26 @security S-05, S-28, S-32, S-38
 */
export async function addUploads(
  runtime: StepRuntime,
  { request, file, id, task, by }: TaskInHand,
  { birthDate, as, description, files }: NewUploads,
): Promise<Outcome<number>> {
  const { ports } = runtime;
  if (task.state !== 'open') return no('Deze taak is al beantwoord. Heropen haar eerst.');
  if (birthDate === '') return no('Kies eerst de geboortedatum die op het stuk staat. Er is niets bewaard.');
  if (birthDate !== file.subject.birthDate) {
    return no('Dat is niet de geboortedatum van deze persoon. Er is niets bewaard. Kijk na over wie het stuk gaat.');
  }
  if (files.length === 0) return no('Kies eerst een of meer bestanden.');
  if (task.uploads.size + files.length > mostUploads)
    return no(`Bij een taak passen hooguit ${mostUploads} bestanden.`);
  const asked = askedOf(runtime, task).kind;
  const checked: { bytes: Uint8Array; kind: UploadKind; digest: string }[] = [];
  for (const bytes of files) {
    if (bytes.byteLength > largestUploadBytes)
      return no('Een van de bestanden is groter dan 25 MB. Er is niets bewaard.');
    const kind = uploadKindOf(bytes.subarray(0, tellingBytes));
    const isZip = kind?.mediaType === 'application/zip';
    if (asked === 'delivery' && !isZip)
      return no('Een levering is een ZIP-bestand van de leverancier. Er is niets bewaard.');
    if (!kind || (isZip && asked !== 'delivery')) {
      return no('Een van de bestanden is geen foto, scan (PDF) of film. Er is niets bewaard.');
    }
    if ((await ports.scanner.scan(oneChunk(bytes))) === 'infected') {
      return no('In een van de bestanden zit een virus. Er is niets bewaard.');
    }
    checked.push({ bytes, kind, digest: sha256(bytes) });
  }
  const keys = byHandKeys(request.requestId, id);
  let added = 0;
  for (const { bytes, kind, digest } of checked) {
    const words: UploadWords = { as: asOf(asked, as), description };
    await ports.objects.put(keys.upload(digest), bytes);
    await writeJson(ports.objects, keys.about(digest), words);
    const recorded = await record(ports, request.requestId, (current) => {
      const now = current?.tasks.get(id);
      // The same file twice is one file.
      if (!now || [...now.uploads.values()].some((one) => one.sha256 === digest)) return 'already-done';
      const { mediaType } = kind;
      return {
        type: 'upload-added',
        task: id,
        upload: now.uploaded + 1,
        byteLength: bytes.byteLength,
        mediaType,
        sha256: digest,
        by,
      };
    });
    if (recorded.ok) added += 1;
    else if (recorded.refusal !== 'already-done') return no(sentenceOf(outcomeOf(recorded)));
  }
  return added > 0 ? { ok: true, value: added } : no('Dit bestand staat er al.');
}

const sentenceOf = (outcome: Outcome): string => (outcome.ok ? '' : outcome.because);

/** Takes a file away again, its bytes too: what was uploaded by mistake does not stay. */
export async function removeUpload(
  { ports }: StepRuntime,
  { request, id, task, by }: TaskInHand,
  upload: number,
): Promise<Outcome> {
  const { requestId } = request;
  const digest = task.uploads.get(upload)?.sha256;
  const recorded = await record(ports, requestId, { type: 'upload-removed', task: id, upload, by });
  if (!recorded.ok) return outcomeOf(recorded);
  if (digest !== undefined) {
    const keys = byHandKeys(requestId, id);
    await ports.objects.delete(keys.upload(digest));
    await ports.objects.delete(keys.about(digest));
  }
  return done;
}

/** The file, for a look before it is handed in. */
export async function openUpload(
  { ports }: StepRuntime,
  { request, id, task }: TaskInHand,
  upload: number,
): Promise<Awaited<ReturnType<TaskDesk['file']>>> {
  const known = task.uploads.get(upload);
  const bytes = known && (await ports.objects.get(byHandKeys(request.requestId, id).upload(known.sha256)));
  if (!known || !bytes) return undefined;
  const { mediaType, byteLength } = known;
  return { fileName: `${request.requestId}-${id}-${upload}.${extensionOf(mediaType)}`, mediaType, byteLength, bytes };
}

async function* oneChunk(bytes: Uint8Array) {
  yield bytes;
}
