import type { SourceId } from '../../domain/request/ids';
import type { NewAttachment, SourceContext } from '../kit/connector';
import { ProtocolViolation, SourceUnavailable } from '../kit/faults';
import type { SourceResponse } from '../kit/http';
import type { Profit } from './profit';
import { type FileHead, profitFile } from './profit-file';
import { type Row, textOf } from './row';
import type { AfasSettings } from './settings';

/** Where a file hangs in the record. */
export interface AttachmentPlace {
  readonly id: string;
  readonly path: string;
  readonly row: Row;
}

/** Bytes of a record's files that may be kept in memory; a file that does not fit is fetched again when it is staged. */
export interface MemoryBudget {
  left: number;
}

const largestFile = 1024 ** 3;

/**
 * The file of a dossier item. 404 means "not on disk" or "no rights", Profit does not say which: reported as absent, never
 * dropped. Base64 that breaks is reported as damaged with what could be read. @legal L-26 @security S-38
 */
export async function fetchAttachment(
  context: SourceContext<AfasSettings>,
  profit: Profit,
  place: AttachmentPlace,
  budget: MemoryBudget,
): Promise<NewAttachment> {
  const { sourceId } = context;
  const [item, file] = [textOf(place.row.subject_id), textOf(place.row.file_id)];
  const name = textOf(place.row.file_name);
  const known = { id: place.id, path: place.path };
  const absent = { state: 'absent', readable: new Uint8Array() } as const;
  const answer = file === '' ? undefined : await answerFor(context, profit, item, file);
  if (!answer) return { ...known, fileName: name, mediaType: mediaTypeOf(undefined, name), content: absent };

  const head: FileHead = {};
  const kept: Uint8Array[] = [];
  let fits = true;
  for await (const part of wholeFile(sourceId, answer, () => answerFor(context, profit, item, file), head)) {
    if (fits && part.byteLength <= budget.left) {
      budget.left -= part.byteLength;
      kept.push(part);
    } else fits = false;
  }
  const fileName = name || (head.fileName ?? '');
  const about = { ...known, fileName, mediaType: mediaTypeOf(head.mediaType, fileName) };
  if (head.missing) return { ...about, content: absent };
  if (head.damaged) return { ...about, content: { state: 'damaged', readable: Buffer.concat(kept) } };
  if (fits) return { ...about, content: { state: 'stored', open: () => inMemory(kept) } };
  budget.left += kept.reduce((sum, part) => sum + part.byteLength, 0);
  const again = () => answerFor(context, profit, item, file);
  return { ...about, content: { state: 'stored', open: () => wholeFile(sourceId, undefined, again, {}) } };
}

/** Answers of one file that may break off before we give up. */
const mostBreaks = 2;

/** The bytes of the file; an answer that breaks off is asked for again and read on from where it broke. */
async function* wholeFile(
  sourceId: SourceId,
  first: SourceResponse | undefined,
  again: () => Promise<SourceResponse | undefined>,
  head: FileHead,
): AsyncGenerator<Uint8Array> {
  let delivered = 0;
  for (let broken = 0; ; broken += 1) {
    const answer = broken === 0 && first ? first : await again();
    if (!answer) throw new ProtocolViolation(sourceId, { code: 'AFAS_FILE_GONE' });
    let at = 0;
    try {
      for await (const part of profitFile(sourceId, answer.stream(), head)) {
        const fresh = part.subarray(Math.max(0, delivered - at));
        at += part.byteLength;
        if (fresh.byteLength === 0) continue;
        delivered += fresh.byteLength;
        yield fresh;
      }
      return;
    } catch (fault) {
      if (!(fault instanceof SourceUnavailable) || broken >= mostBreaks) throw fault;
    }
  }
}

/** AFAS's how-to has the keys in the path, its OpenAPI in the query: only when both say 404 the file is not there. */
async function answerFor(
  { sourceId }: SourceContext<AfasSettings>,
  profit: Profit,
  item: string,
  file: string,
): Promise<SourceResponse | undefined> {
  const [subjectId, fileId] = [encodeURIComponent(item), encodeURIComponent(file)];
  for (const path of [
    `/SubjectConnector/${subjectId}/${fileId}`,
    `/SubjectConnector?SubjectId=${subjectId}&FileId=${fileId}`,
  ]) {
    const answer = await profit.get(path, { timeoutSeconds: 900, maxBytes: largestFile });
    if (answer.status === 200) return answer;
    await answer.bytes();
    if (answer.status !== 404) {
      throw new ProtocolViolation(sourceId, { code: 'AFAS_FILE_STATUS', ids: { status: answer.status } });
    }
  }
  return undefined;
}

async function* inMemory(parts: readonly Uint8Array[]) {
  yield* parts;
}

const byExtension: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  doc: 'application/msword',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  txt: 'text/plain',
};

function mediaTypeOf(declared: string | undefined, fileName: string): string {
  if (declared !== undefined && /^[\w.+-]+\/[\w.+-]+$/.test(declared)) return declared.toLowerCase();
  const extension = /\.([A-Za-z0-9]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? '';
  return byExtension[extension] ?? 'application/octet-stream';
}
