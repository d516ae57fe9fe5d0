import MsgReader, { type FieldsData } from '@kenjiuno/msgreader';
import iconv from 'iconv-lite';
import { StaysShut } from '../container/guarded-opening';
import { HiddenList } from '../container/hidden-list';
import type { InnerFile } from '../container/inner-files';
import { uncompressedRtf } from './compressed-rtf';
import { entryOf, type Message } from './message';
import { readable } from './readable';
import { isSoundCompoundFile } from './sound-compound-file';

const magic = Buffer.from('d0cf11e0a1b11ae1', 'hex');

/** True for a compound file; which Outlook messages are. */
export const isOutlookMessage = (bytes: Uint8Array): boolean => magic.equals(bytes.subarray(0, magic.length));

/** Properties that go out as header, body or attachment, and those that say nothing. */
const notListed = new Set(
  `dataType subject body bodyHtml html compressedRtf recipients attachments messageClass clientSubmitTime
  messageDeliveryTime creationTime lastModificationTime innerMsgContent rawProps normalizedSubject`.split(/\s+/),
);

/**
 * Reads a message as Outlook keeps it (MSG).
 * @throws StaysShut `damaged` for a file that leads its reader astray, `unsupported` for what is no message or has a body that nobody here reads
 */
export function readMsg(bytes: Uint8Array): Message {
  if (!isSoundCompoundFile(bytes)) throw new StaysShut('damaged');
  const { reader, fields } = fieldsOf(bytes);
  if (fields.error !== undefined || fields.dataType !== 'msg') throw new StaysShut('unsupported');
  const html = htmlOf(fields);
  const plain =
    fields.body === undefined || fields.body.trim() === '' ? undefined : readable(fields.body.replaceAll('\r\n', '\n'));
  const packed = fields.compressedRtf;
  const rtf = packed === undefined ? undefined : uncompressedRtf(packed);
  // A body that is there and cannot be read would go out as an empty mail.
  if (packed !== undefined && packed.length > 0 && rtf === undefined && plain === undefined && html === undefined) {
    throw new StaysShut('unsupported');
  }
  return {
    headers: {
      From: [entryOf(fields.senderName ?? '', senderAddress(fields))].filter((entry) => entry !== ''),
      To: recipientsOf(fields, 'to'),
      Cc: recipientsOf(fields, 'cc'),
      Date: [fields.clientSubmitTime ?? fields.messageDeliveryTime ?? ''].filter((date) => date !== ''),
      Subject: [fields.subject ?? ''].filter((subject) => subject.trim() !== ''),
    },
    plain,
    html,
    rtf,
    files: (fields.attachments ?? []).map((attachment) => fileOf(reader, attachment)),
    hidden: hiddenOf(fields),
  };
}

/** Texts of old messages are in the code page that the message itself names. */
function fieldsOf(bytes: Uint8Array): { reader: MsgReader; fields: FieldsData } {
  const read = (ansiEncoding: string) => {
    const reader = new MsgReader(new DataView(Uint8Array.from(bytes).buffer));
    reader.parserConfig = { ansiEncoding };
    return { reader, fields: reader.getFileData() };
  };
  try {
    const first = read('cp1252');
    const named = `cp${first.fields.messageCodepage ?? 1252}`;
    return named === 'cp1252' || !iconv.encodingExists(named) ? first : read(named);
  } catch {
    // The reader trips over its own arithmetic when sizes are wrong; what it throws is not worth telling apart.
    throw new StaysShut('damaged');
  }
}

function htmlOf(fields: FieldsData): Uint8Array | undefined {
  if (fields.bodyHtml !== undefined && fields.bodyHtml.trim() !== '')
    return Buffer.from(readable(fields.bodyHtml), 'utf8');
  if (fields.html === undefined || fields.html.length === 0) return undefined;
  const page = fields.internetCodepage;
  const name = page === 65001 ? 'utf8' : page === 28591 ? 'cp1252' : `cp${page}`;
  if (page === undefined || !iconv.encodingExists(name)) return fields.html;
  return Buffer.from(iconv.decode(Buffer.from(fields.html), name), 'utf8');
}

const address = (...candidates: readonly (string | undefined)[]): string =>
  candidates.find((candidate) => candidate?.includes('@')) ?? '';

const senderAddress = (fields: FieldsData): string =>
  address(fields.senderSmtpAddress, fields.senderEmail, fields.creatorSMTPAddress, fields.sentRepresentingSmtpAddress);

const recipientsOf = (fields: FieldsData, kind: 'to' | 'cc'): string[] =>
  (fields.recipients ?? [])
    .filter(({ recipType }) => (recipType ?? 'to') === kind)
    .map(({ name, smtpAddress, email }) => entryOf(name ?? '', address(smtpAddress, email)))
    .filter((entry) => entry !== '');

function fileOf(reader: MsgReader, attachment: FieldsData): InnerFile {
  const name = attachment.fileName ?? attachment.fileNameShort ?? attachment.name ?? '';
  const isHere = attachment.dataId !== undefined || attachment.innerMsgContent;
  return { name, bytes: isHere ? reader.getAttachment(attachment).content : undefined };
}

function hiddenOf(fields: FieldsData) {
  const hidden = new HiddenList();
  for (const [name, value] of Object.entries(fields)) {
    if (notListed.has(name)) continue;
    if (typeof value === 'string') hidden.add('header', `${name}: ${value}`);
  }
  for (const { recipType, name, email, smtpAddress } of fields.recipients ?? []) {
    if (recipType === 'bcc') hidden.add('header', `bcc: ${name ?? ''} ${smtpAddress ?? email ?? ''}`);
  }
  return hidden.list;
}
