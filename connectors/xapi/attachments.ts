import { createHash } from 'node:crypto';
import type { NewAttachment } from '../kit/connector';
import { type Json, listOf, objectOf, textOf } from './agent';

/**
 * The files of a statement. Each is held against the digest that the statement gives; one that differs is damaged, one that did
 * not come along (or stands at an address of somebody else) is absent. Never dropped. @legal L-26 @security S-11
 */
export function attachmentsOf(statement: Json, files: ReadonlyMap<string, Uint8Array>): readonly NewAttachment[] {
  return listOf(statement.attachments).map((attachment, n): NewAttachment => {
    const sha2 = textOf(attachment.sha2).toLowerCase();
    const bytes = files.get(sha2);
    const declared = textOf(attachment.contentType).split(';')[0]?.trim().toLowerCase() ?? '';
    const about = {
      id: String(n + 1),
      fileName: Object.values(objectOf(attachment.display)).map(textOf)[0] ?? '',
      path: 'attachments',
      mediaType: /^[\w.+-]+\/[\w.+-]+$/.test(declared) ? declared : 'application/octet-stream',
    };
    if (!bytes) return { ...about, content: { state: 'absent', readable: new Uint8Array() } };
    if (digestOf(bytes, sha2.length) !== sha2) return { ...about, content: { state: 'damaged', readable: bytes } };
    return { ...about, content: { state: 'stored', open: () => once(bytes) } };
  });
}

/** SHA-2 in the size that the length of the text tells. */
function digestOf(bytes: Uint8Array, length: number): string {
  const sizes: Readonly<Record<number, string>> = { 56: 'sha224', 64: 'sha256', 96: 'sha384', 128: 'sha512' };
  return createHash(sizes[length] ?? 'sha256')
    .update(bytes)
    .digest('hex');
}

async function* once(bytes: Uint8Array) {
  yield bytes;
}
