/** Longer than any caption; a file hidden behind a picture is named, not quoted. */
const mostCharacters = 20_000;

/**
 * Runs of readable characters in binary data, six or longer and with three letters together: what an officer wants to have seen of a
 * block nobody here takes apart. At most 20,000 characters.
 */
export function wordsIn(bytes: Uint8Array): readonly string[] {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 4_000_000)).toString('latin1');
  const found: string[] = [];
  let length = 0;
  for (const run of text.matchAll(/[\t\n\r\x20-\x7e\xa0-\xff]{6,}/g)) {
    const words = utf8OrLatin1(run[0]).trim();
    if (!/\p{L}{3}/u.test(words) || tooOdd(words)) continue;
    if (length + words.length > mostCharacters) return found;
    found.push(words);
    length += words.length;
  }
  return found;
}

function utf8OrLatin1(run: string): string {
  const decoded = Buffer.from(run, 'latin1').toString('utf8');
  return decoded.includes('\ufffd') ? run : decoded;
}

/** Noise of compressed data is readable by chance here and there: of words, most characters are plain letters, digits or spaces. */
function tooOdd(words: string): boolean {
  const plain = words.match(/[a-z0-9 .,:@/-]/gi)?.length ?? 0;
  return plain < words.length * 0.7;
}
