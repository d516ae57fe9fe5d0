import { foldedWord } from './folding';
import type { KnownPerson, RosterIndex } from './roster-index';

const shortest = 5;
/** Bounds the memory of words already looked up. */
const mostAnswers = 20_000;
const diminutive = /(?:etje|tje|pje|pie|je|ie|ke|eke)$/;

/**
 * Names of the roster that a word comes within one edit of, or is the pet form of. For redacting only: what is near the
 * subject's name is never taken for the subject.
 */
export class NearMisses {
  private readonly answers = new Map<string, readonly KnownPerson[]>();
  private index: Map<string, KnownPerson[]> | undefined;
  private readonly heard = new Map<string, readonly KnownPerson[]>();
  private sounds: Map<string, KnownPerson[]> | undefined;
  private readonly given = new Map<string, KnownPerson[]>();

  constructor(private readonly roster: RosterIndex) {
    for (const entry of roster.persons) for (const word of wordsOfGiven(entry)) put(this.given, word, entry);
  }

  /** Persons of whom the folded word is a pet form (`Fientje`) or a misspelling (`Baldewsing`). */
  personsNear(word: string): readonly KnownPerson[] {
    const before = this.answers.get(word);
    if (before !== undefined) return before;
    const persons = this.search(word);
    if (this.answers.size >= mostAnswers) this.answers.clear();
    this.answers.set(word, persons);
    return persons;
  }

  /** Persons whose given name sounds as the folded word does: `xafi`, `jara`, `tobyas`. */
  personsSounding(word: string): readonly KnownPerson[] {
    if (word.length < 4) return nobody;
    const before = this.heard.get(word);
    if (before !== undefined) return before;
    if (this.sounds === undefined) {
      this.sounds = new Map();
      for (const entry of this.roster.persons)
        for (const name of wordsOfGiven(entry)) if (name.length > 3) put(this.sounds, soundOf(name), entry);
    }
    const persons = this.sounds.get(soundOf(word)) ?? nobody;
    if (this.heard.size >= mostAnswers) this.heard.clear();
    this.heard.set(word, persons);
    return persons;
  }

  private search(word: string): readonly KnownPerson[] {
    const stem = word.replace(diminutive, '');
    if (stem !== word && stem.length > 2) {
      const persons = this.given.get(stem);
      if (persons !== undefined) return persons;
    }
    const heard = this.personsSounding(word);
    if (heard.length > 0) return heard;
    if (word.length < shortest) return [];
    const found = new Set<KnownPerson>();
    for (const key of [word, ...deletions(word)])
      for (const person of this.misspellings().get(key) ?? []) if (isNear(person, word)) found.add(person);
    return [...found];
  }

  private misspellings(): Map<string, KnownPerson[]> {
    if (this.index !== undefined) return this.index;
    this.index = new Map();
    for (const entry of this.roster.persons) {
      for (const word of nameWords(entry)) for (const key of [word, ...deletions(word)]) put(this.index, key, entry);
    }
    return this.index;
  }
}

const nobody: readonly KnownPerson[] = [];

/** Spellings that sound alike in Dutch come to one: c and k, y and i or j, ph and f, v and f, s and z, th and t, doubled letters. */
export function soundOf(word: string): string {
  return word
    .replace(/ph/g, 'f')
    .replace(/ck|c(?![hei])|q/g, 'k')
    .replace(/c(?=[ei])/g, 's')
    .replace(/th/g, 't')
    .replace(/dt$/, 't')
    .replace(/x/g, 'ks')
    .replace(/ij|[yj]/g, 'i')
    .replace(/ei/g, 'i')
    .replace(/v/g, 'f')
    .replace(/z/g, 's')
    .replace(/(.)\1+/g, '$1')
    .replace(/ie/g, 'i');
}

/** True when one letter more, less, other or swapped makes the one word of the other. */
export function isOneEdit(one: string, other: string): boolean {
  if (one === other || Math.abs(one.length - other.length) > 1) return false;
  let from = 0;
  while (from < one.length && one.charAt(from) === other.charAt(from)) from++;
  let tail = 0;
  while (
    tail < Math.min(one.length, other.length) - from &&
    one.charAt(one.length - 1 - tail) === other.charAt(other.length - 1 - tail)
  )
    tail++;
  const restOne = one.slice(from, one.length - tail);
  const restOther = other.slice(from, other.length - tail);
  if (restOne.length <= 1 && restOther.length <= 1) return true;
  return restOne.length === 2 && restOther === `${restOne.charAt(1)}${restOne.charAt(0)}`;
}

const isNear = (person: KnownPerson, word: string): boolean => nameWords(person).some((name) => isOneEdit(name, word));
const wordsOfGiven = ({ person }: KnownPerson): string[] =>
  [person.name.givenName, ...(person.name.aliases ?? [])].map(foldedWord).filter((word) => word.length > 2);

function nameWords({ person }: KnownPerson): string[] {
  return `${person.name.givenName} ${person.name.familyName}`
    .split(/[\s-]+/)
    .map(foldedWord)
    .filter((word) => word.length >= shortest);
}

function deletions(word: string): string[] {
  return Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1));
}

function put(map: Map<string, KnownPerson[]>, key: string, entry: KnownPerson): void {
  const entries = map.get(key);
  if (entries === undefined) map.set(key, [entry]);
  else if (entries.at(-1) !== entry) entries.push(entry);
}
