import * as lexiconFlags from './lexicon';
import type { Mention } from './mention';
import { unknownWho } from './name-text';
import { flagsAt, nameFlagsAt, type Reading } from './reading';
import { isRole } from './role-label';
import { startsSentence } from './surroundings';
import * as tokenShapes from './tokens';

const T = { ...tokenShapes };

const L = { ...lexiconFlags };

/**
 * A name that is redacted is redacted completely: an unlisted given name before a surname that was recognised goes with it, and two
 * halves that were recognised apart become one mention. What is left readable grows by nothing.
 */
export function wholeNames(reading: Reading, mentions: readonly Mention[]): Mention[] {
  const whole: Mention[] = [];
  for (const mention of mentions) {
    const previous = whole.at(-1);
    if (previous !== undefined && areHalves(reading, previous, mention))
      whole[whole.length - 1] = joined(reading, previous, mention);
    else whole.push(withGivenBefore(reading, mention, (previous?.parts.last ?? -1) + 1));
  }
  return whole;
}

const isSpaced = (reading: Reading, n: number): boolean =>
  ((reading.tokens.shape[n] as number) & T.GAP_MASK) === T.GAP_SPACE;

const guessed = new Set(['cue.verb', 'cue.row']);
const single = new Set(['name.repeated', 'roster.misspelt']);

function areHalves(reading: Reading, one: Mention, other: Mention): boolean {
  if (one.confidence === undefined || other.confidence === undefined) return false;
  if (one.parts.last + 1 !== other.parts.first || !isSpaced(reading, other.parts.first)) return false;
  if (one.parts.surname.length > 0 || one.parts.surnameInitial !== '') return false;
  return (
    (one.because === 'name.repeated' && one.who === other.who) ||
    (single.has(one.because) && other.parts.given.length === 0)
  );
}

function joined(reading: Reading, one: Mention, other: Mention): Mention {
  const isOne = one.who !== undefined && one.who === other.who;
  const sure = one.confidence === 'certain' || other.confidence === 'certain' ? 'certain' : 'likely';
  const parts = { ...other.parts, first: one.parts.first, given: one.parts.given };
  return {
    ...one,
    parts,
    end: other.end,
    confidence: one.confidence === 'possible' && other.confidence === 'possible' ? 'possible' : sure,
    persons: isOne ? one.persons : [],
    who: isOne ? one.who : unknownWho(reading.text.slice(one.start, other.end)),
  };
}

function withGivenBefore(reading: Reading, mention: Mention, from: number): Mention {
  const { parts } = mention;
  const lacksGiven = (parts.given.length === 0 && parts.initials === '') || guessed.has(mention.because);
  if (mention.confidence === undefined || !lacksGiven) return mention;
  if (mention.cue.at === parts.first - 1 || !isSpaced(reading, parts.first)) return mention;
  const { tokens, text } = reading;
  let n = parts.first - 1;
  while (n > from && n > parts.first - 4 && isInfix(reading, n) && isSpaced(reading, n)) n--;
  if (n < from || !couldBeGiven(reading, n)) return mention;
  const start = tokens.start[n] as number;
  const given = [n];
  const surname = guessed.has(mention.because) ? [...parts.given, ...parts.surname] : parts.surname;
  return {
    ...mention,
    start,
    parts: { ...parts, first: n, given, surname },
    // Two capitals in the middle of a sentence are a name; at its beginning the first may be any word.
    confidence: mention.confidence === 'possible' && !startsSentence(reading, n) ? 'likely' : mention.confidence,
    persons: [],
    who: unknownWho(text.slice(start, mention.end)),
  };
}

const isInfix = (reading: Reading, n: number): boolean =>
  (flagsAt(reading, n) & L.INFIX) !== 0 && ((reading.tokens.shape[n] as number) & T.CAPITAL) === 0;

/** A capitalised word of no other meaning. */
export function couldBeGiven(reading: Reading, n: number): boolean {
  const shape = reading.tokens.shape[n] as number;
  if ((shape & T.CAPITAL) === 0 || (shape & (T.NUMBER | T.ALL_CAPITALS)) !== 0 || reading.claimed[n] !== 0)
    return false;
  const flags = nameFlagsAt(reading, n);
  if (isRole(reading.text.slice(reading.tokens.start[n], reading.tokens.end[n]))) return false;
  return (reading.tokens.letters[n] as number) > 1 && (flags & ~(L.GIVEN | L.MALE | L.FEMALE | L.ROSTER_GIVEN)) === 0;
}
