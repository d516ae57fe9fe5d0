import { StaysShut } from '../container/guarded-opening';
import { isWord } from '../container/hidden-leftovers';
import type { HiddenList } from '../container/hidden-list';
import { readXml, type XmlAttributes } from '../container/xml-reader';
import { addressOf, largestSheet } from './address';
import { type SeenRows, underMerged } from './merged-cells';
import type { NumberFormats } from './number-formats';
import { RichText, unescaped } from './shared-strings';
import type { Cell, Row } from './workbook';

/** Cells and letters of one workbook: what goes beyond is for no officer to review. @security S-38 */
export const largestWorkbook = { cells: 600_000, letters: 64 * 1024 * 1024 } as const;

/** What all sheets of a workbook share, and what reading them gathers. */
export interface SheetContext {
  readonly strings: readonly string[];
  /** 1 for each string that a cell points to. */
  readonly usedStrings: Uint8Array;
  readonly formats: NumberFormats;
  readonly hidden: HiddenList;
  /** What is left of the bounds. */
  readonly left: { cells: number; letters: number };
}

/** A sheet: what is seen, and what nobody sees because its row or column is hidden or it lies under a merged cell. */
export interface SheetReading extends SeenRows {
  readonly hasDrawing: boolean;
}

/** Stands where a formula has no stored result: it would be calculated when it is opened. */
const withoutResult = '[Formule zonder bewaarde uitkomst]';

/** How a sheet is looked at and printed; no words of anybody. */
const technical = new Set(
  'worksheet,dimension,sheetViews,sheetView,pane,selection,sheetFormatPr,cols,col,sheetData,row,c,mergeCells,mergeCell,pageMargins,pageSetup,phoneticPr,ignoredErrors,ignoredError,drawing,legacyDrawing,tableParts,tablePart,printOptions,sheetPr,tabColor,outlinePr,pageSetUpPr,is,r,t,v,rPr,cfvo,color,iconSet,dataBar,colorScale,picture,sheetProtection'
    .split(',')
    .map((name) => `x:${name}`),
);

interface OpenCell {
  readonly column: number;
  readonly type: string;
  readonly style: number;
  value: string;
  formula: string | undefined;
}

/**
 * Reads a sheet cell by cell, in memory bounded by what it shows. Rows and cells out of order are damage: Excel does not open them
 * either. @throws XmlRefused, StaysShut
 */
