import { foldedWord, folding } from './folding';
import * as lexiconFlags from './lexicon';
import type { Mention } from './mention';
import { oneWord } from './name-parts';
import { flagsAt, type Reading } from './reading';
import * as tokenShapes from './tokens';

const T = { ...tokenShapes };

const L = { ...lexiconFlags };

/**
 * Somebody named once with certainty is recognised further on by one word of the name: `Fysiotherapeut Bo … Bo vindt`.
 * Also for readable staff in no roster: then the repeated name stays as readable as the first.
 */
export function withRepeated(reading: Reading, mentions: Mention[]): Mention[] {
  if (mentions.every((mention) => mention.persons.length > 0 || mention.confidence === 'possible')) return mentions;
  const words = new Map<string, Mention>();
  const known = new Map<number, Mention>();
  const { tokens, text } = reading;
  let initials = 0;
  const wordOf = (n: number): string => foldedWord(text.slice(tokens.start[n], tokens.end[n]));
  for (const mention of mentions) {
    if (mention.persons.length > 0 || mention.confidence === 'possible') continue;
    for (const n of [...mention.parts.given, ...mention.parts.surname]) {
      const word = wordOf(n);
      if (word.length > 1 && (flagsAt(reading, n) & (L.NEVER_NAME | L.INFIX)) === 0 && !words.has(word)) {
        words.set(word, mention);
        initials |= 1 << initialAt(reading, n);
        if (tokens.word[n] !== 0) known.set(tokens.word[n] as number, mention);
      }
    }
  }
  if (words.size === 0) return mentions;
  const all: Mention[] = [];
  let at = 0;
  for (let n = 0; n < tokens.count; n++) {
    const next = mentions[at];
    if (next !== undefined && next.parts.first === n) {
      all.push(next);
      n = next.parts.last;
      at++;
      continue;
    }
    if (((tokens.shape[n] as number) & T.NUMBER) !== 0 || reading.claimed[n] !== 0) continue;
    if (((tokens.shape[n] as number) & T.CAPITAL) === 0 && !couldBeHasty(reading, n)) continue;
    if (
      n > 0 &&
      (flagsAt(reading, n - 1) & (L.WHERE_WORD | L.ORGANISATION_CUE)) !== 0 &&
      (flagsAt(reading, n - 1) & L.INFIX) === 0
    )
      continue;
    const id = tokens.word[n] as number;
    if (id === 0 && (initials & (1 << initialAt(reading, n))) === 0) continue;
    const first = id !== 0 ? (known.get(id) ?? known.get(tokens.base[n] as number)) : spelled(words, wordOf(n));
    if (first !== undefined && !isPlace(reading, first, n)) all.push(again(reading, first, n));
  }
  return all;
}

/** A name of no other meaning may come back without its capital. */
const couldBeHasty = (reading: Reading, n: number): boolean =>
  (reading.tokens.letters[n] as number) > 3 && (flagsAt(reading, n) & ~(L.GIVEN | L.MALE | L.FEMALE)) === 0;

/** `te Riele` after `Bas-Jan te Riele` is he; `te Roosendaal` is a place. */
function isPlace(reading: Reading, first: Mention, n: number): boolean {
  if (n === 0 || (flagsAt(reading, n - 1) & L.WHERE_WORD) === 0) return false;
  const own = first.parts.surname[0];
  return !(first.parts.infix && own !== undefined && reading.tokens.word[own - 1] === reading.tokens.word[n - 1]);
}

/** Code of the first letter: most words are told apart by it. */
const initialAt = ({ text, tokens }: Reading, n: number): number =>
  (folding[text.charCodeAt(tokens.start[n] as number)] as number) & 31;

const spelled = (words: ReadonlyMap<string, Mention>, word: string): Mention | undefined =>
  words.get(word) ?? words.get(word.replace(/s$/, ''));

/** The first token of the surname with its infix, where the text repeats that too. */
function withInfix(reading: Reading, first: Mention, n: number): number {
  const own = first.parts.surname[0];
  if (!first.parts.infix || own === undefined || n === 0 || own === 0) return n;
  const same =
    reading.tokens.word[own - 1] === reading.tokens.word[n - 1] && reading.tokens.word[own] === reading.tokens.word[n];
  return same && (flagsAt(reading, n - 1) & L.INFIX) !== 0 ? n - 1 : n;
}

function again(reading: Reading, first: Mention, n: number): Mention {
  return {
    ...first,
    parts: oneWord(n),
    start: reading.tokens.start[withInfix(reading, first, n)] as number,
    end: reading.tokens.end[n] as number,
    because: 'name.repeated',
  };
}
