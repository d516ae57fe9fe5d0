import { createHash } from 'node:crypto';
import type { RequestId, SourceId } from '../../../domain/request/ids';
import type { ByteRange, Bytes, Objects } from '../../../runtime/ports/objects';
import { ProtocolViolation } from '../faults';
import { StagingDamaged } from '../ndjson';
import { type AnswerReference, byHandKeys, type HandedInAnswer, type HandedInFile } from './answer';

/** What persons handed in for one source of one request. */
export interface HandedIn {
  /** Every task's answer, in order; undefined while somebody still has to answer. */
  answers(): Promise<readonly HandedInAnswer[] | undefined>;
  /** The bytes of a file. @throws ProtocolViolation at the end when they are not those that were uploaded. */
  open(answer: HandedInAnswer, file: HandedInFile): AsyncIterable<Uint8Array>;
  /** Part of the bytes, for a ZIP; the members' own digests tell whether they are right. Undefined when the file is gone. */
  range(answer: HandedInAnswer, file: HandedInFile, range: ByteRange): Promise<Bytes | undefined>;
}

/**
 * Reads exactly the answers that the trail names, by their hash: one that was taken back is never read. @security S-34
 *
 * @param references One per task; undefined while a task is open.
 * @throws StagingDamaged when an answer is gone or changed: that is never "nothing found". @legal L-26
 */
export function handedInBy(
  objects: Objects,
  about: { readonly requestId: RequestId; readonly sourceId: SourceId },
  references: readonly AnswerReference[] | undefined,
): HandedIn {
  const { requestId, sourceId } = about;
  return {
    answers: async () => references && Promise.all(references.map((one) => answerOf(objects, requestId, one))),
    range: ({ task }, { sha256 }, range) => objects.get(byHandKeys(requestId, task).upload(sha256), range),
    async *open({ task }, file) {
      const bytes = await objects.get(byHandKeys(requestId, task).upload(file.sha256));
      const hash = createHash('sha256');
      for await (const part of bytes ?? []) {
        hash.update(part);
        yield part;
      }
      if (hash.digest('hex') !== file.sha256) {
        throw new ProtocolViolation(sourceId, { code: 'UPLOAD_CHANGED', ids: { upload: file.upload } });
      }
    },
  };
}

async function answerOf(
  objects: Objects,
  requestId: RequestId,
  { task, sha256 }: AnswerReference,
): Promise<HandedInAnswer> {
  const key = byHandKeys(requestId, task).answer(sha256);
  const parts: Uint8Array[] = [];
  for await (const part of (await objects.get(key)) ?? []) parts.push(part);
  const text = Buffer.concat(parts).toString('utf8');
  if (createHash('sha256').update(text).digest('hex') !== sha256) throw new StagingDamaged(key);
  return JSON.parse(text) as HandedInAnswer;
}
