import type { SourceId } from '../../domain/request/ids';
import { ProtocolViolation } from '../kit/faults';
import { bytesOf, type ExportFile, exportFiles } from './export-files';
import type { ExportIndex } from './export-index';
import type { ItemFacts } from './load-file';
import type { Mail } from './mail';
import { mboxMessages } from './mbox';
import { parseOutlook } from './outlook';
import { parseMail } from './parse';
import type { MailExportSettings } from './settings';
import { isWhole, withoutPreamble } from './whole-message';

/** Why something was not read; closed. */
export type UnreadReason = 'outlook-store' | 'broken' | 'too-large' | 'zip-in-zip' | 'sealed' | 'not-exported';

/** One thing an export holds. `unread` is reported, never dropped. Places are numbers, never names. @legal L-26 @security S-03 */
export type Item =
  | {
      readonly kind: 'mail';
      readonly place: string;
      readonly path: string;
      readonly mail: Mail;
      readonly facts?: ItemFacts;
    }
  | {
      readonly kind: 'file';
      readonly place: string;
      readonly file: ExportFile;
      /** Its words, for one that is nothing but text. */
      readonly text?: string;
      readonly facts?: ItemFacts;
    }
  /** Words of other items, read by the tool. */
  | { readonly kind: 'words'; readonly of: readonly string[]; readonly text: string }
  | { readonly kind: 'unread'; readonly place: string; readonly reason: UnreadReason; readonly count: number };

const largestMessage = 64 * 1024 ** 2;
const largestText = 16 * 1024 ** 2;
const textual = /\.(txt|html?|csv|json|xml|ics|vcf|md)$/i;

/**
 * Everything in the export in one order for ever. One message is held at a time, so that memory does not grow with a mailbox.
 *
 * @param wanted Places to read; without it, all. Nothing is said of the others.
 * @throws ProtocolViolation for a mailbox that is cut off: nobody knows what is missing. @legal L-26 @security S-38
 */
export async function* itemsOf(
  sourceId: SourceId,
  { folder }: MailExportSettings,
  index: ExportIndex,
  wanted?: ReadonlySet<string>,
): AsyncGenerator<Item> {
  const above = wanted && placesAbove(wanted);
  for await (const file of exportFiles(sourceId, folder, (place) => above?.has(place) ?? true)) {
    const { place, path } = file;
    const words = index.itemsWithText(path);
    if (words.length > 0 && !wanted) yield { kind: 'words', of: words, text: await textOf(file) };
    if (index.isReport(path)) continue;
    const facts = index.factsOf(path);
    const listed = facts && { facts };
    const unread = (reason: UnreadReason): Item => ({ kind: 'unread', place, reason, count: 1 });
    if (await isMailbox(file)) {
      yield* inMailbox(sourceId, file, wanted, facts);
    } else if (/\.(eml|msg)$/i.test(path)) {
      if (file.byteLength > largestMessage) yield unread('too-large');
      else {
        const mail = await read(path, await bytesOf(file));
        if (!mail) yield unread('broken');
        else yield { kind: 'mail', place, path, mail, ...listed };
      }
    } else if (/\.(pst|ost)$/i.test(path)) yield unread('outlook-store');
    else if (/\.zip$/i.test(path) && !facts) yield unread('zip-in-zip');
    else {
      const text = textual.test(path) && file.byteLength <= largestText ? await textOf(file) : undefined;
      yield { kind: 'file', place, file, ...(text !== undefined && { text }), ...listed };
    }
  }
  if (!wanted)
    for (const { place, count } of index.notExported) yield { kind: 'unread', place, reason: 'not-exported', count };
}

async function* inMailbox(
  sourceId: SourceId,
  file: ExportFile,
  wanted: ReadonlySet<string> | undefined,
  facts: ItemFacts | undefined,
): AsyncGenerator<Item> {
  let n = 0;
  for await (const { raw, last } of mboxMessages(file.open(), largestMessage)) {
    n += 1;
    const place = `${file.place}-${n}`;
    if (wanted && !wanted.has(place)) continue;
    const mail = raw && isWhole(raw, last) ? await parseMail(raw).catch(() => undefined) : undefined;
    if (mail) yield { kind: 'mail', place, path: file.path, mail, ...(facts && { facts }) };
    else if (raw && last && !wanted) {
      throw new ProtocolViolation(sourceId, { code: 'MBOX_CUT_OFF', ids: { file: file.place, message: n } });
    } else yield { kind: 'unread', place, reason: raw ? 'broken' : 'too-large', count: 1 };
  }
}

async function read(path: string, bytes: Buffer): Promise<Mail | undefined> {
  try {
    if (/\.msg$/i.test(path) && !isWhole(bytes, false)) return parseOutlook(bytes);
    const raw = withoutPreamble(bytes);
    return isWhole(raw, false) ? await parseMail(raw) : undefined;
  } catch {
    return undefined;
  }
}

/** By its name, or by how it begins: Thunderbird and others give a mailbox no extension. */
async function isMailbox(file: ExportFile): Promise<boolean> {
  if (/\.(mbox|mbx)$/i.test(file.path)) return true;
  if (/\.[a-z0-9]{2,5}$/i.test(file.path)) return false;
  for await (const part of file.open()) return Buffer.from(part.subarray(0, 5)).toString('latin1') === 'From ';
  return false;
}

async function textOf(file: ExportFile): Promise<string> {
  const bytes = file.byteLength <= largestText ? await bytesOf(file) : Buffer.alloc(0);
  const charset = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8';
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** `3-12-5` stands in `3-12`, and that in `3`. */
const placesAbove = (places: ReadonlySet<string>): ReadonlySet<string> =>
  new Set([...places].flatMap((place) => place.split('-').map((_, n, all) => all.slice(0, n + 1).join('-'))));
