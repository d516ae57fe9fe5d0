/** Stands where an address was: a mail program wants one. The domain can never exist. @see RFC 2606 */
export const withheldAddress = 'weggelaten@inzage.invalid';

/** Bytes of text in one encoded word, so that a line stays below 76 characters. @see RFC 2047 */
const bytesInWord = 42;

/** A header's words as they may stand in a mail: plain when they can, else encoded and folded. */
export function headerWord(text: string): string {
  const words = text.replaceAll(/\s+/g, ' ').trim();
  return isPlain(words) ? words : encodedWords(words);
}

/**
 * A person in From, To or Cc. What is no longer (or never was) a name with an address becomes a name, with an address that leads nowhere.
 */
export function headerPerson(entry: string): string {
  const found = /^(?:(.*) <)?([\w.!#$%&'*+/=?^`{|}~-]{1,64}@[a-z0-9.-]{1,250})>?$/i.exec(entry);
  const address = found?.[2];
  if (address === undefined || entryReads(found?.[1], address) !== entry) {
    return `${encodedWords(entry)}\r\n <${withheldAddress}>`;
  }
  const name = found?.[1];
  if (name === undefined) return address;
  const written = /^[A-Za-z0-9 ]{1,60}$/.test(name) ? name : encodedWords(name);
  return `${written}\r\n <${address}>`;
}

/** Undoes what `headerWord` does, for a header that no mail library reads as words. */
export const ownWordsDecoded = (value: string): string =>
  value
    .replaceAll(/\?=\s+=\?/g, '?==?')
    .replaceAll(/=\?utf-8\?b\?([A-Za-z0-9+/=]*)\?=/gi, (_word, base64: string) =>
      Buffer.from(base64, 'base64').toString('utf8'),
    );

const entryReads = (name: string | undefined, address: string): string =>
  name === undefined ? address : `${name} <${address}>`;

const isPlain = (words: string): boolean => /^[ -~]{1,60}$/.test(words) && !words.includes('=?');

function encodedWords(text: string): string {
  const words: string[] = [];
  let part = '';
  for (const sign of text) {
    if (Buffer.byteLength(part + sign) > bytesInWord) {
      words.push(part);
      part = '';
    }
    part += sign;
  }
  words.push(part);
  return words.map((word) => `=?UTF-8?B?${Buffer.from(word, 'utf8').toString('base64')}?=`).join('\r\n ');
}
