import type { ReadWord } from '../document';

/** Certainty from which a reading of two or more letters or digits is right about nineteen times in twenty. */
const sureFrom = 60;

/** The words that were read rather than guessed. */
export const sureWords = (words: readonly ReadWord[]): readonly ReadWord[] =>
  words.filter(({ text, certainty }) => certainty >= sureFrom && /[\p{L}\p{N}]{2}/u.test(text));
