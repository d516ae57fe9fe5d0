import { guardedOpening } from '../container/guarded-opening';
import { HiddenList } from '../container/hidden-list';
import { type InnerFile, innerFiles } from '../container/inner-files';
import { type JoinedText, joinTexts, splitReplacements } from '../container/joined-text';
import { checkReplacements } from '../container/replaced-text';
import { writeZip, type ZipFileToWrite } from '../container/write-zip';
import { openZip, type ZipMembers } from '../container/zip-members';
import {
  closed,
  type DocumentFormat,
  type DocumentTools,
  type OpenedDocument,
  type Opening,
  opened,
  type Replacement,
} from '../document';
import { DocumentFault } from '../document-fault';
import { extensionOf } from '../extensions';

/**
 * ZIP: each file in it opened and written anew, under a name of ours and without folders. What stays shut is left out with an eye; what a
 * computer adds by itself (thumbnails, resource forks) is left out and listed.
 * @security S-32, S-38
 */
export const zipFormat: DocumentFormat = {
  open: (bytes, tools) => guardedOpening(() => openMembers(bytes, tools)),
};

async function openMembers(bytes: Uint8Array, tools: DocumentTools): Promise<Opening> {
  const opening = await openZip(bytes);
  if (opening.state === 'closed') return closed(opening.because);
  const { zip } = opening;
  const hidden = new HiddenList();
  for (const comment of zip.comments) hidden.add('comment', comment);
  for (const name of zip.names.filter(isOfComputer)) hidden.add('metadata', name);
  const inner = await innerFiles(membersOf(zip), tools);
  hidden.addAll(inner.hidden);
  const joined = joinTexts(inner.documents.map(({ text }) => text));
  return opened({
    kind: 'zip',
    text: joined.text,
    hidden: hidden.list,
    eyes: inner.eyes,
    mediaType: 'application/zip',
    rewrite: (replacements) => rewritten(joined, inner.documents, replacements),
  });
}

const isOfComputer = (name: string): boolean =>
  /(^|\/)(__MACOSX\/|\._[^/]*$|\.DS_Store$|Thumbs\.db$|desktop\.ini$)/i.test(name);

async function* membersOf(zip: ZipMembers): AsyncGenerator<InnerFile> {
  for (const name of zip.names) {
    if (isOfComputer(name)) continue;
    const bytes = await zip.read(name);
    if (bytes !== undefined) yield { name, bytes };
  }
}

async function rewritten(
  joined: JoinedText,
  documents: readonly OpenedDocument[],
  replacements: readonly Replacement[],
): Promise<Uint8Array> {
  checkReplacements('zip', joined.text.length, replacements);
  const shares = splitReplacements(joined, replacements);
  const files: ZipFileToWrite[] = [];
  for (const [at, document] of documents.entries()) {
    const number = String(at + 1).padStart(4, '0');
    const name = `bestand-${number}.${extensionOf(document.mediaType)}`;
    files.push({ name, bytes: await document.rewrite(shares[at] ?? []) });
  }
  const written = writeZip(files);
  await checkZip(written, files);
  return written;
}

/** Each file checked itself; the ZIP has to hold these, and nothing beside them. */
async function checkZip(written: Uint8Array, files: readonly ZipFileToWrite[]): Promise<void> {
  const again = await openZip(written);
  if (again.state === 'closed' || again.zip.names.length !== files.length)
    throw new DocumentFault('zip', 'cannot-write');
  for (const { name, bytes } of files) {
    const read = await again.zip.read(name);
    if (read === undefined || !Buffer.from(bytes).equals(read)) throw new DocumentFault('zip', 'cannot-write');
  }
}
