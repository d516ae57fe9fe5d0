import { characterReference, decodeReference } from '../../domain/redaction/markup/character-references';
import type { Bytes } from '../../runtime/ports/objects';
import { documentWords } from './document-words';
import { pdfText } from './pdf-text';
import { type Archive, type ArchiveEntry, ArchiveUnreadable } from './read-archive';

/** Readable text of a member, or of a part of it. */
export type MemberText =
  | { readonly kind: 'text'; readonly path: string; readonly text: string }
  /** A photo, a recording, a document of another program: nobody read it here. Its path was. */
  | { readonly kind: 'not-searched'; readonly path: string; readonly text: string };

const pieceLength = 1024 * 1024;
/** Longest string that is found even where two pieces meet. */
const overlap = 1024;
const largestDocument = 64 * 1024 * 1024;

const decoders: Readonly<Record<string, (text: string) => string>> = {
  json: jsonWords,
  sig: (text) => text,
  csv: (text) => text.replaceAll('""', '"'),
  html: htmlWords,
  txt: (text) => `${text}\n${decode(text)}`,
  eml: (text) => text,
};

/**
 * Everything that can be read in a finished archive, as a reader sees it: JSON strings and HTML entities decoded, quoted CSV undone,
 * text of PDFs and of other documents with the files in them, and the members' own names. In pieces of about a million characters that overlap, so that memory stays small
 * and nothing hides on a seam.
 *
 * @security S-31 — the leak test of `Verify` runs on this (DESIGN §7)
 */
export async function* memberTexts(archive: Archive): AsyncGenerator<MemberText> {
  for (const entry of archive.entries) {
    const { path } = entry;
    const decoder = decoders[path.slice(path.lastIndexOf('.') + 1)];
    if (decoder) {
      yield { kind: 'text', path, text: path };
      for await (const text of pieces(await archive.open(entry), decoder)) yield { kind: 'text', path, text };
      // The files in a mail are packed once more: its own lines show none of their words.
      const inside = path.endsWith('.eml') ? await words(archive, entry) : undefined;
      if (inside !== undefined) yield { kind: 'text', path, text: inside };
    } else {
      const text = await words(archive, entry);
      // Our own letter can always be read: when it cannot, the test itself is broken.
      if (text === undefined && !path.includes('/')) throw new ArchiveUnreadable('a document of ours cannot be read');
      yield text === undefined
        ? { kind: 'not-searched', path, text: path }
        : { kind: 'text', path, text: `${path}\n${text}` };
    }
  }
}

// Pieces end at a line feed: in our own files no string, entity or tag runs over one.
async function* pieces(bytes: Bytes, decoder: (text: string) => string): AsyncGenerator<string> {
  const utf8 = new TextDecoder('utf-8');
  let rest = '';
  let before = '';
  for await (const part of bytes) {
    rest += utf8.decode(part, { stream: true });
    if (rest.length < pieceLength) continue;
    const end = rest.lastIndexOf('\n') + 1;
    // A line without end is cut rather than kept: a hostile file must not fill the memory.
    const cut = end > 0 ? end : rest.length > pieceLength * 16 ? rest.length : 0;
    if (cut === 0) continue;
    const text = before + decoder(rest.slice(0, cut));
    rest = rest.slice(cut);
    before = text.slice(-overlap);
    yield text;
  }
  rest += utf8.decode();
  yield before + decoder(rest);
}

// Each string literal as what it stands for; numbers and names stay where they are.
function jsonWords(text: string): string {
  return text.replace(/"(?:[^"\\]|\\.)*"/g, (literal) => (literal.includes('\\') ? unquoted(literal) : literal));
}

function unquoted(literal: string): string {
  try {
    return `"${JSON.parse(literal)}"`;
  } catch {
    return literal;
  }
}

// Attributes first, as words of their own; then what is visible, with tags gone so that a word broken by one is whole again.
function htmlWords(text: string): string {
  const attributes = [...text.matchAll(/\s[a-z-]+=(?:"([^"]*)"|'([^']*)')/gi)].map(
    ([, double, single]) => double ?? single ?? '',
  );
  const apart = text.replace(/<[^>]*>/g, ' ');
  const joined = text.replace(/<[^>]*>/g, '');
  return [...attributes, apart, joined].map((part) => decode(part)).join('\n');
}

const documents = /\.(?:docx|odt|xlsx|rtf|zip|eml)$/;

async function words(archive: Archive, entry: ArchiveEntry): Promise<string | undefined> {
  const { path, byteLength } = entry;
  if (byteLength > largestDocument || !(path.endsWith('.pdf') || documents.test(path))) return undefined;
  const bytes = await bytesOf(archive, entry);
  return path.endsWith('.pdf') ? await pdfText(bytes) : await documentWords(bytes, path);
}

async function bytesOf(archive: Archive, entry: ArchiveEntry): Promise<Uint8Array> {
  const bytes = new Uint8Array(entry.byteLength);
  let filled = 0;
  for await (const part of await archive.open(entry)) {
    bytes.set(part, filled);
    filled += part.byteLength;
  }
  return bytes;
}

const anyReference = new RegExp(characterReference.source, 'g');

const decode = (text: string): string =>
  text.includes('&')
    ? text.replace(anyReference, (reference) => {
        const match = anyReferenceAtStart(reference);
        return (match && decodeReference(match)) ?? reference;
      })
    : text;

function anyReferenceAtStart(reference: string): RegExpExecArray | null {
  characterReference.lastIndex = 0;
  return characterReference.exec(reference);
}
