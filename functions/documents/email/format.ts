import { guardedOpening } from '../container/guarded-opening';
import { HiddenList } from '../container/hidden-list';
import { innerFiles } from '../container/inner-files';
import { joinTexts, splitReplacements } from '../container/joined-text';
import { checkReadBack, checkReplacements } from '../container/replaced-text';
import { replacedRuns } from '../container/text-runs';
import {
  closed,
  type DocumentFormat,
  type DocumentTools,
  largestUnpackedBytes,
  type OpenedDocument,
  type Opening,
  opened,
  type Replacement,
} from '../document';
import { DocumentFault } from '../document-fault';
import { bodyOf } from './body';
import { type Letter, letterOf, letterText, letterWith } from './letter';
import type { Message } from './message';
import { readEml } from './read-eml';
import { isOutlookMessage, readMsg } from './read-msg';
import { type FileToSend, writeEml } from './write-eml';

/**
 * Mail, as it travels (EML) and as Outlook keeps it (MSG); both are written as a new EML. From, To, Cc, Date, Subject and one body go out,
 * and each attachment that could be opened, written anew under a name of ours. All other headers are listed.
 * @security S-32
 */
export const emailFormat: DocumentFormat = {
  open: (bytes, tools) => guardedOpening(() => openMail(bytes, tools)),
};

async function openMail(bytes: Uint8Array, tools: DocumentTools): Promise<Opening> {
  if (bytes.byteLength > largestUnpackedBytes) return closed('too-large');
  const message = await read(bytes);
  const body = await bodyOf(message, tools);
  const letter = letterOf(message.headers, body.text);
  const inner = await innerFiles(message.files, tools);
  const hidden = new HiddenList();
  for (const list of [message.hidden, body.hidden, inner.hidden]) hidden.addAll(list);
  const joined = joinTexts([letterText(letter), ...inner.documents.map(({ text }) => text)]);
  return opened({
    kind: 'email',
    text: joined.text,
    hidden: hidden.list,
    eyes: [...body.eyes, ...inner.eyes],
    mediaType: 'message/rfc822',
    async rewrite(replacements) {
      checkReplacements('email', joined.text.length, replacements);
      const [own = [], ...shares] = splitReplacements(joined, replacements);
      const files: FileToSend[] = [];
      for (const [at, document] of inner.documents.entries()) files.push(await fileToSend(document, shares[at] ?? []));
      const changed = letterWith(letter, replacedRuns(letter.runs, own));
      const written = writeEml(changed.headers, changed.body, files);
      await checkMail(written, changed, files, tools);
      return written;
    },
  });
}

const read = (bytes: Uint8Array): Promise<Message> =>
  isOutlookMessage(bytes) ? Promise.resolve(readMsg(bytes)) : readEml(bytes);

const fileToSend = async (document: OpenedDocument, share: readonly Replacement[]): Promise<FileToSend> => ({
  mediaType: document.mediaType,
  bytes: await document.rewrite(share),
});

/** The mail is read again as any mail would be: the letter has to be the one that was meant, the files those that checked themselves. */
async function checkMail(
  written: Uint8Array,
  meant: Letter,
  files: readonly FileToSend[],
  tools: DocumentTools,
): Promise<void> {
  const again = await readEml(written);
  const body = await bodyOf(again, tools);
  checkReadBack('email', letterText(meant), letterText(letterOf(again.headers, body.text)));
  const areTheSame =
    again.hidden.every(({ kind }) => kind !== 'header') &&
    again.files.length === files.length &&
    files.every(({ bytes, mediaType }, at) => isSameFile(bytes, again.files[at]?.bytes, mediaType));
  if (!areTheSame) throw new DocumentFault('email', 'cannot-write');
}

/** The end of the last line of a mail in a mail belongs to the outer one. */
const isSameFile = (one: Uint8Array, other: Uint8Array | undefined, mediaType: string): boolean => {
  if (other === undefined) return false;
  if (mediaType !== 'message/rfc822') return Buffer.from(one).equals(other);
  return Buffer.from(one).toString('latin1').trimEnd() === Buffer.from(other).toString('latin1').trimEnd();
};
