const combining: Readonly<Record<string, string>> = {
  acute: '\u0301',
  grave: '\u0300',
  circ: '\u0302',
  uml: '\u0308',
  tilde: '\u0303',
  ring: '\u030A',
  cedil: '\u0327',
  caron: '\u030C',
  ogon: '\u0328',
  breve: '\u0306',
  macr: '\u0304',
  dot: '\u0307',
  dblac: '\u030B',
};

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00A0',
  ensp: '\u2002',
  emsp: '\u2003',
  thinsp: '\u2009',
  shy: '\u00AD',
  zwj: '\u200D',
  zwnj: '\u200C',
  ndash: '–',
  mdash: '—',
  hyphen: '-',
  dash: '-',
  lsquo: '‘',
  rsquo: '’',
  sbquo: '‚',
  ldquo: '“',
  rdquo: '”',
  bdquo: '„',
  hellip: '…',
  bull: '•',
  middot: '·',
  oslash: 'ø',
  Oslash: 'Ø',
  aelig: 'æ',
  AElig: 'Æ',
  oelig: 'œ',
  OElig: 'Œ',
  szlig: 'ß',
  lstrok: 'ł',
  Lstrok: 'Ł',
  dstrok: 'đ',
  Dstrok: 'Đ',
  inodot: 'ı',
  imath: 'ı',
  Idot: 'İ',
  eth: 'ð',
  ETH: 'Ð',
  thorn: 'þ',
  THORN: 'Þ',
  euro: '€',
  commat: '@',
  period: '.',
  lowbar: '_',
  comma: ',',
  num: '#',
  colon: ':',
  plus: '+',
  sol: '/',
  lpar: '(',
  rpar: ')',
  Tab: '\t',
  NewLine: '\n',
};

/** Finds a numeric or named character reference; sticky, so that a caller can ask at one place. */
export const characterReference = /&(?:#[xX]([0-9a-fA-F]{1,6});?|#(\d{1,7});?|([A-Za-z][A-Za-z0-9]{1,31});)/y;

/** The text that a match of `characterReference` stands for, or undefined when it is not a reference. */
export function decodeReference(match: RegExpExecArray): string | undefined {
  const [, hex, decimal, name] = match;
  if (name === undefined) {
    const point = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : undefined;
  }
  const direct = named[name];
  if (direct !== undefined) return direct;
  const mark = combining[name.slice(1)];
  return mark === undefined ? undefined : `${name[0]}${mark}`.normalize('NFC');
}
