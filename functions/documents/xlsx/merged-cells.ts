import { StaysShut } from '../container/guarded-opening';
import { addressText, areaOf } from './address';
import type { Row } from './workbook';

/** Rows by what is seen of them. */
export interface SeenRows {
  readonly rows: readonly Row[];
  readonly hiddenRows: readonly Row[];
  readonly merged: readonly string[];
}

/** Steps that looking under merged cells may take. */
const mostSteps = 5_000_000;

/** Of an area that shows as one cell only the first is seen; what stands in the others goes to the hidden rows. @throws StaysShut */
export function underMerged(rows: readonly Row[], hiddenRows: readonly Row[], merged: readonly string[]): SeenRows {
  const areas = merged.map(areaOf).filter((area) => area !== undefined);
  const covered = new Map<number, Set<number>>();
  let steps = 0;
  for (const { first, last } of areas) {
    for (let at = firstFrom(rows, first.row); at < rows.length; at++) {
      const row = rows[at] as Row;
      if (row.number > last.row) break;
      for (const { column } of row.cells) {
        if (++steps > mostSteps) throw new StaysShut('too-large');
        const isFirst = row.number === first.row && column === first.column;
        if (isFirst || column < first.column || column > last.column) continue;
        const columns = covered.get(row.number) ?? new Set();
        covered.set(row.number, columns.add(column));
      }
    }
  }
  const split =
    (keep: boolean) =>
    (row: Row): Row => ({
      ...row,
      cells: row.cells.filter(({ column }) => (covered.get(row.number)?.has(column) ?? false) !== keep),
    });
  const some = ({ cells }: Row) => cells.length > 0;
  return {
    rows: rows.map((row) => (covered.has(row.number) ? split(true)(row) : row)).filter(some),
    hiddenRows: [...hiddenRows, ...rows.filter(({ number }) => covered.has(number)).map(split(false))],
    merged: areas.map(({ first, last }) => `${addressText(first)}:${addressText(last)}`),
  };
}

/** Index of the first row with this number or a higher one. */
function firstFrom(rows: readonly Row[], number: number): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.number ?? 0) < number) low = middle + 1;
    else high = middle;
  }
  return low;
}
