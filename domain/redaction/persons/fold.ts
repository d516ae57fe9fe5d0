const specials: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ĳ: 'ij',
};

/** Characters without a width: they change what a machine reads and not what a person sees. */
export const invisible = /[\u00AD\u200B-\u200F\u2060\uFEFF]/gu;

/** One word in lower case without diacritics or invisible characters. ASCII comes back lower-cased at once. */
export function foldWord(word: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the range is ASCII, the fast path
  if (/^[\x00-\x7F]*$/.test(word)) return word.toLowerCase();
  return word
    .replace(invisible, '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[øłđðþßæœıĳ]/gu, (letter) => specials[letter] ?? letter);
}

/** A name for comparing: `D’Ångelo-van  Dijk` becomes `d angelo van dijk`. Empty when no letter or digit is left. */
export function foldName(text: string): string {
  return foldWord(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
