import type { TextRun } from '../container/text-runs';

/** A cell with what it shows. Columns count from 1. */
export interface Cell {
  readonly column: number;
  readonly text: string;
  /** The text is a number, and is written as one. */
  readonly numeric: boolean;
}

/** Rows count from 1; only those with cells are here, in order. */
export interface Row {
  readonly number: number;
  readonly cells: readonly Cell[];
}

export interface Sheet {
  readonly name: string;
  readonly rows: readonly Row[];
  /** Areas that show as one cell, as `A1:B2`. */
  readonly merged: readonly string[];
}

export type Workbook = readonly Sheet[];

/** Text of a workbook and the places in it: of each sheet the name, then its rows on lines of their own, tabs between cells. */
export function workbookText(workbook: Workbook): { readonly text: string; readonly runs: readonly TextRun[] } {
  const pieces: string[] = [];
  const runs: TextRun[] = [];
  let length = 0;
  const write = (separator: string, text: string) => {
    pieces.push(separator, text);
    runs.push({ start: length + separator.length, text });
    length += separator.length + text.length;
  };
  workbook.forEach(({ name, rows }, index) => {
    write(index === 0 ? '' : '\n\n', name);
    for (const { cells } of rows) {
      let separator = '\n';
      for (const { text } of cells) {
        write(separator, text);
        separator = '\t';
      }
    }
  });
  return { text: pieces.join(''), runs };
}

/** The workbook with other texts, in the order of `workbookText`. A number that got another text is a number no more. */
export function withTexts(workbook: Workbook, texts: readonly string[]): Workbook {
  let next = 0;
  const take = () => texts[next++] ?? '';
  return workbook.map((sheet) => ({
    ...sheet,
    name: take(),
    rows: sheet.rows.map(({ number, cells }) => ({
      number,
      cells: cells.map((cell) => {
        const text = take();
        return text === cell.text ? cell : { column: cell.column, text, numeric: false };
      }),
    })),
  }));
}

const longestName = 31;

/** The workbook with names of sheets that Excel takes: no brackets or slashes, not too long, each of them once. */
export function withValidNames(workbook: Workbook): Workbook {
  const taken = new Set<string>();
  return workbook.map((sheet, index) => {
    const plain = sheet.name
      .replaceAll('[', '(')
      .replaceAll(']', ')')
      .replace(/[:*?/\\\p{Cc}]/gu, '-')
      .slice(0, longestName)
      .replace(/^[\s']+|[\s']+$/g, '');
    const own = plain === '' || taken.has(plain.toLowerCase()) ? `Blad ${index + 1}` : plain;
    let name = own;
    for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${own} (${n})`;
    taken.add(name.toLowerCase());
    return { ...sheet, name };
  });
}
