const romans: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

/** How a list writes its numbers. */
export type NumeralFormat = 'decimal' | 'lowerLetter' | 'upperLetter' | 'lowerRoman' | 'upperRoman' | 'none';

/** A number as lists write it; what is too large for letters is written in digits. */
export function numeral(value: number, format: NumeralFormat): string {
  if (!Number.isSafeInteger(value) || value < 1 || value > 5000) return String(value);
  switch (format) {
    case 'lowerLetter':
      return letters(value);
    case 'upperLetter':
      return letters(value).toUpperCase();
    case 'lowerRoman':
      return roman(value);
    case 'upperRoman':
      return roman(value).toUpperCase();
    case 'none':
      return '';
    case 'decimal':
      return String(value);
  }
}

/** a to z, then aa to zz, as Word counts. */
const letters = (value: number): string => String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));

function roman(value: number): string {
  let left = value;
  let written = '';
  for (const [worth, sign] of romans)
    while (left >= worth) {
      written += sign;
      left -= worth;
    }
  return written;
}
