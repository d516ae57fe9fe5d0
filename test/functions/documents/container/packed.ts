import { unzipSync, zipSync } from 'fflate';
import type { DocumentFormat, DocumentTools, OpenedDocument } from '../../../../functions/documents/document';

/** A ZIP of texts and bytes, packed by another packer than ours. */
export const packed = (parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? Buffer.from(part) : part]),
    ),
  );

/** Everything in a ZIP as one text: its bytes as they lie, the names of its members, and each of them unpacked, also without their tags. */
export function everythingIn(bytes: Uint8Array): string {
  const members = Object.entries(unzipSync(bytes)).map(
    ([name, content]) => `${name}\n${Buffer.from(content).toString('utf8')}`,
  );
  const all = [Buffer.from(bytes).toString('latin1'), ...members].join('\n');
  return `${all}\n${all.replace(/<[^>]*>/g, '')}`;
}

/** One member of a ZIP as text. */
export const memberOf = (bytes: Uint8Array, name: string): string =>
  Buffer.from(unzipSync(bytes)[name] ?? []).toString('utf8');

/** Files inside are opened as plain text when they begin with `tekst:`, else they stay shut. */
export const tools: DocumentTools = {
  recogniser: { read: async () => [] },
  openInside: async (bytes) => {
    const text = Buffer.from(bytes).toString('utf8');
    if (!text.startsWith('tekst:')) return { state: 'closed', because: 'unknown-format' };
    const document: OpenedDocument = {
      kind: 'text',
      text,
      hidden: [],
      eyes: [],
      mediaType: 'text/plain',
      rewrite: async () => bytes,
    };
    return { state: 'opened', document };
  },
};

/** The document, which has to open. */
export async function openedBy(format: DocumentFormat, bytes: Uint8Array): Promise<OpenedDocument> {
  const opening = await format.open(bytes, tools);
  if (opening.state === 'closed') throw new Error(`closed: ${opening.because}`);
  return opening.document;
}

/** Replaces the first place where the words stand. */
export function labelled(text: string, words: string, label: string): { start: number; end: number; text: string } {
  const start = text.indexOf(words);
  if (start < 0) throw new Error('not in the text');
  return { start, end: start + words.length, text: label };
}
