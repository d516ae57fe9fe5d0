/** A character that the text spells in another way: an HTML entity, or a letter of the mathematical alphabets. */
export interface SpelledCharacter {
  readonly unit: number;
  /** Length of the spelling in UTF-16 units. */
  readonly width: number;
}

const named: Readonly<Record<string, number>> = {
  amp: 0x26,
  nbsp: 0xa0,
  shy: 0xad,
  zwnj: 0x200c,
  zwj: 0x200d,
  apos: 0x27,
  rsquo: 0x2019,
  lsquo: 0x2018,
  quot: 0x22,
  lt: 0x3c,
  gt: 0x3e,
  szlig: 0xdf,
  aelig: 0xe6,
  AElig: 0xc6,
  oslash: 0xf8,
  Oslash: 0xd8,
  aring: 0xe5,
  Aring: 0xc5,
  eth: 0xf0,
  thorn: 0xfe,
  inodot: 0x131,
};
const accents: Readonly<Record<string, string>> = {
  acute: '\u0301',
  grave: '\u0300',
  uml: '\u0308',
  circ: '\u0302',
  tilde: '\u0303',
  cedil: '\u0327',
  caron: '\u030c',
  breve: '\u0306',
};
const entity = /&(?:#(\d{1,6})|#[xX]([0-9a-fA-F]{1,5})|([A-Za-z]{2,8}));/y;

/** Reads an HTML entity or a surrogate pair that stands for one letter; undefined when there is none at this offset. */
export function markupAt(text: string, at: number): SpelledCharacter | undefined {
  if (text.charCodeAt(at) !== 0x26) {
    const letter = text.slice(at, at + 2).normalize('NFKC');
    return letter.length === 1 ? { unit: letter.charCodeAt(0), width: 2 } : undefined;
  }
  entity.lastIndex = at;
  const found = entity.exec(text);
  if (found === null) return undefined;
  const [whole, decimal, hexadecimal, name] = found;
  const unit =
    decimal !== undefined
      ? Number(decimal)
      : hexadecimal !== undefined
        ? Number.parseInt(hexadecimal, 16)
        : unitOf(name ?? '');
  return unit === undefined || unit > 0xffff ? undefined : { unit, width: whole.length };
}

function unitOf(name: string): number | undefined {
  const exact = named[name];
  if (exact !== undefined) return exact;
  const accent = accents[name.slice(1)];
  if (accent === undefined) return undefined;
  const letter = (name.charAt(0) + accent).normalize('NFC');
  return letter.length === 1 ? letter.charCodeAt(0) : undefined;
}
