import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { SourceId } from '../../domain/request/ids';
import type { Container } from '../kit/delivered/container';
import { csvRows } from '../kit/delivered/csv';
import { folderContainer } from '../kit/delivered/folder-container';
import { wholeText } from '../kit/delivered/whole-text';
import { zipContainer } from '../kit/delivered/zip-container';
import { ConfigurationInvalid, ProtocolViolation } from '../kit/faults';
import { mboxMessages } from './mbox';
import type { MailExportSettings } from './settings';

/** What an export holds, in one order for ever. `unreadable` is reported, never dropped. @legal L-26 */
export type Exported =
  | { readonly kind: 'raw'; readonly raw: Buffer; readonly place: string }
  | {
      readonly kind: 'unreadable';
      readonly reason: 'outlook-message' | 'not-mail' | 'too-large' | 'broken';
      readonly place: string;
    }
  | { readonly kind: 'page' };

const largestMessage = 64 * 1024 ** 2;

/** The export as a folder. @throws ConfigurationInvalid when there is none. */
export async function exportFolder(sourceId: SourceId, { folder }: MailExportSettings): Promise<Container> {
  const found = await stat(folder).catch(() => undefined);
  if (!found?.isDirectory()) {
    throw new ConfigurationInvalid(sourceId, { code: 'FOLDER_MISSING', problems: ['settings.folder: no such folder'] });
  }
  return folderContainer(sourceId, resolve(folder), 1);
}

/** Every message of every file; places are numbers, never names. @throws ProtocolViolation @security S-03, S-28, S-38 */
export async function* exported(sourceId: SourceId, settings: MailExportSettings): AsyncGenerator<Exported> {
  const top = await exportFolder(sourceId, settings);
  const names = new Set<string>();
  let file = 0;
  for (const path of top.members.keys()) {
    names.add(path);
    file += 1;
    if (path === settings.loadFile?.file) continue;
    if (/\.zip$/i.test(path)) {
      const zip = await zipContainer(sourceId, join(resolve(settings.folder), path), file);
      try {
        let member = 0;
        for (const inner of zip.members.keys()) {
          names.add(inner);
          member += 1;
          yield* inFile(sourceId, zip, inner, `${file}-${member}`);
        }
      } finally {
        await zip.close();
      }
    } else yield* inFile(sourceId, top, path, String(file));
    yield { kind: 'page' };
  }
  await checkLoadFile(sourceId, settings, top, names);
}

async function* inFile(sourceId: SourceId, at: Container, path: string, place: string): AsyncGenerator<Exported> {
  if (/\.(mbox|mbx)$/i.test(path)) {
    let n = 0;
    for await (const { raw, last } of mboxMessages(at.open(path), largestMessage)) {
      n += 1;
      if (!raw) yield { kind: 'unreadable', reason: 'too-large', place: `${place}-${n}` };
      else if (isWhole(raw, last)) yield { kind: 'raw', raw, place: `${place}-${n}` };
      else if (last) throw new ProtocolViolation(sourceId, { code: 'MBOX_CUT_OFF', ids: { file: place, message: n } });
      else yield { kind: 'unreadable', reason: 'broken', place: `${place}-${n}` };
    }
  } else if (!/\.eml$/i.test(path)) {
    yield { kind: 'unreadable', reason: /\.msg$/i.test(path) ? 'outlook-message' : 'not-mail', place };
  } else if ((at.members.get(path) ?? 0) > largestMessage) yield { kind: 'unreadable', reason: 'too-large', place };
  else {
    const parts: Uint8Array[] = [];
    for await (const part of at.open(path)) parts.push(part);
    const raw = Buffer.concat(parts);
    yield isWhole(raw, false) ? { kind: 'raw', raw, place } : { kind: 'unreadable', reason: 'broken', place };
  }
}

/** A message has a head, and a multipart one its closing boundary; the last of an mbox ends with a line end. */
function isWhole(raw: Buffer, endsMbox: boolean): boolean {
  const start = raw.subarray(0, 256 * 1024).toString('latin1');
  const head = /^(?:[!-9;-~]+[ \t]*:.*\r?\n(?:[ \t].*\r?\n)*)+/.exec(start)?.[0];
  if (head === undefined || (endsMbox && raw.at(-1) !== 10)) return false;
  const boundary = /^content-type:[ \t]*multipart\/[^\n]*(?:\n[ \t][^\n]*)*?boundary=(?:"([^"]+)"|([^\s;]+))/im.exec(
    head,
  );
  return !boundary || raw.includes(`--${boundary[1] ?? boundary[2]}--`);
}

async function checkLoadFile(
  sourceId: SourceId,
  settings: MailExportSettings,
  top: Container,
  names: ReadonlySet<string>,
) {
  const { loadFile } = settings;
  if (!loadFile) return;
  const refuse = (code: string) => new ProtocolViolation(sourceId, { code });
  if (!top.members.has(loadFile.file)) throw refuse('LOAD_FILE_ABSENT');
  const text = await wholeText(sourceId, top, loadFile.file);
  const [heads, ...rows] = csvRows(text.replace(/^\uFEFF/, ''), loadFile.delimiter) ?? [];
  const column = heads?.indexOf(loadFile.path) ?? -1;
  if (column < 0) throw refuse('LOAD_FILE_COLUMN_ABSENT');
  const missing = rows.filter((row) => !names.has((row[column] ?? '').replaceAll('\\', '/').normalize('NFC'))).length;
  if (missing > 0) throw new ProtocolViolation(sourceId, { code: 'LOAD_FILE_NAMES_ABSENT_FILE', ids: { missing } });
}
