import type { SourceRecord } from '../../domain/record/source-record';
import type { Objects } from '../../runtime/ports/objects';
import { bytesOf } from './bytes';

/** Text files above this are for an eye, like any other document. */
const largestText = 4 * 1024 * 1024;

/**
 * The contents of a record's plain-text files, by attachment id. What is not plainly text is left out and stays a question to the
 * officer. UTF-8, else Windows-1252: the two that schools' systems write.
 */
export async function attachmentTexts(objects: Objects, record: SourceRecord): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>();
  for (const attachment of record.attachments) {
    const { id, objectKey, mediaType, byteLength } = attachment;
    if (attachment.state !== 'stored' || objectKey === undefined) continue;
    if (!mediaType.startsWith('text/plain') || byteLength > largestText) continue;
    const body = await objects.get(objectKey);
    const text = body && plainText(await bytesOf(body));
    if (text !== undefined) texts.set(id, text);
  }
  return texts;
}

function plainText(bytes: Uint8Array): string | undefined {
  const isText = bytes.every((byte) => byte >= 32 || byte === 9 || byte === 10 || byte === 13 || byte === 12);
  if (!isText) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
