const months: Readonly<Record<string, number>> = {
  januari: 1,
  jan: 1,
  january: 1,
  februari: 2,
  feb: 2,
  february: 2,
  maart: 3,
  mrt: 3,
  march: 3,
  mar: 3,
  april: 4,
  apr: 4,
  mei: 5,
  may: 5,
  juni: 6,
  jun: 6,
  june: 6,
  juli: 7,
  jul: 7,
  july: 7,
  augustus: 8,
  aug: 8,
  august: 8,
  september: 9,
  sep: 9,
  sept: 9,
  oktober: 10,
  okt: 10,
  october: 10,
  oct: 10,
  november: 11,
  nov: 11,
  december: 12,
  dec: 12,
};
const monthNames = Object.keys(months)
  .sort((one, other) => other.length - one.length)
  .join('|');
const numeric = /(\d{1,2})\s?[-/.]\s?(\d{1,2})\s?[-/.]\s?(\d{4}|\d{2})(?!\d)/y;
const isoLike = /(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/y;
const named = new RegExp(
  `(\\d{1,2})(?:e|ste|de|st|nd|rd|th)?\\s+(?:of\\s+)?(${monthNames})\\.?(?:,?\\s+(\\d{4}|'?\\d{2})(?!\\d))?`,
  'iy',
);

/** A calendar date as written. `iso` is absent when the text gives no year. */
export interface WrittenDate {
  readonly start: number;
  readonly end: number;
  readonly iso?: string;
}

/** What stands behind the first number of a date: white space, a separator, the letters of `1e`, `3rd`, `4th`. */
function couldBeDate(behind: number): boolean {
  if (behind <= 0x20 || behind === 0xa0) return true;
  return behind === 0x2d || behind === 0x2e || behind === 0x2f || (behind >= 0x61 && behind <= 0x7a);
}

/** The date of which the first number, `size` digits long, stands at `at`. */
export function dateAt(text: string, at: number, size: number): WrittenDate | undefined {
  if (size === 3 || !couldBeDate(text.charCodeAt(at + size))) return undefined;
  for (const [pattern, year, month, day] of [
    [isoLike, 1, 2, 3],
    [numeric, 3, 2, 1],
  ] as const) {
    if ((size === 4) !== (pattern === isoLike)) continue;
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found !== null)
      return built(at, at + found[0].length, found[year] ?? '', Number(found[month]), Number(found[day]));
  }
  if (size > 2) return undefined;
  named.lastIndex = at;
  const found = named.exec(text);
  if (found === null) return undefined;
  return built(
    at,
    at + found[0].length,
    (found[3] ?? '').replace("'", ''),
    months[(found[2] ?? '').toLowerCase()] ?? 0,
    Number(found[1]),
  );
}

function built(start: number, end: number, year: string, month: number, day: number): WrittenDate | undefined {
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  if (year === '') return { start, end };
  const full = year.length === 4 ? Number(year) : Number(year) + (Number(year) > 40 ? 1900 : 2000);
  return { start, end, iso: `${full}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` };
}

const ordinals =
  'eenendertig(?:ste)?|dertig(?:ste)?|negenentwintig(?:ste)?|achtentwintig(?:ste)?|zevenentwintig(?:ste)?|zesentwintig(?:ste)?|vijfentwintig(?:ste)?|vierentwintig(?:ste)?|drieëntwintig(?:ste)?|drieentwintig(?:ste)?|tweeëntwintig(?:ste)?|tweeentwintig(?:ste)?|eenentwintig(?:ste)?|twintig(?:ste)?|negentien(?:de)?|achttien(?:de)?|zeventien(?:de)?|zestien(?:de)?|vijftien(?:de)?|veertien(?:de)?|dertien(?:de)?|twaalf(?:de)?|elf(?:de)?|tien(?:de)?|negen(?:de)?|acht(?:ste)?|zeven(?:de)?|zes(?:de)?|vijf(?:de)?|vier(?:de)?|drie|derde|twee(?:de)?|een|één|eerste';
const spelled = new RegExp(
  `(?:geboren|geboortedatum|geb\\.?|verjaardag|jarig)[^.\\n]{0,30}?\\b((?:${ordinals})\\s+(?:${monthNames})(?:\\s+(?:\\d{4}|(?:negentien|twee\\s?duizend)[a-zëé]*(?:\\s+(?:en\\s+)?[a-zëé]+(?:ien|ig|lf|een|wee|rie|ier|ijf|es|even|acht|egen|honderd))?))?)`,
  'gi',
);

const born = ['ebor', 'eboorte', 'erjaar', 'jarig'];
const none: WrittenDate[] = [];

/** Birth dates in words: `geboren op elf november tweeduizend veertien`. */
export function spelledBirthDates(text: string): WrittenDate[] {
  if (!born.some((part) => text.includes(part))) return none;
  const found: WrittenDate[] = [];
  for (const match of text.matchAll(spelled)) {
    const end = match.index + match[0].length;
    found.push({ start: end - (match[1] ?? '').length, end });
  }
  return found;
}
