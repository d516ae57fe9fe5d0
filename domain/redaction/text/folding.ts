/** Kind of a UTF-16 unit for the scanner; kept in the bits above `KIND_SHIFT` of a folding entry. */
export const LETTER = 1;
export const DIGIT = 2;
export const IGNORED = 3;
export const SPACE = 4;
export const NEWLINE = 5;

export const KIND_SHIFT = 11;
export const UPPER_BIT = 1 << 10;
export const SECOND_SHIFT = 5;

const homoglyphs: Readonly<Record<string, string>> = {
  а: 'a',
  в: 'b',
  е: 'e',
  ё: 'e',
  і: 'i',
  ї: 'i',
  ј: 'j',
  к: 'k',
  м: 'm',
  н: 'h',
  о: 'o',
  р: 'p',
  с: 'c',
  т: 't',
  у: 'y',
  х: 'x',
  ѕ: 's',
  ԁ: 'd',
  ɡ: 'g',
  α: 'a',
  ε: 'e',
  ι: 'i',
  κ: 'k',
  ν: 'v',
  ο: 'o',
  ρ: 'p',
  τ: 't',
  υ: 'u',
  χ: 'x',
  ω: 'w',
  А: 'A',
  В: 'B',
  Е: 'E',
  І: 'I',
  Ј: 'J',
  К: 'K',
  М: 'M',
  Н: 'H',
  О: 'O',
  Р: 'P',
  С: 'C',
  Т: 'T',
  У: 'Y',
  Х: 'X',
  Ѕ: 'S',
  Α: 'A',
  Β: 'B',
  Ε: 'E',
  Ζ: 'Z',
  Η: 'H',
  Ι: 'I',
  Κ: 'K',
  Μ: 'M',
  Ν: 'N',
  Ο: 'O',
  Ρ: 'P',
  Τ: 'T',
  Υ: 'Y',
  Χ: 'X',
};

const plainForms: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ĳ: 'ij',
  ə: 'e',
  ħ: 'h',
  ŋ: 'n',
  ŧ: 't',
};

/**
 * One entry per UTF-16 unit: bits 0–4 the letter (1–26 for a–z, 27–31 for letters of other scripts), bits 5–9 a second letter
 * (`ß` is `ss`), bit 10 upper case, above that the kind. Diacritics, homoglyphs and full-width forms share their base letter.
 */
export const folding: Uint16Array = buildFolding();

function buildFolding(): Uint16Array {
  const table = new Uint16Array(0x10000);
  for (let unit = 0x80; unit < 0x10000; unit++)
    if (isOtherLetter(unit)) table[unit] = (LETTER << KIND_SHIFT) | (27 + (unit % 5));
  for (const [from, to] of [
    [0x41, 0x250],
    [0x1e00, 0x1f00],
    [0xff10, 0xff5b],
  ] as const) {
    for (let unit = from; unit < to; unit++) setFromBase(table, unit, String.fromCharCode(unit));
  }
  for (let unit = 0x30; unit <= 0x39; unit++) table[unit] = (DIGIT << KIND_SHIFT) | (unit - 0x30);
  for (const [glyph, base] of Object.entries(homoglyphs)) setFromBase(table, glyph.charCodeAt(0), base);
  for (const unit of [0xad, 0x200b, 0x200c, 0x200d, 0x2060, 0xfeff, 0x180e, 0x200e, 0x200f])
    table[unit] = IGNORED << KIND_SHIFT;
  for (let unit = 0x300; unit < 0x370; unit++) table[unit] = IGNORED << KIND_SHIFT;
  for (const unit of [0x20, 0x09, 0xa0, 0x202f, 0x3000, 0x0b]) table[unit] = SPACE << KIND_SHIFT;
  for (let unit = 0x2000; unit < 0x200b; unit++) table[unit] = SPACE << KIND_SHIFT;
  for (const unit of [0x0a, 0x0d, 0x0c, 0x2028, 0x2029, 0x85]) table[unit] = NEWLINE << KIND_SHIFT;
  return table;
}

/** Scripts in which a person's name can stand and that have no Latin base: kept as letters, five codes for all. */
function isOtherLetter(unit: number): boolean {
  if (unit < 0x370 || (unit >= 0xd800 && unit < 0xf900)) return false;
  return /\p{L}/u.test(String.fromCharCode(unit));
}

function setFromBase(table: Uint16Array, unit: number, char: string): void {
  const lower = char.toLowerCase();
  const base = plainForms[lower] ?? lower.normalize('NFKD').replace(/[^a-z0-9]/g, '');
  const first = base.charCodeAt(0);
  if (first >= 0x30 && first <= 0x39 && unit > 0xff) table[unit] = (DIGIT << KIND_SHIFT) | (first - 0x30);
  if (!/^[a-z]{1,2}$/.test(base) || !/\p{L}/u.test(char)) return;
  const second = base.length > 1 ? base.charCodeAt(1) - 0x60 : 0;
  const upper = lower === char ? 0 : UPPER_BIT;
  table[unit] = (LETTER << KIND_SHIFT) | upper | (second << SECOND_SHIFT) | (first - 0x60);
}

/** The letters of a text as codes 1–31, everything else left out: how words enter the lexicon. */
export function foldedLetters(text: string): number[] {
  const letters: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const entry = folding[text.charCodeAt(at)] ?? 0;
    if (entry >> KIND_SHIFT !== LETTER) continue;
    letters.push(entry & 31);
    const second = (entry >> SECOND_SHIFT) & 31;
    if (second !== 0) letters.push(second);
  }
  return letters;
}

/** Lower-case key of a word without diacritics, for maps and for `unknown:` identities. */
export function foldedWord(text: string): string {
  let word = '';
  for (let at = 0; at < text.length; at++) {
    const entry = folding[text.charCodeAt(at)] as number;
    if (entry >> KIND_SHIFT !== LETTER) continue;
    word += letterOf[entry & 31];
    const second = (entry >> SECOND_SHIFT) & 31;
    if (second !== 0) word += letterOf[second];
  }
  return word;
}

const letterOf: readonly string[] = Array.from({ length: 32 }, (_, letter) => String.fromCharCode(0x60 + letter));