export function readSheet(bytes: Uint8Array, context: SheetContext): SheetReading {
  const rich = new RichText(context.hidden);
  const [rows, hiddenRows]: [Row[], Row[]] = [[], []];
  const merged: string[] = [];
  const hiddenColumns = new Uint8Array(largestSheet.columns + 1);
  let hasDrawing = false;
  let row: { number: number; hidden: boolean; seen: Cell[]; unseen: Cell[] } | undefined;
  let cell: OpenCell | undefined;
  let [lastRow, lastColumn] = [0, 0];
  let collects: 'value' | 'formula' | undefined;
  let besides = '';

  const openRow = (attributes: XmlAttributes) => {
    const number = Number(attributes.r ?? lastRow + 1);
    if (!(number > lastRow && number <= largestSheet.rows)) throw new StaysShut('damaged');
    lastRow = number;
    lastColumn = 0;
    const hidden = yes(attributes.hidden) || Number(attributes.ht ?? 1) === 0;
    row = { number, hidden, seen: [], unseen: [] };
  };
  const openCell = (attributes: XmlAttributes) => {
    const column = attributes.r === undefined ? lastColumn + 1 : addressOf(attributes.r)?.column;
    if (!row || column === undefined || column <= lastColumn || column > largestSheet.columns)
      throw new StaysShut('damaged');
    lastColumn = column;
    cell = { column, type: attributes.t ?? 'n', style: Number(attributes.s ?? 0), value: '', formula: undefined };
  };
  const closeCell = (one: OpenCell) => {
    for (const [, words = ''] of one.formula?.matchAll(/"([^"]*)"/g) ?? []) context.hidden.add('metadata', words);
    const shown = shownIn(one, rich.take(), context);
    if (shown.text === '' || !row) return;
    context.left.cells -= 1;
    context.left.letters -= shown.text.length;
    if (context.left.cells < 0 || context.left.letters < 0) throw new StaysShut('too-large');
    const isHidden = row.hidden || hiddenColumns[one.column] === 1;
    (isHidden ? row.unseen : row.seen).push({ column: one.column, ...shown });
  };

  readXml(bytes, {
    open(name, attributes) {
      rich.open(name);
      if (name === 'x:row') openRow(attributes);
      else if (name === 'x:c') openCell(attributes);
      else if (name === 'x:v') collects = 'value';
      else if (name === 'x:f') {
        collects = 'formula';
        if (cell) cell.formula = '';
      } else if (name === 'x:col') hideColumns(attributes, hiddenColumns);
      else if (name === 'x:mergeCell') merged.push(attributes.ref ?? '');
      else if (name === 'x:drawing' || name === 'x:picture') hasDrawing = true;
      if (!technical.has(name)) listAttributes(attributes, context.hidden);
    },
    text(text) {
      rich.text(text);
      if (!cell) besides += text;
      else if (collects === 'value') cell.value += text;
      else if (collects === 'formula') cell.formula += text;
    },
    close(name) {
      rich.close(name);
      if (name === 'x:v' || name === 'x:f') collects = undefined;
      else if (name === 'x:c' && cell) {
        closeCell(cell);
        cell = undefined;
      } else if (name === 'x:row' && row) {
        if (row.seen.length > 0) rows.push({ number: row.number, cells: row.seen });
        if (row.unseen.length > 0) hiddenRows.push({ number: row.number, cells: row.unseen });
        row = undefined;
      }
      if (!cell && besides !== '') {
        // Headers and footers of print, formulas of rules: words with codes between them.
        context.hidden.add('hidden-text', besides.replace(/&(?:"[^"]*"|[A-Z]|\d+)/g, ' '));
        besides = '';
      }
    },
  });
  return { ...underMerged(rows, hiddenRows, merged), hasDrawing };
}

const technicalAttributes = new Set([
  'type',
  'operator',
  'errorStyle',
  'sqref',
  'ref',
  'progId',
  'dvAspect',
  'formatCode',
]);

function listAttributes(attributes: XmlAttributes, hidden: HiddenList): void {
  for (const [name, value] of Object.entries(attributes))
    if (!technicalAttributes.has(name) && isWord(value)) hidden.add('metadata', value);
}

const yes = (value: string | undefined): boolean => value === '1' || value === 'true';

function hideColumns({ min, max, hidden, width }: XmlAttributes, columns: Uint8Array): void {
  const [from, to] = [Number(min), Number(max)];
  if ((yes(hidden) || Number(width ?? 1) === 0) && from >= 1 && to <= largestSheet.columns)
    columns.fill(1, from, to + 1);
}

function shownIn(
  cell: OpenCell,
  inline: string,
  { strings, usedStrings, formats }: SheetContext,
): Omit<Cell, 'column'> {
  const words = (text: string) => ({ text, numeric: false });
  switch (cell.type) {
    case 's': {
      const index = cell.value === '' ? -1 : Number(cell.value);
      if (strings[index] === undefined) return words('');
      usedStrings[index] = 1;
      return words(strings[index]);
    }
    case 'inlineStr':
      return words(inline);
    case 'b':
      return words(cell.value === '' ? '' : cell.value === '1' ? 'WAAR' : 'ONWAAR');
    case 'n':
      if (cell.value === '') return words(cell.formula === undefined ? '' : withoutResult);
      return formats.shown(cell.value, cell.style);
    default:
      return words(unescaped(cell.value));
  }
}
