import { createHash } from 'node:crypto';
import type { SourceId } from '../../domain/request/ids';
import { ProtocolViolation } from '../kit/faults';
import { bytesOf, type ExportFile, exportFiles } from './export-files';
import { type ItemFacts, loadRows } from './load-file';
import type { MailExportSettings } from './settings';

/** What the tool's own lists say about the files beside them. */
export interface ExportIndex {
  /** Files in the export, the tool's lists included. */
  readonly files: number;
  /** The same as long as no file came, went or changed its size. */
  readonly print: string;
  /** What a load file says of this file; undefined when none names it. */
  factsOf(path: string): ItemFacts | undefined;
  /** A list or report of the tool: about the export, not part of what was found. */
  isReport(path: string): boolean;
  /** The items whose words this file holds, read by the tool. */
  itemsWithText(path: string): readonly string[];
  /** Items that the tool says it could not export: place of the list, and how many. */
  readonly notExported: readonly { readonly place: string; readonly count: number }[];
}

const largestList = 64 * 1024 ** 2;
const reportName =
  /(^|[-_ /.])(results?|summary|items|locations?|metadata|manifest|checksums?|md5|hash(es)?|settings|statistics|report|log|trace|count|readme|group-membership|warnings?|errors?|exceptions|unindexed)s?([-_ .]|$)/i;
const errorList = /(errors?|exceptions|warnings?|unindexed|failed)[^/]*\.csv$/i;

/**
 * Reads every load file of the export first: a file can be named by a list that comes after it.
 *
 * @throws ProtocolViolation when a list is broken or names a file that is not there: the export is not whole. @legal L-26 @security S-36
 */
export async function indexOf(sourceId: SourceId, settings: MailExportSettings): Promise<ExportIndex> {
  const facts = new Map<string, ItemFacts>();
  const texts = new Map<string, string[]>();
  const reports = new Set<string>();
  const notExported: { place: string; count: number }[] = [];
  const rows: { readonly path: string; readonly text: string; readonly facts: ItemFacts }[] = [];
  const byName = new Map<string, string[]>();
  const print = createHash('sha256');
  let files = 0;
  for await (const file of exportFiles(sourceId, settings.folder)) {
    files += 1;
    print.update(JSON.stringify([file.path, file.byteLength]));
    const name = baseOf(file.path);
    byName.set(name, [...(byName.get(name) ?? []), file.path]);
    if (!/\.csv$/i.test(file.path)) {
      if (/\.(xml|json|txt|log|md5|html?)$/i.test(name) && reportName.test(name)) reports.add(file.path);
      continue;
    }
    const text = await listText(sourceId, file);
    const listed = loadRows(text, settings.loadFile);
    if (listed === 'broken') throw refuse(sourceId, 'LOAD_FILE_BROKEN', file);
    if (errorList.test(name)) {
      const count = text.split(/\r?\n/).filter((line) => line.trim() !== '').length - 1;
      if (count > 0) notExported.push({ place: file.place, count });
      reports.add(file.path);
    } else if (listed) {
      reports.add(file.path);
      const without = listed.filter(({ path }) => path === '').length;
      if (without > 0) notExported.push({ place: file.place, count: without });
      for (const { path, extractedText, ...about } of listed)
        if (path !== '') rows.push({ path, text: extractedText, facts: about });
    } else if (reportName.test(name)) reports.add(file.path);
  }
  let missing = 0;
  for (const row of rows) {
    const path = pathOf(row.path, byName);
    if (path === undefined) {
      missing += 1;
      continue;
    }
    facts.set(path, row.facts);
    // A list that is an item itself, such as somebody's own CSV, is no list of the tool.
    reports.delete(path);
    const text = row.text === '' ? undefined : pathOf(row.text, byName);
    if (text !== undefined && text !== path) texts.set(text, [...(texts.get(text) ?? []), path]);
  }
  if (missing > 0) throw new ProtocolViolation(sourceId, { code: 'LOAD_FILE_NAMES_ABSENT_FILE', ids: { missing } });
  return {
    files,
    print: print.digest('hex').slice(0, 22),
    factsOf: (path) => facts.get(path),
    isReport: (path) => reports.has(path) || (texts.has(path) && !facts.has(path)),
    itemsWithText: (path) => texts.get(path) ?? [],
    notExported,
  };
}

const baseOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** A list can leave out the ZIP and the folders it was unpacked into, or name more of them. */
function pathOf(listed: string, byName: ReadonlyMap<string, readonly string[]>): string | undefined {
  const same = byName.get(baseOf(listed)) ?? [];
  return (
    same.find((path) => path === listed) ??
    same.find((path) => path.endsWith(`/${listed}`)) ??
    same.find((path) => listed.endsWith(`/${path}`)) ??
    same.find((path) => listed.endsWith(`/${path.replace(/^[^/]+\.zip\//i, '')}`))
  );
}

async function listText(sourceId: SourceId, file: ExportFile): Promise<string> {
  if (file.byteLength > largestList) throw refuse(sourceId, 'LOAD_FILE_TOO_LARGE', file);
  const bytes = await bytesOf(file);
  const charset = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8';
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    throw refuse(sourceId, 'LOAD_FILE_UNREADABLE', file);
  }
}

const refuse = (sourceId: SourceId, code: string, { place }: ExportFile) =>
  new ProtocolViolation(sourceId, { code, ids: { file: place } });
