import type { RecordKey } from '../finding';
import { foldName } from '../persons/fold';
import type { HardKind, HardString } from './hard-string';
import { telephoneForms } from './telephone-forms';
import { type Word, wordsOf } from './words-of';

/** A place where a hard string stands. The value is not repeated. */
export interface LeakHit {
  /** UTF-16 offsets in the scanned text. */
  readonly offset: number;
  readonly end: number;
  readonly kind: HardKind;
  /** Roster id of the person whose it is. */
  readonly who?: string;
  /** Where the string was taken out, when known: leads the officer to the finding. */
  readonly record?: RecordKey;
}

/** Looks for all hard strings at once. */
export interface LeakScanner {
  /** Hits by offset; strings that overlap are hits each. One pass over the text, whatever the number of strings. */
  scan(text: string): readonly LeakHit[];
}

type Phrase = { readonly words: readonly string[]; readonly hard: HardString };

const written = (hard: HardString): readonly string[] =>
  hard.kind === 'telephone' ? telephoneForms(hard.text) : [foldName(hard.text).replace(/ /g, '')];

/** Strings that people group as they like: compared without spaces and signs. */
const isGrouped = (hard: HardString): boolean =>
  hard.kind === 'telephone' ||
  hard.kind === 'iban' ||
  hard.kind === 'postcode' ||
  ((hard.kind === 'identifier' || hard.kind === 'canary' || hard.kind === 'secret') &&
    /^[\p{L}\p{N}\s.\-/]+$/u.test(hard.text));

/**
 * Builds a scanner. Names match without regard to case, diacritics, line breaks and a genitive s;
 * numbers match however they are grouped, telephone numbers with and without the country code.
 */
export function createLeakScanner(hardSet: readonly HardString[]): LeakScanner {
  const phrases = new Map<string, Phrase[]>();
  const grouped = new Map<string, HardString[]>();
  const beginnings = new Set<string>();
  let longest = 0;
  for (const hard of hardSet) {
    if (isGrouped(hard)) {
      for (const form of written(hard)) {
        if (form === '') continue;
        grouped.set(form, [...(grouped.get(form) ?? []), hard]);
        for (let width = 1; width <= 3; width += 1) beginnings.add(form.slice(0, width));
        longest = Math.max(longest, form.length);
      }
      continue;
    }
    const words = wordsOf(hard.text).map((word) => word.folded);
    const [first] = words;
    if (first !== undefined) phrases.set(first, [...(phrases.get(first) ?? []), { words, hard }]);
  }

  function* groupedAt(text: string, words: readonly Word[], from: number): Generator<LeakHit> {
    const begin = words[from];
    if (!begin || !beginnings.has(begin.folded.slice(0, 3))) return;
    let form = '';
    for (let n = from; n < words.length; n += 1) {
      const word = words[n];
      const previous = words[n - 1];
      if (!word) return;
      if (n > from && previous && !/^[\s.\-()/+]{0,3}$/.test(text.slice(previous.end, word.start))) return;
      form += word.folded;
      if (form.length > longest) return;
      for (const hard of grouped.get(form) ?? []) yield hitOf(hard, begin.start, word.end);
    }
  }

  function* phrasesAt(text: string, words: readonly Word[], from: number): Generator<LeakHit> {
    const begin = words[from];
    if (!begin) return;
    for (const { words: wanted, hard } of phrases.get(begin.folded) ?? []) {
      const last = words[from + wanted.length - 1];
      if (!last) continue;
      const matches = wanted.every((word, n) => {
        const isLast = n === wanted.length - 1;
        return isWord(words[from + n]?.folded, word, isLast && hard.kind === 'name');
      });
      if (matches && holdsTogether(text.slice(begin.start, last.end), hard)) yield hitOf(hard, begin.start, last.end);
    }
  }

  return {
    scan(text) {
      const hits: LeakHit[] = [];
      for (const piece of piecesOf(text)) {
        const words = wordsOf(piece.text);
        for (let n = 0; n < words.length && (words[n]?.start ?? 0) < piece.ownLength; n += 1) {
          for (const hit of phrasesAt(piece.text, words, n)) hits.push(moved(hit, piece.offset));
          for (const hit of groupedAt(piece.text, words, n)) hits.push(moved(hit, piece.offset));
        }
      }
      return hits;
    },
  };
}

const moved = (hit: LeakHit, by: number): LeakHit => ({ ...hit, offset: hit.offset + by, end: hit.end + by });

/** Longest string that is found over the end of a piece. */
const reach = 1024;

/** A long text in pieces, so that its words are not all in memory at once. Hits begin in the piece's own part and may end in the next. */
function* piecesOf(
  text: string,
): Generator<{ readonly text: string; readonly offset: number; readonly ownLength: number }> {
  const length = 128 * 1024;
  for (let offset = 0; offset < text.length; ) {
    const rest = text.length - offset;
    // Between words, if there is a space within reach: half a word is another word.
    const space = rest <= length ? -1 : text.slice(offset + length, offset + length + reach).search(/\s/);
    const ownLength = rest <= length ? rest : length + Math.max(0, space);
    yield { text: text.slice(offset, offset + ownLength + reach), offset, ownLength };
    offset += ownLength;
  }
}

/** Words that follow each other are one string only when no sentence ends between them and no more than a few signs part them. */
function holdsTogether(slice: string, hard: HardString): boolean {
  if (hard.kind === 'name') return !/[.!?]\s|[^\p{L}\p{N}]{13}/u.test(slice);
  if (hard.kind === 'email') return /@|%40/.test(slice) && slice.length <= hard.text.length + 8;
  return slice.length <= hard.text.length * 2 + 8;
}

const isWord = (found: string | undefined, wanted: string, mayBeGenitive: boolean): boolean =>
  found === wanted || (mayBeGenitive && found === `${wanted}s`);

const hitOf = (hard: HardString, offset: number, end: number): LeakHit => ({
  offset,
  end,
  kind: hard.kind,
  ...(hard.who === undefined ? {} : { who: hard.who }),
  ...(hard.record ? { record: hard.record } : {}),
});
