import type { Recogniser } from '../documents/document';
import { openDocument } from '../documents/open-document';

/** Verify reads letters, not pictures: what stands in pixels was painted over when the file was written. */
const blind: Recogniser = { read: async () => [] };

/** All words in a delivered document, the hidden ones too, as somebody reads them who takes it apart. Undefined when it stays shut. */
export async function documentWords(bytes: Uint8Array, name: string): Promise<string | undefined> {
  const opening = await openDocument(bytes, blind, name);
  if (opening.state === 'closed') return undefined;
  const { text, hidden } = opening.document;
  return [text, ...hidden.map((part) => part.text ?? '')].join('\n');
}
