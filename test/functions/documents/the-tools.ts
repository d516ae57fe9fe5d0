import type {
  DocumentTools,
  OpenedDocument,
  Opening,
  Recogniser,
  Replacement,
} from '../../../functions/documents/document';
import { openDocument } from '../../../functions/documents/open-document';

/** No machine reads pictures here. */
export const blind: Recogniser = { read: async () => [] };

/** Tools that open nothing inside. */
export const noTools: DocumentTools = {
  recogniser: blind,
  openInside: async () => ({ state: 'closed', because: 'unsupported' }),
};

/** Tools that open files inside as the application does. */
export const realTools: DocumentTools = {
  recogniser: blind,
  openInside: (bytes, name) => openDocument(bytes, blind, name),
};

/** The document of an opening that has to be open. */
export function open(opening: Opening): OpenedDocument {
  if (opening.state === 'closed') throw new Error(`closed: ${opening.because}`);
  return opening.document;
}

/** Replacements for every place of each word, in the order of the text. */
export function replacing(text: string, labels: Readonly<Record<string, string>>): Replacement[] {
  const found: Replacement[] = [];
  for (const [word, label] of Object.entries(labels)) {
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
      found.push({ start: at, end: at + word.length, text: label });
    }
  }
  return found.sort((one, other) => one.start - other.start);
}
