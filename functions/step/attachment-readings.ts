import { readJson, writeJson } from '../../connectors/kit/ndjson';
import type { AttachmentReference, SourceRecord } from '../../domain/record/source-record';
import type { AttachmentReading, AttachmentReadings } from '../../domain/redaction/attachment-reading';
import { hiddenParts } from '../../web/text/hidden-parts';
import { closed, type Opening, type ReadWord, type Recogniser } from '../documents/document';
import { cachedRecogniser } from '../documents/ocr/cached-recogniser';
import { openDocument } from '../documents/open-document';
import { bytesOf } from './bytes';
import type { StepRuntime } from './runtime';

type Tools = Pick<StepRuntime, 'recogniser'> & { readonly ports: Pick<StepRuntime['ports'], 'objects'> };

/** Files above this are for an eye: they would not fit in a step's memory twice. */
const largestBytes = 64 * 1024 * 1024;

/** What stands in staging beside a file that was opened once: opening a scan takes seconds a page. */
type Kept = { readonly reading: AttachmentReading | null };

/** What could be read of a record's files, by attachment id. What is not in it stays a question to the officer. @security S-32 */
export async function attachmentReadings(tools: Tools, record: SourceRecord): Promise<AttachmentReadings> {
  const readings = new Map<string, AttachmentReading>();
  for (const attachment of record.attachments) {
    const { state, objectKey, id } = attachment;
    if (state !== 'stored' || objectKey === undefined) continue;
    const key = `${objectKey}-reading.json`;
    const kept = await readJson<Kept>(tools.ports.objects, key);
    const reading = kept ? kept.reading : await read(tools, attachment);
    if (!kept) await writeJson(tools.ports.objects, key, { reading } satisfies Kept);
    if (reading) readings.set(id, reading);
  }
  return readings;
}

/** Opens a stored file; closed when it is too large to be opened here. */
export async function openAttachment(tools: Tools, attachment: AttachmentReference): Promise<Opening> {
  const { objectKey = '', byteLength, mediaType, fileName } = attachment;
  if (byteLength > largestBytes) return closed('too-large');
  const body = await tools.ports.objects.get(objectKey);
  if (!body) return closed('damaged');
  return openDocument(await bytesOf(body), readOnce(tools, objectKey), `${mediaType} ${fileName}`);
}

/** A scan is read once: who writes the document works with the words on which was decided. */
const readOnce = ({ recogniser, ports: { objects } }: Tools, objectKey: string): Recogniser =>
  cachedRecogniser(recogniser, {
    get: (sha256) => readJson<readonly ReadWord[]>(objects, `${objectKey}-words-${sha256}.json`),
    put: async (sha256, words) => {
      await writeJson(objects, `${objectKey}-words-${sha256}.json`, words);
    },
  });

async function read(tools: Tools, attachment: AttachmentReference): Promise<AttachmentReading | null> {
  const opening = await openAttachment(tools, attachment);
  if (opening.state === 'closed') return null;
  const { text, hidden, eyes } = opening.document;
  const words = hiddenParts(hidden);
  return { text, ...(words === '' ? {} : { hidden: words }), eyes: [...new Set(eyes.map(({ reason }) => reason))] };
}
