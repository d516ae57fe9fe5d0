import { type EmailAddress, type Headers as MailHeaders, type ParsedMail, simpleParser } from 'mailparser';
import { StaysShut } from '../container/guarded-opening';
import { HiddenList } from '../container/hidden-list';
import type { InnerFile } from '../container/inner-files';
import { ownWordsDecoded, withheldAddress } from './header-words';
import { entryOf, type Message } from './message';
import { readable } from './readable';

const kept = new Set(['from', 'to', 'cc', 'date', 'subject']);
const structural = new Set(['mime-version', 'content-transfer-encoding', 'content-type']);
const signature = /^application\/(x-)?(pkcs7|pgp)-signature$/i;
const sealed = /^application\/(x-)?(pkcs7-mime|pgp-encrypted)$/i;

/**
 * Reads a mail as it travels (EML). A mail inside stays a file of its own.
 * @throws StaysShut `encrypted` for a sealed mail, `unsupported` for a whole mailbox
 */
export async function readEml(bytes: Uint8Array): Promise<Message> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const mail = await simpleParser(withKnownLetters(withoutEnvelope(buffer)), {
    ignoreEmbedded: true,
    keepCidLinks: true,
    skipHtmlToText: true,
    skipTextLinks: true,
    checksumAlgo: false,
  });
  if (mail.attachments.some(({ contentType }) => sealed.test(contentType))) throw new StaysShut('encrypted');
  const plain = mail.text === undefined || mail.text.trim() === '' ? undefined : readable(mail.text);
  return {
    headers: {
      From: entriesOf(mail.headers, 'from'),
      To: entriesOf(mail.headers, 'to'),
      Cc: entriesOf(mail.headers, 'cc'),
      Date: linesOf(mail, 'date').slice(-1).map(ownWordsDecoded),
      Subject: [mail.subject ?? ''].filter((subject) => subject.trim() !== ''),
    },
    plain,
    html: typeof mail.html === 'string' ? Buffer.from(readable(mail.html), 'utf8') : undefined,
    rtf: undefined,
    files: filesOf(mail),
    hidden: hiddenOf(mail),
  };
}

/** A mailbox puts a line of its own before each mail. One mail is a mail; more are not ours to tell apart. */
function withoutEnvelope(buffer: Buffer): Buffer {
  if (buffer.subarray(0, 5).toString('latin1') !== 'From ') return buffer;
  if (buffer.includes('\n\nFrom ') || buffer.includes('\n\r\nFrom ')) throw new StaysShut('unsupported');
  return buffer.subarray(buffer.indexOf('\n') + 1);
}

/** Old mail has letters of Windows without saying so; read as UTF-8 they would be lost, and the names that have them not be found. */
function withKnownLetters(buffer: Buffer): Buffer {
  const declares = /charset\s*=\s*"?(?!us-ascii|utf-?8)[\w-]/i.test(buffer.toString('latin1'));
  if (declares || isUtf8(buffer)) return buffer;
  return Buffer.from(new TextDecoder('windows-1252').decode(buffer), 'utf8');
}

function isUtf8(buffer: Buffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(buffer);
    return true;
  } catch {
    return false;
  }
}

function entriesOf(headers: MailHeaders, name: string): string[] {
  const value = headers.get(name);
  const lists = Array.isArray(value) ? value : [value];
  return lists.flatMap((list) =>
    typeof list === 'object' && list !== null && 'value' in list && Array.isArray(list.value)
      ? list.value.flatMap(personsOf)
      : [],
  );
}

function personsOf(entry: EmailAddress): string[] {
  const address = entry.address === withheldAddress ? '' : (entry.address ?? '');
  const own = entryOf(entry.name.trim(), address);
  return [...(own === '' ? [] : [own]), ...(entry.group ?? []).flatMap(personsOf)];
}

/** The values of a header as they stand in the mail, unfolded. */
const linesOf = (mail: ParsedMail, name: string): string[] =>
  mail.headerLines
    .filter(({ key }) => key === name)
    .map(({ line }) =>
      line
        .slice(line.indexOf(':') + 1)
        .replaceAll(/\s+/g, ' ')
        .trim(),
    );

function filesOf(mail: ParsedMail): InnerFile[] {
  return mail.attachments
    .filter(({ contentType }) => !signature.test(contentType))
    .map(({ filename, content, contentType }) => {
      const name = filename ?? '';
      const isMail = contentType === 'message/rfc822';
      return { name, bytes: content, hint: isMail ? contentType : name === '' ? contentType : name };
    });
}

function hiddenOf(mail: ParsedMail) {
  const hidden = new HiddenList();
  for (const [name, value] of mail.headers) {
    if (!kept.has(name) && !structural.has(name)) hidden.add('header', `${name}: ${wordsOf(value)}`);
  }
  // Of a header that stands twice one goes out.
  for (const name of kept) {
    const lines = linesOf(mail, name);
    if (lines.length > 1) for (const line of lines) hidden.add('header', `${name}: ${line}`);
  }
  for (const { contentType, filename, headers } of mail.attachments) {
    hidden.add('header', wordsOf(headers.get('content-description')));
    if (signature.test(contentType)) hidden.add('embedded-file', filename ?? contentType);
  }
  return hidden.list;
}

function wordsOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map(wordsOf).join(', ');
  if (typeof value !== 'object' || value === null) return '';
  if ('html' in value && 'text' in value) return wordsOf(value.text);
  return Object.values(value).map(wordsOf).filter(Boolean).join(' ');
}
