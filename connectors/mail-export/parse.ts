import { type AddressObject, type EmailAddress, type ParsedMail, simpleParser } from 'mailparser';
import { type Correspondent, deepestEnclosed, type Mail, type MailFile } from './mail';

/** Reads one message of Internet mail. @throws what the parser throws, for a message that is beyond it. */
export async function parseMail(raw: Buffer, depth = 0): Promise<Mail> {
  const parsed = await parsedOf(raw);
  const { messageId = '', references = [], inReplyTo, from, replyTo, to, cc, bcc } = parsed;
  const { enclosed, files } = await filesOf(parsed, depth);
  const at = parsed.date && !Number.isNaN(parsed.date.getTime()) ? parsed.date : undefined;
  return {
    messageId,
    references: [...new Set([...[references].flat(), ...(inReplyTo ? [inReplyTo] : [])])],
    conversation: conversationOf(headerText(parsed, 'thread-index')),
    at,
    subject: parsed.subject ?? '',
    text: parsed.text ?? '',
    html: parsed.html || '',
    from: people(from),
    sender: peopleIn(parsed, 'sender'),
    replyTo: people(replyTo),
    to: people(to),
    cc: people(cc),
    bcc: people(bcc),
    deliveredTo: ['delivered-to', 'x-original-to', 'envelope-to'].map((name) => headerText(parsed, name)),
    files,
    enclosed,
    sealed: isSealed(parsed),
  };
}

const options = {
  skipHtmlToText: true,
  skipTextToHtml: true,
  skipImageLinks: true,
  keepCidLinks: true,
  // Not in the older type declarations: a message in a message stays whole, and is read here.
  ignoreEmbedded: true,
};

/** Bytes beyond ASCII without a charset are read as UTF-8, and as Windows-1252 where they are none. */
async function parsedOf(raw: Buffer): Promise<ParsedMail> {
  const parsed = await simpleParser(raw, options);
  if (!isSpoilt(parsed) || isUtf8(raw)) return parsed;
  const again = await simpleParser(Buffer.from(new TextDecoder('windows-1252').decode(raw), 'utf8'), options);
  if (isSpoilt(again)) return parsed;
  return Object.assign(parsed, { text: again.text, html: again.html, subject: again.subject });
}

const isSpoilt = ({ text, html, subject }: ParsedMail): boolean =>
  `${text ?? ''}${html || ''}${subject ?? ''}`.includes('\uFFFD');

function isUtf8(raw: Buffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(raw);
    return true;
  } catch {
    return false;
  }
}

async function filesOf(parsed: ParsedMail, depth: number) {
  const files: MailFile[] = [];
  const enclosed: Mail[] = [];
  for (const { filename, contentType, content } of parsed.attachments) {
    const isMessage = contentType === 'message/rfc822' || /\.eml$/i.test(filename ?? '');
    const mail =
      isMessage && depth < deepestEnclosed ? await parseMail(content, depth + 1).catch(() => undefined) : undefined;
    // What does not read as a message stays the file it came as.
    if (mail && (mail.from.length > 0 || mail.subject !== '')) {
      enclosed.push({ ...mail, files: [] });
      files.push(...mail.files);
    } else files.push({ name: filename ?? '', mediaType: contentType, content });
  }
  return { files, enclosed };
}

/** The first 22 bytes are the conversation's, what follows is this message's place in it. */
export function conversationOf(threadIndex: string): string {
  const bytes = Buffer.from(threadIndex, 'base64');
  return bytes.length < 22 ? '' : bytes.subarray(0, 22).toString('hex');
}

const isSealed = (parsed: ParsedMail): boolean => {
  const lines = parsed.headerLines.find(({ key }) => key === 'content-type')?.line ?? '';
  return (
    /multipart\/encrypted|pkcs7-mime(?![\s\S]*signed-data)/i.test(lines) ||
    /^-----BEGIN PGP MESSAGE-----/m.test(parsed.text ?? '')
  );
};

const headerText = (parsed: ParsedMail, name: string): string => {
  const line = parsed.headerLines.find(({ key }) => key === name)?.line ?? '';
  return line.slice(line.indexOf(':') + 1).trim();
};

const peopleIn = (parsed: ParsedMail, name: string): readonly Correspondent[] => {
  const header = parsed.headers.get(name);
  return typeof header === 'object' && 'value' in header && Array.isArray(header.value)
    ? people(header as AddressObject)
    : [];
};

const people = (header: AddressObject | AddressObject[] | undefined): readonly Correspondent[] =>
  [header ?? []].flat().flatMap(({ value }) => value.flatMap(flat));

const flat = ({ name, address, group }: EmailAddress): readonly Correspondent[] =>
  group ? group.flatMap(flat) : [{ name, address: address ?? '' }];
