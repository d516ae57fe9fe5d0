import iconv from 'iconv-lite';

/** In order of preference: on a draw the earlier one is taken. */
const encodings = ['windows-1252', 'iso-8859-15', 'cp850', 'macintosh'] as const;

/** Enough strange letters to tell by; a file of years does not have to be weighed as a whole. */
const weighed = 20_000;

/**
 * The text of bytes in an eight-bit encoding. Each of them gives *some* letter for each byte; the one is taken whose letters stand where
 * Dutch has them: an é between small letters, no capital Ú at the end of a word, quotation marks around words.
 */
export function eightBitText(buffer: Buffer): string {
  const sample = strangeLetters(buffer);
  let best: { encoding: string; weight: number } = { encoding: 'windows-1252', weight: Number.NEGATIVE_INFINITY };
  for (const encoding of encodings) {
    const weight = weightOf(iconv.decode(sample, encoding));
    if (weight > best.weight) best = { encoding, weight };
  }
  return iconv.decode(buffer, best.encoding);
}

/** Each letter that encodings differ in, between its neighbours. */
function strangeLetters(buffer: Buffer): Buffer {
  const sample: number[] = [];
  for (let at = 0; at < buffer.length && sample.length < weighed * 3; at += 1) {
    if ((buffer[at] ?? 0) < 0x80) continue;
    sample.push(buffer[at - 1] ?? 0x20, buffer[at] ?? 0, buffer[at + 1] ?? 0x20);
  }
  return Buffer.from(sample);
}

const small = /[a-zß-öø-ÿ]/;
const letter = /[A-Za-zÀ-ÖØ-öø-ÿ]/;

function weightOf(sample: string): number {
  let weight = 0;
  for (let at = 0; at < sample.length; at += 3) {
    weight += weightAt(sample[at + 1] ?? ' ', sample[at] ?? ' ', sample[at + 2] ?? ' ');
  }
  return weight;
}

function weightAt(sign: string, before: string, after: string): number {
  const isInWord = letter.test(before) || letter.test(after);
  if (/[éëïöüóáèêçàíôûâîñäúìòùßåøæ]/.test(sign)) return isInWord ? 3 : sign === 'à' ? 2 : -2;
  if (/[ÀÁÂÄÈÉÊËÍÏÎÓÖÔÜÚÇÑØÅŠŽ]/.test(sign)) return small.test(before) ? -4 : isInWord ? 1 : -2;
  if (/[šžœÿ]/.test(sign)) return isInWord ? 1 : -2;
  if (sign === '’') return letter.test(before) || letter.test(after) ? 3 : 1;
  if (/[“‘„‚«]/.test(sign)) return letter.test(before) ? -3 : 2;
  if (/[”»…]/.test(sign)) return letter.test(before) && letter.test(after) ? -3 : 2;
  if (/[–—€·•§°\u00a0½¼²³£©®™±×´¿¡]/.test(sign)) return letter.test(before) && letter.test(after) ? -2 : 1;
  // Undefined places, box drawing, a lone currency sign: nobody writes these by hand.
  return -5;
}
