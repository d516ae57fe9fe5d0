import { StaysShut } from '../container/guarded-opening';
import { HiddenList } from '../container/hidden-list';
import type { DocumentTools, NeedsEye, OpenedDocument } from '../document';
import { htmlFormat } from '../html/format';
import { rtfFormat } from '../rtf/format';
import { withoutEncodedFiles } from '../text/encoded-files';
import type { Body, Message } from './message';

/**
 * The text of a message. Mail often says the same twice, plainly and as a page; the fuller one goes out, and lines that only the other has
 * are listed: a reader of the original may have seen either.
 * @throws StaysShut when the only body cannot be read
 */
export async function bodyOf(message: Message, tools: DocumentTools): Promise<Body> {
  const page = await pageOf(message, tools);
  const hidden = new HiddenList();
  const eyes: NeedsEye[] = [];
  if (page !== undefined) {
    hidden.addAll(page.hidden);
    for (const eye of page.eyes) eyes.push({ ...eye, place: `body ${eye.place}` });
  }
  const { text: plain, leftOut } = withoutEncodedFiles(message.plain ?? '');
  for (let at = 1; at <= leftOut; at += 1) eyes.push({ reason: 'file-inside-left-out', place: `body file ${at}` });
  const ofPage = page?.text ?? '';
  const onlyPlain = linesMissing(plain, ofPage);
  const onlyPage = linesMissing(ofPage, plain);
  // Said twice alike, the plain one has kept its lines.
  const takesPlain = page === undefined || onlyPage.length === 0;
  for (const line of takesPlain ? onlyPage : onlyPlain) hidden.add('hidden-text', line);
  return { text: tidied(takesPlain ? plain : ofPage), hidden: hidden.list, eyes };
}

async function pageOf(message: Message, tools: DocumentTools): Promise<OpenedDocument | undefined> {
  const { html, rtf, plain } = message;
  if (html === undefined && (rtf === undefined || plain !== undefined)) return undefined;
  const opening =
    html === undefined ? await rtfFormat.open(rtf ?? Buffer.of(), tools) : await htmlFormat.open(html, tools);
  // What was on the page and not in the plain text would be gone without anybody knowing.
  if (opening.state === 'closed') throw new StaysShut(opening.because);
  return opening.document;
}

/** Lines of a text with a word that the other text has nowhere. */
function linesMissing(text: string, other: string): string[] {
  const known = new Set(wordsIn(other));
  return text.split('\n').filter((line) => wordsIn(line).some((word) => !known.has(word)));
}

const wordsIn = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** White space that only laid out a page says nothing. */
const tidied = (text: string): string =>
  text
    .replaceAll(/[ \t]+$/gm, '')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
