import { childOf, childrenOf, type XmlElement } from '../container/xml-tree';

/** What a number shows: its text, and whether that is still a number. */
export interface Shown {
  readonly text: string;
  readonly numeric: boolean;
}

/** Formats that every Excel knows without being told, as far as they are dates or percentages. ECMA-376 18.8.30 */
const builtIn: Readonly<Record<number, string>> = {
  9: '0%',
  10: '0.00%',
  14: 'dd-mm-yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm',
  19: 'h:mm:ss',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'd-m-yyyy h:mm',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss',
};
const isEastAsianDate = (id: number): boolean => (id >= 27 && id <= 36) || (id >= 50 && id <= 58);

/** The last day that Excel knows: 31 December 9999. */
const lastDay = 2_958_465;
const dayInMilliseconds = 86_400_000;
/** A format repeats before each number. */
const longestFormat = 255;

/** How the cells of a workbook show their numbers. */
export class NumberFormats {
  readonly #formats: readonly string[];

  /** @param from1904 The workbook counts days from 1904, as old Macs did. */
  constructor(
    styles: XmlElement | undefined,
    private readonly from1904: boolean,
  ) {
    const own = new Map(
      childrenOf(childOf(styles, 'x:numFmts'), 'x:numFmt').map(({ attributes }) => [
        Number(attributes.numFmtId),
        (attributes.formatCode ?? '').slice(0, longestFormat),
      ]),
    );
    this.#formats = childrenOf(childOf(styles, 'x:cellXfs'), 'x:xf').map(({ attributes }) => {
      const id = Number(attributes.numFmtId ?? 0);
      return own.get(id) ?? builtIn[id] ?? (isEastAsianDate(id) ? 'dd-mm-yyyy' : '');
    });
  }

  /**
   * A stored value as a reader sees it: dates as 2025-03-14 09:30, other numbers in full (never rounded), with the words of their format.
   * @param style Number of the cell's style.
   */
  shown(value: string, style: number): Shown {
    const number = Number(value);
    if (value.trim() === '' || !Number.isFinite(number)) return { text: value, numeric: false };
    const plain = { text: String(Number(number.toPrecision(15))), numeric: true };
    const format = sectionFor(number, this.#formats[style] ?? '');
    if (format === '') return plain;
    const codes = format.replace(/"[^"]*"|\\.|_.|\*./g, '');
    const moment = momentIn(codes);
    if (moment) return dated(number, moment, this.from1904) ?? plain;
    return worded(plain, number, format, codes);
  }
}

/** The part of a format for positive, negative or no value. */
function sectionFor(number: number, format: string): string {
  const sections = [''];
  for (const [piece] of format.matchAll(/"[^"]*"?|\\.|[\s\S]/g)) {
    if (piece === ';') sections.push('');
    else sections[sections.length - 1] += piece;
  }
  const [positive = '', negative = positive, zero = positive] = sections;
  return number > 0 ? positive : number < 0 ? negative : zero;
}

interface Moment {
  readonly day: boolean;
  readonly time: boolean;
  readonly seconds: boolean;
  readonly elapsed: boolean;
}

function momentIn(codes: string): Moment | undefined {
  const elapsed = /\[[hms]+\]/i.test(codes);
  const signs = codes.replace(/\[(?![hms]+\])[^\]]*\]/gi, '').replace(/general|am\/pm|a\/p|e[+-]/gi, '');
  if (!/[dmyhs]/i.test(signs)) return undefined;
  const time = /[hs]/i.test(signs);
  return { day: /[dy]/i.test(signs) || !time, time, seconds: /s/i.test(signs), elapsed };
}

function dated(serial: number, { day, time, seconds, elapsed }: Moment, from1904: boolean): Shown | undefined {
  if (serial < 0 || serial > lastDay) return undefined;
  const whole = Math.round(serial * 86_400);
  const two = (value: number) => String(value).padStart(2, '0');
  const hours = elapsed ? Math.floor(whole / 3600) : Math.floor(whole / 3600) % 24;
  const clock = `${two(hours)}:${two(Math.floor(whole / 60) % 60)}${seconds ? `:${two(whole % 60)}` : ''}`;
  if (elapsed || !day) return { text: clock, numeric: false };
  // Excel counts a 29 February 1900 that never was; days before it are one further on.
  const start = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, serial < 60 ? 31 : 30);
  const date = new Date(start + Math.floor(whole / 86_400) * dayInMilliseconds).toISOString().slice(0, 10);
  return { text: time ? `${date} ${clock}` : date, numeric: false };
}

/** A number with the words, leading zeros or percent sign of its format. */
function worded(plain: Shown, number: number, format: string, codes: string): Shown {
  const zeros = /^0+$/.test(codes.trim()) ? codes.trim().length : 0;
  const percent = codes.includes('%');
  const digits = percent ? String(Number((number * 100).toPrecision(15))) : plain.text;
  const padded = zeros > 1 && /^\d+$/.test(digits) ? digits.padStart(zeros, '0') : digits;
  const words = [...format.matchAll(/"([^"]*)"|\\(.)|[_*].|( )|([0#?.,@]+|General)/gi)];
  const at = words.findIndex(([, , , , digit]) => digit !== undefined);
  const literal = (from: number, to: number) =>
    words
      .slice(from, to)
      .map(([, quoted, single, space]) => quoted ?? single ?? space ?? '')
      .join('');
  const before = literal(0, at < 0 ? words.length : at);
  const text = (at < 0 ? before : `${before}${padded}${percent ? '%' : ''}${literal(at + 1, words.length)}`).trim();
  return text === plain.text || text === '' ? plain : { text, numeric: false };
}
