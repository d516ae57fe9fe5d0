import { createHash } from 'node:crypto';
import type { AttachmentReference } from '../../domain/record/source-record';
import type { SourceId } from '../../domain/request/ids';
import type { Objects } from '../../runtime/ports/objects';
import type { NewAttachment } from './connector';
import { SourceFault, SourceUnavailable } from './faults';

/**
 * Streams the file into staging and says what was stored. @legal L-26
 *
 * @throws the source's fault when the file breaks off while it is read: that is no reason to do without.
 */
export async function stageAttachment(
  objects: Objects,
  sourceId: SourceId,
  key: string,
  attachment: NewAttachment,
): Promise<AttachmentReference> {
  const { id, fileName, path, mediaType, content } = attachment;
  const about = { id, fileName, path, mediaType };
  const hash = createHash('sha256');
  if (content.state !== 'stored') {
    const sha256 = hash.update(content.readable).digest('hex');
    return { ...about, state: content.state, byteLength: content.readable.byteLength, sha256 };
  }
  let byteLength = 0;
  const counted = async function* () {
    for await (const part of named(sourceId, content.open())) {
      hash.update(part);
      byteLength += part.byteLength;
      yield part;
    }
  };
  await objects.put(key, counted());
  return { ...about, state: 'stored', byteLength, sha256: hash.digest('hex'), objectKey: key };
}

async function* named(sourceId: SourceId, bytes: AsyncIterable<Uint8Array>) {
  try {
    yield* bytes;
  } catch (fault) {
    if (fault instanceof SourceFault) throw fault;
    throw new SourceUnavailable(sourceId, { code: 'ATTACHMENT_BROKEN_OFF' });
  }
}
