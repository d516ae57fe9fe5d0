/** A telephone number as it stands in a text: offsets, and whether a numbering plan vouches for it. */
export interface TelephoneMatch {
  readonly start: number;
  readonly end: number;
}

const separators = ' .-/()\u00a0\u2011\u2010\u2013';
const nationalLengths: Readonly<Record<string, readonly [number, number]>> = {
  '31': [9, 9],
  '32': [8, 9],
  '49': [6, 11],
  '48': [9, 9],
  '90': [10, 10],
  '212': [9, 9],
  '44': [9, 10],
  '33': [9, 9],
  '34': [9, 9],
  '39': [8, 11],
  '351': [9, 9],
  '40': [9, 9],
  '359': [8, 9],
  '380': [9, 9],
  '420': [9, 9],
  '421': [9, 9],
  '597': [6, 7],
  '599': [7, 8],
  '297': [7, 7],
  '86': [10, 11],
  '1': [10, 10],
};

/** A Dutch or foreign number whose first digit (or plus) stands at `at`. The number ends where its digits are complete. */
export function telephoneAt(text: string, at: number): TelephoneMatch | undefined {
  const plus = text.charAt(at) === '+';
  if (!plus && text.charAt(at) !== '0') return undefined;
  const read = collect(text, plus ? at + 1 : at);
  const international = plus
    ? read
    : read.digits.startsWith('00')
      ? { digits: read.digits.slice(2), ends: read.ends.slice(2) }
      : undefined;
  if (international === undefined) return dutch(read, at, text);
  return foreign(international, at);
}

interface Digits {
  readonly digits: string;
  readonly ends: readonly number[];
}

/** Up to 18 digits with at most two separators between them; `(0)` in an international number counts for nothing. */
function collect(text: string, from: number): Digits {
  let digits = '';
  const ends: number[] = [];
  let gap = 0;
  for (let at = from; at < text.length && digits.length < 18; at++) {
    const char = text.charAt(at);
    if (char >= '0' && char <= '9') {
      if (char === '0' && text.charAt(at - 1) === '(' && text.charAt(at + 1) === ')') continue;
      digits += char;
      ends.push(at + 1);
      gap = 0;
    } else if (separators.includes(char) && gap < 4) gap++;
    else break;
  }
  return { digits, ends };
}

function dutch({ digits, ends }: Digits, start: number, text: string): TelephoneMatch | undefined {
  const end = ends[9];
  if (end === undefined || !/^0(?:6\d|[1-57]\d|8[4578]|91)/.test(digits)) return undefined;
  return /\d/.test(text.charAt(end)) || /^[.-]\d/.test(text.slice(end, end + 2)) ? undefined : { start, end };
}

function foreign({ digits, ends }: Digits, start: number): TelephoneMatch | undefined {
  for (const size of [3, 2, 1]) {
    const lengths = nationalLengths[digits.slice(0, size)];
    if (lengths === undefined) continue;
    const [shortest, longest] = lengths;
    const taken = Math.min(digits.length - size, longest);
    return taken < shortest ? undefined : { start, end: ends[size + taken - 1] as number };
  }
  return digits.length >= 9 ? { start, end: ends[Math.min(digits.length, 14) - 1] as number } : undefined;
}
