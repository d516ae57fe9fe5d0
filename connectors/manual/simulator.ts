import { createHash } from 'node:crypto';
import type { RequestId } from '../../domain/request/ids';
import type { SubjectDescription } from '../../domain/requester/subject';
import type { TaskId } from '../../domain/tasks/task';
import { type AnswerReference, byHandKeys, type HandedInAnswer, type HandedInAs } from '../kit/by-hand/answer';
import type { handedInBy } from '../kit/by-hand/read-answers';

/** What an invented person uploads. */
export interface SimulatedUpload {
  readonly as: HandedInAs;
  readonly description?: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

const sha256 = (bytes: string | Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** Answers a task as the console does: the bytes, then the answer that names them. Without uploads: nothing was found there. */
export async function answerByHand(
  objects: Parameters<typeof handedInBy>[0],
  requestId: RequestId,
  given: {
    readonly task: TaskId;
    readonly about: SubjectDescription;
    readonly uploads: readonly SimulatedUpload[];
    readonly searchedHere: string;
    readonly camera?: HandedInAnswer['camera'];
  },
): Promise<AnswerReference> {
  const { task, about, uploads, searchedHere, camera } = given;
  const keys = byHandKeys(requestId, task);
  for (const { bytes } of uploads) await objects.put(keys.upload(sha256(bytes)), bytes);
  const { givenName, infix, familyName, birthDate } = about;
  const answer: HandedInAnswer = {
    task,
    place: 'Basisschool De Proef',
    about: { givenName, infix, familyName, birthDate },
    searchedHere,
    ...(camera && { camera }),
    files: uploads.map(({ as, description = '', mediaType, bytes }, n) => ({
      upload: n + 1,
      as,
      description,
      mediaType,
      byteLength: bytes.byteLength,
      sha256: sha256(bytes),
    })),
    answeredOn: '2026-11-23' as HandedInAnswer['answeredOn'],
  };
  const text = JSON.stringify(answer);
  await objects.put(keys.answer(sha256(text)), Buffer.from(text, 'utf8'));
  return { task, sha256: sha256(text) };
}
