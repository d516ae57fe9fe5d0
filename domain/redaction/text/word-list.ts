import { foldedWord } from './folding';

/** What ordinary words there are, in the languages of the texts. A capitalised word that is none of them is mostly a name. */
export interface WordJudge {
  /** True for a word in any of its forms, and for a compound of two or three. Case and diacritics do not matter. */
  isWord(word: string): boolean;
  /** True for a word just as the dictionaries have it. */
  isEntry(word: string): boolean;
  /** True for what the dictionary writes with a capital: places, brands, and some names of persons. */
  isProper(word: string): boolean;
}

const endings =
  'en n e s t te ten de den je jes tje tjes pje etje er ers st ste d es ed ing ly end ende heid lijk ig ige loos r re ere'.split(
    ' ',
  );
const separable = 'aan af bij door in mee na om op over tegen terug toe uit voor vast weg samen'.split(' ');

const mostRemembered = 50_000;
const shortestStem = 3;

/**
 * The words of Hunspell dictionaries (the text of their `.dic` files). Endings are judged by the spelling rules of Dutch in short
 * (`lopen`–`loop`, `huizen`–`huis`), rather taking a name for a word than leaving a word out.
 */
export class WordList implements WordJudge {
  private readonly words = new Set<string>();
  private readonly proper = new Set<string>();
  private readonly judged = new Map<string, boolean>();

  constructor(dictionaries: readonly string[]) {
    for (const dictionary of dictionaries) for (const line of dictionary.split('\n')) this.learn(line);
  }

  isWord(word: string): boolean {
    const letters = foldedWord(word);
    const known = this.judged.get(letters);
    if (known !== undefined) return known;
    if (this.judged.size >= mostRemembered) this.judged.clear();
    const verdict = this.isForm(letters) || this.isCompound(letters);
    this.judged.set(letters, verdict);
    return verdict;
  }

  isEntry(word: string): boolean {
    return this.words.has(foldedWord(word));
  }

  isProper(word: string): boolean {
    const letters = foldedWord(word);
    return this.proper.has(letters) || (letters.endsWith('s') && this.proper.has(letters.slice(0, -1)));
  }

  private learn(line: string): void {
    const [entry = ''] = line.split('/');
    if (!/^[\p{L}\p{M}]{2,}$/u.test(entry)) return;
    (entry.charAt(0) === entry.charAt(0).toLowerCase() ? this.words : this.proper).add(foldedWord(entry));
  }

  private isForm(word: string): boolean {
    if (this.isStemmed(word)) return true;
    if (word.startsWith('ge') && this.isStemmed(word.slice(2))) return true;
    const prefix = separable.find((start) => word.startsWith(start) && word.length > start.length + shortestStem);
    if (prefix === undefined) return false;
    const verb = word.slice(prefix.length);
    return this.isStemmed(verb.replace(/^(?:ge|te)/, '')) || this.isStemmed(verb);
  }

  /** `schoolplein`, `loonstrookregel`: words one behind the other, joined by an s or not. */
  private isCompound(word: string, parts = 2): boolean {
    for (let at = shortestStem; at <= word.length - shortestStem; at++) {
      const first = word.slice(0, at);
      if (!this.words.has(first) && !this.words.has(first.replace(/s$/, ''))) continue;
      const rest = word.slice(at);
      if (this.isStemmed(rest) || (parts > 1 && this.isCompound(rest, parts - 1))) return true;
    }
    return false;
  }

  private isStemmed(word: string): boolean {
    if (word.length < shortestStem - 1) return false;
    if (this.words.has(word)) return true;
    return endings.some(
      (ending) =>
        word.endsWith(ending) &&
        word.length - ending.length >= shortestStem &&
        this.isStem(word.slice(0, -ending.length)),
    );
  }

  /** `loop` for `lop`, `stop` for `stopp`, `huis` for `huiz`, `werken` for `werk`. */
  private isStem(stem: string): boolean {
    const { words } = this;
    if (words.has(stem) || words.has(`${stem}en`) || words.has(`${stem}n`) || words.has(`${stem}e`)) return true;
    const last = stem.slice(-1);
    const vowel = stem.slice(-2, -1);
    if (last === vowel) return stem.length > shortestStem && words.has(stem.slice(0, -1));
    const hard = last === 'v' ? 'f' : last === 'z' ? 's' : last;
    const open = stem.slice(0, -1);
    return words.has(open + hard) || (/[aeou]/.test(vowel) && words.has(open + vowel + hard));
  }
}
