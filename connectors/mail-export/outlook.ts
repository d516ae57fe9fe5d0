import MsgReader, { type FieldsData } from '@kenjiuno/msgreader';
import { type Correspondent, deepestEnclosed, type Mail, type MailFile } from './mail';
import { conversationOf } from './parse';

/** Reads an Outlook message (MSG). @throws what the reader throws; Error when it holds no message. */
export function parseOutlook(raw: Uint8Array): Mail {
  // A copy of its own: the reader takes the whole buffer that bytes stand in, and small ones share theirs.
  const reader = new MsgReader(new DataView(Uint8Array.from(raw).buffer));
  const fields = reader.getFileData();
  if (fields.error !== undefined || fields.dataType !== 'msg') throw new Error('no Outlook message');
  const mail = mailOf(fields, reader, 0);
  const empty =
    mail.from.length === 0 && mail.to.length === 0 && mail.subject === '' && mail.text === '' && mail.html === '';
  // Text that is nowhere but in compressed RTF is not searched here: it counts as not read.
  const hidden = mail.text === '' && mail.html === '' && fields.compressedRtf !== undefined;
  if (empty || hidden) throw new Error('no Outlook message');
  return mail;
}

function mailOf(fields: FieldsData, reader: MsgReader, depth: number): Mail {
  const head = (name: string) => headerOf(fields.headers ?? '', name);
  const recipients = (kind: 'to' | 'cc' | 'bcc') =>
    (fields.recipients ?? []).filter(({ recipType }) => (recipType ?? 'to') === kind).map(recipientOf);
  const sentBy = addressAmong(fields.sentRepresentingSmtpAddress, fields.senderSmtpAddress, fields.senderEmail);
  const moment = new Date(fields.clientSubmitTime ?? fields.messageDeliveryTime ?? head('date'));
  const files: MailFile[] = [];
  const enclosed: Mail[] = [];
  for (const attachment of fields.attachments ?? []) {
    const inner = attachment.innerMsgContentFields;
    if (inner && depth < deepestEnclosed) {
      const mail = mailOf(inner, reader, depth + 1);
      enclosed.push({ ...mail, files: [] });
      files.push(...mail.files);
      continue;
    }
    const { fileName, content } = reader.getAttachment(attachment);
    files.push({
      name: fileName ?? '',
      mediaType: attachment.attachMimeTag ?? 'application/octet-stream',
      content,
    });
  }
  return {
    messageId: fields.messageId ?? head('message-id'),
    references: [...new Set(`${head('references')} ${head('in-reply-to')}`.match(/<[^<>\s]+>/g) ?? [])],
    conversation: conversationOf(head('thread-index')),
    at: Number.isNaN(moment.getTime()) ? undefined : moment,
    subject: fields.subject ?? '',
    text: fields.body ?? '',
    html: fields.bodyHtml ?? htmlOf(fields),
    from: sentBy !== '' || fields.senderName ? [{ name: fields.senderName ?? '', address: sentBy }] : [],
    sender: [],
    replyTo: [],
    to: recipients('to'),
    cc: recipients('cc'),
    bcc: recipients('bcc'),
    deliveredTo: [head('delivered-to')],
    files,
    enclosed,
    sealed: /SMIME(?!\.MultipartSigned)/i.test(fields.messageClass ?? ''),
  };
}

const recipientOf = ({ name = '', smtpAddress, email }: FieldsData): Correspondent => ({
  name,
  address: addressAmong(smtpAddress, email),
});

/** Exchange keeps internal addresses without an @: they say nothing to anybody else. */
const addressAmong = (...given: readonly (string | undefined)[]): string =>
  given.find((address) => address?.includes('@')) ?? '';

function htmlOf({ html, internetCodepage }: FieldsData): string {
  if (!html) return '';
  const charset =
    internetCodepage === undefined || internetCodepage === 65001 ? 'utf-8' : `windows-${internetCodepage}`;
  try {
    return new TextDecoder(charset).decode(html);
  } catch {
    return new TextDecoder('windows-1252').decode(html);
  }
}

function headerOf(headers: string, name: string): string {
  const unfolded = headers.replace(/\r?\n[ \t]+/g, ' ');
  return new RegExp(`^${name}:[ \\t]*(.*)$`, 'im').exec(unfolded)?.[1]?.trim() ?? '';
}
