import { foldedLetters } from './folding';

/*
 * What a word can be; a word may be several things at once. Modules that read these for every word copy them into a constant of
 * their own: under the loaders of tests and of development an imported name is a getter call.
 */
export const GIVEN = 1 << 0;
export const SURNAME = 1 << 1;
/** Also an ordinary word: `bos`, `post`, `roos`. Counts as a name only with a capital and, alone, with evidence. */
export const COMMON = 1 << 2;
export const INFIX = 1 << 3;
export const TITLE = 1 << 4;
export const DEGREE = 1 << 5;
export const STAFF_CUE = 1 << 6;
export const PROFESSION_CUE = 1 << 7;
/** Kin and neighbours who are grown up: moeder, opa, buurman. */
export const ELDER_CUE = 1 << 8;
/** Kin and friends who are children: broer, zusje, klasgenoot. */
export const PEER_CUE = 1 << 9;
export const PET_CUE = 1 << 10;
export const ORGANISATION_CUE = 1 << 11;
export const WORK_CUE = 1 << 12;
export const WHERE_WORD = 1 << 13;
export const LINK_WORD = 1 << 14;
export const GREETING = 1 << 15;
export const CLOSING = 1 << 16;
export const PERSON_VERB = 1 << 17;
export const NEVER_NAME = 1 << 18;
export const ARTICLE = 1 << 19;
export const FAMILY_CUE = 1 << 20;
export const FEMALE = 1 << 21;
export const MALE = 1 << 22;
export const ROSTER_GIVEN = 1 << 23;
export const ROSTER_SURNAME = 1 << 24;
export const PLACE = 1 << 25;
export const FAMOUS = 1 << 26;
export const NAMING = 1 << 27;
export const MANAGEMENT = 1 << 28;
export const ACCOUNT_CUE = 1 << 29;

export const ROSTER = ROSTER_GIVEN | ROSTER_SURNAME;

/**
 * All words the engine knows in one dense automaton: a row of 32 transitions per state, state 0 is dead, state 1 the root.
 * Reading a word costs one array access per letter, whatever the size of the roster.
 */
export class Lexicon {
  next = new Int32Array(32 * 4096);
  accept = new Int32Array(4096);
  /** Flags per word id; word 0 is "no such word". */
  flags = new Int32Array(4096);
  private states = 2;
  private words = 1;

  /** Adds a word (or adds flags to it) and returns its id; 0 when it has no letters. */
  add(text: string, flags: number): number {
    const letters = foldedLetters(text);
    if (letters.length === 0) return 0;
    let state = 1;
    for (const letter of letters) {
      let target = this.next[state * 32 + letter] ?? 0;
      if (target === 0) {
        target = this.newState();
        this.next[state * 32 + letter] = target;
      }
      state = target;
    }
    let word = this.accept[state] ?? 0;
    if (word === 0) {
      word = this.newWord();
      this.accept[state] = word;
    }
    this.flags[word] = (this.flags[word] ?? 0) | flags;
    return word;
  }

  /** Id of a word, 0 when unknown. */
  find(text: string): number {
    let state = 1;
    for (const letter of foldedLetters(text)) state = this.next[state * 32 + letter] ?? 0;
    return state === 1 ? 0 : (this.accept[state] ?? 0);
  }

  private newState(): number {
    if (this.states === this.accept.length) {
      this.next = grown(this.next);
      this.accept = grown(this.accept);
    }
    return this.states++;
  }

  private newWord(): number {
    if (this.words === this.flags.length) this.flags = grown(this.flags);
    return this.words++;
  }
}

function grown(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}
