import { foldedWord } from './folding';
import type { Lexicon } from './lexicon';
import * as lexiconFlags from './lexicon';
import { famous } from './names/famous';
import { flagsAt, nameFlagsAt, type Reading } from './reading';
import * as tokenShapes from './tokens';

const T = { ...tokenShapes };

const L = { ...lexiconFlags };

/** Public figures, writers and characters: names that stay. A single first name counts only beside a work. */
export class FamousNames {
  private readonly byFirst = new Map<number, number[][]>();

  constructor(lexicon: Lexicon) {
    for (const name of famous.split(/[|\n]/)) {
      const words = name
        .split(/[\s.,&'-]+/)
        .filter((word) => foldedWord(word) !== '')
        .map((word) => lexicon.add(word, 0));
      const [first] = words;
      if (first === undefined) continue;
      lexicon.flags[first] = (lexicon.flags[first] as number) | L.FAMOUS;
      const names = this.byFirst.get(first);
      if (names === undefined) this.byFirst.set(first, [words]);
      else names.push(words);
    }
    for (const names of this.byFirst.values()) names.sort((one, other) => other.length - one.length);
  }

  /** Last token of the famous name that begins at `n`; undefined without one, or when the roster could mean it. */
  endAt(reading: Reading, n: number): number | undefined {
    const { tokens } = reading;
    if ((flagsAt(reading, n) & L.FAMOUS) === 0 || ((tokens.shape[n] as number) & T.CAPITAL) === 0) return undefined;
    for (const words of this.byFirst.get(tokens.word[n] as number) ?? []) {
      const last = n + words.length - 1;
      if (last >= tokens.count || !words.every((word, step) => tokens.word[n + step] === word)) continue;
      if (
        words.some(
          (_, step) =>
            step > 0 &&
            ((tokens.shape[n + step] as number) &
              T.GAP_MASK &
              ~(T.GAP_SPACE | T.GAP_DOT | T.GAP_HYPHEN | T.GAP_OTHER)) !==
              0,
        )
      )
        continue;
      if (words.length > 1) {
        const surname = nameFlagsAt(reading, last);
        if ((nameFlagsAt(reading, n) & L.ROSTER_GIVEN) !== 0 && (surname & L.ROSTER) !== 0) return undefined;
        return last;
      }
      const personal = (nameFlagsAt(reading, n) & (L.GIVEN | L.SURNAME | L.ROSTER | L.COMMON)) !== 0;
      if (!personal) return last;
      if ((nameFlagsAt(reading, n) & L.ROSTER) === 0 && nearWork(reading, n)) return last;
    }
    return undefined;
  }
}

function nearWork(reading: Reading, n: number): boolean {
  for (let back = n - 1; back >= 0 && back > n - 7; back--) {
    if ((flagsAt(reading, back) & L.WORK_CUE) !== 0) return true;
    if (((reading.tokens.shape[back + 1] as number) & (T.GAP_DOT | T.GAP_LINE | T.GAP_SHOUT)) !== 0) return false;
  }
  return false;
}
