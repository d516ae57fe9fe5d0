/** Signs of picture fonts that mean something in a form; by the last two digits of their code. */
const wingdings: Readonly<Record<number, string>> = {
  108: '\u25cf',
  110: '\u25a0',
  111: '\u2610',
  113: '\u2610',
  120: '\u2612',
  118: '\u2756',
  167: '\u25aa',
  168: '\u2610',
  251: '\u2717',
  252: '\u2713',
  253: '\u2612',
  254: '\u2611',
};
const wingdings2: Readonly<Record<number, string>> = {
  79: '\u2717',
  80: '\u2713',
  81: '\u2612',
  82: '\u2611',
  163: '\u2610',
};

/** A sign of a symbol font as a letter that every font has; what has no meaning that we know is a small square, so that it is not lost unseen. */
export function symbolText(font: string, code: string): string {
  const point = Number.parseInt(code, 16);
  if (!Number.isInteger(point) || point < 0x20 || point > 0xffff || (point >= 0xd800 && point < 0xe000)) return '';
  const place = point >= 0xf000 && point <= 0xf0ff ? point - 0xf000 : point;
  const name = font.toLowerCase();
  if (name === 'wingdings 2') return wingdings2[place] ?? '\u25ab';
  if (/^(wingdings|webdings)/.test(name)) return wingdings[place] ?? '\u25ab';
  if (point < 0xe000) return String.fromCharCode(point);
  return place >= 0x20 && place < 0x7f ? String.fromCharCode(place) : '\u25ab';
}
