import type { ReleasedAttachment, WithheldEntry } from '../../domain/archive/released';
import { Fault } from '../../domain/fault';
import type { SourceRecord } from '../../domain/record/source-record';
import type { AttachmentReadings } from '../../domain/redaction/attachment-reading';
import type { RewrittenAttachment } from '../../domain/withholding/apply-to';
import { attachmentEntry } from '../../domain/withholding/ledger';
import { openAttachment } from '../step/attachment-readings';
import type { StepRuntime } from '../step/runtime';
import { sha256 } from '../step/sha256';

/** What became of the files that were to be written anew. */
export interface WrittenAnew {
  readonly attachments: readonly ReleasedAttachment[];
  /** Files that could not be written safely stay behind. */
  readonly ledger: readonly WithheldEntry[];
}

/**
 * Writes a record's documents without what has to go, each with what was hidden in it beside it as a text. A document that reads
 * otherwise than when it was searched, or that cannot be written safely, stays behind and is listed. @security S-32
 */
export async function writeRewritten(
  runtime: Pick<StepRuntime, 'ports' | 'recogniser'>,
  record: SourceRecord,
  readings: AttachmentReadings,
  rewritten: readonly RewrittenAttachment[],
  nextKey: () => string,
): Promise<WrittenAnew> {
  const attachments: ReleasedAttachment[] = [];
  const ledger: WithheldEntry[] = [];
  const store = async (bytes: Uint8Array) => {
    const objectKey = nextKey();
    await runtime.ports.objects.put(objectKey, bytes);
    return { objectKey, byteLength: bytes.byteLength, sha256: sha256(bytes) };
  };
  for (const { file, replacements, hidden, sourceName } of rewritten) {
    const opening = await openAttachment(runtime, file);
    const isSame = opening.state === 'opened' && opening.document.text === readings.get(file.id)?.text;
    const bytes = isSame ? await opening.document.rewrite(replacements).catch(unsafe) : undefined;
    if (bytes === undefined || opening.state === 'closed') {
      ledger.push(attachmentEntry(record, file, 'redaction-failed', sourceName));
      continue;
    }
    const { path, sha256: sourceSha256 } = file;
    const { mediaType } = opening.document;
    attachments.push({ ...(await store(bytes)), mediaType, sourceName, sourceSha256, path });
    if (hidden === undefined) continue;
    const text = await store(new TextEncoder().encode(hidden));
    attachments.push({
      ...text,
      mediaType: 'text/plain',
      sourceName: `${sourceName} – wat er niet in te zien is.txt`,
      path,
    });
  }
  return { attachments, ledger };
}

/** Whatever broke while a document was written, it may not pass (DESIGN §6); what may succeed the next time is tried again. */
function unsafe(fault: unknown): undefined {
  if (fault instanceof Fault && fault.retryable) throw fault;
  return undefined;
}
