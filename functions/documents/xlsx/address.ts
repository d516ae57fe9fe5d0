/** Most rows and columns of a sheet. */
export const largestSheet = { rows: 1_048_576, columns: 16_384 } as const;

/** A place on a sheet; both count from 1. */
export interface Address {
  readonly column: number;
  readonly row: number;
}

/** `B12` as a place; undefined for what is none. */
export function addressOf(text: string): Address | undefined {
  const [, letters, digits] = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/.exec(text) ?? [];
  if (letters === undefined || digits === undefined) return undefined;
  const column = [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  const row = Number(digits);
  return column <= largestSheet.columns && row <= largestSheet.rows ? { column, row } : undefined;
}

/** A place as `B12`. */
export function addressText({ column, row }: Address): string {
  let letters = '';
  for (let left = column; left > 0; left = Math.floor((left - 1) / 26))
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  return `${letters}${row}`;
}

/** An area, both ends in it. */
export interface Area {
  readonly first: Address;
  readonly last: Address;
}

/** `A1:B2` as an area. */
export function areaOf(text: string): Area | undefined {
  const [from, to, ...rest] = text.split(':').map(addressOf);
  if (!from || !to || rest.length > 0 || to.row < from.row || to.column < from.column) return undefined;
  return { first: from, last: to };
}
