import { StaysShut } from '../container/guarded-opening';
import { attributeWords, listLeftovers } from '../container/hidden-leftovers';
import { HiddenList } from '../container/hidden-list';
import { OfficePackage } from '../container/office-package';
import { childOf, childrenOf, elementsOf, wordsOf, type XmlElement } from '../container/xml-tree';
import type { DocumentTools, Hidden, HiddenKind, NeedsEye } from '../document';
import { NumberFormats } from './number-formats';
import { sharedStrings } from './shared-strings';
import { largestWorkbook, readSheet, type SheetContext } from './sheet';
import type { Row, Sheet, Workbook } from './workbook';

/** A workbook, taken apart. */
export interface XlsxReading {
  readonly workbook: Workbook;
  readonly hidden: readonly Hidden[];
  readonly eyes: readonly NeedsEye[];
}

/** How a workbook is calculated and looked at. */
const technical = new Set([
  'x:sheets',
  'x:workbookPr',
  'x:calcPr',
  'x:bookViews',
  'x:fileVersion',
  'x:workbookProtection',
]);

/** Reads an XLSX or XLSM: what its visible sheets show. @throws StaysShut, XmlRefused, MemberDamaged */
export async function readXlsx(bytes: Uint8Array, tools: DocumentTools): Promise<XlsxReading> {
  const source = await OfficePackage.open(bytes);
  const hidden = new HiddenList();
  const eyes: NeedsEye[] = [];
  const main = (await source.relationsOf('')).find(
    ({ type, outside }) => type === 'officeDocument' && !outside,
  )?.target;
  if (main?.endsWith('.bin')) throw new StaysShut('unsupported');
  const root = main === undefined ? undefined : await source.tree(main);
  if (main === undefined || root?.name !== 'x:workbook') throw new StaysShut('damaged');
  const relations = await source.relationsOf(main);
  const target = (type: string) => relations.find((one) => one.type === type && !one.outside)?.target ?? '';
  const from1904 = /^(1|true)$/.test(childOf(root, 'x:workbookPr')?.attributes.date1904 ?? '');
  const stringsPart = await source.read(target('sharedStrings'));
  source.account(target('sharedStrings'));
  const strings = stringsPart ? sharedStrings(stringsPart, hidden) : [];
  const context: SheetContext = {
    strings,
    usedStrings: new Uint8Array(strings.length),
    formats: new NumberFormats(await source.tree(target('styles')), from1904),
    hidden,
    left: { ...largestWorkbook },
  };
  const workbook: Sheet[] = [];
  const read = new Set<string>();
  for (const { attributes } of childrenOf(childOf(root, 'x:sheets'), 'x:sheet')) {
    const name = attributes.name ?? '';
    const arrow = relations.find(({ id, outside }) => id === attributes['r:id'] && !outside);
    const part = arrow?.type === 'worksheet' && !read.has(arrow.target) ? await source.read(arrow.target) : undefined;
    if (!arrow || !part) {
      hidden.add('hidden-sheet', name);
      eyes.push({ reason: 'file-inside-left-out', place: `sheet ${workbook.length + 1}` });
      continue;
    }
    read.add(arrow.target);
    source.account(arrow.target);
    const { rows, hiddenRows, merged, hasDrawing } = readSheet(part, context);
    if ((attributes.state ?? 'visible') !== 'visible') {
      hidden.add('hidden-sheet', name);
      listRows('hidden-sheet', [...rows, ...hiddenRows], hidden);
      continue;
    }
    listRows('hidden-text', hiddenRows, hidden);
    workbook.push({ name, rows, merged });
    if (hasDrawing) eyes.push({ reason: 'picture-left-out', place: `sheet ${workbook.length}` });
  }
  strings.forEach((text, index) => {
    if (context.usedStrings[index] === 0) hidden.add('earlier-revision', text);
  });
  for (const element of elementsOf(root)) if (!technical.has(element.name)) listWords(element, hidden);
  await listLeftovers(source, hidden, eyes, tools);
  return { workbook: workbook.length > 0 ? workbook : [emptySheet], hidden: hidden.list, eyes };
}

/** Excel opens no workbook without a sheet. */
const emptySheet: Sheet = { name: 'Blad 1', rows: [], merged: [] };

function listWords(element: XmlElement, hidden: HiddenList): void {
  const kind: HiddenKind = element.name === 'x:definedNames' ? 'bookmark' : 'metadata';
  hidden.add(kind, attributeWords(element));
  hidden.add(kind, wordsOf(element));
}

/** Letters of hidden rows that are shown to the officer as one. */
const shownAtOnce = 15_000;

function listRows(kind: HiddenKind, rows: readonly Row[], hidden: HiddenList): void {
  let together = '';
  for (const { cells } of rows) {
    together += `${cells.map(({ text }) => text).join(' ')}\n`;
    if (together.length < shownAtOnce) continue;
    hidden.add(kind, together);
    together = '';
  }
  hidden.add(kind, together);
}
