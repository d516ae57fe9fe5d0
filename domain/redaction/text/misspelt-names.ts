import { cueBefore } from './cue';
import { foldedWord } from './folding';
import * as lexiconFlags from './lexicon';
import type { Mention, Verdict } from './mention';
import { mentionOf, withoutSurname } from './mention-of';
import { type NameParts, oneWord } from './name-parts';
import { isOneEdit } from './near-miss';
import { and } from './placed-names';
import { flagsAt, nameFlagsAt, slice } from './reading';
import { resolve } from './resolution';
import type { KnownPerson } from './roster-index';
import type { Scene } from './scene';
import { startsSentence } from './surroundings';
import * as tokenShapes from './tokens';

const T = { ...tokenShapes };

const L = { ...lexiconFlags };

/** `Tygo Peters` where the roster has Tygo Peeters: that person, or somebody else; never the subject. */
export function misspelt(scene: Scene, parts: NameParts): Verdict | undefined {
  const { reading, roster } = scene;
  const [given] = parts.given;
  const surname = parts.surname.at(-1);
  if (given === undefined || surname === undefined) return undefined;
  const written = foldedWord(slice(reading, surname));
  if ((nameFlagsAt(reading, given) & L.ROSTER_GIVEN) === 0 || written.length < 4) return undefined;
  const known = resolve(reading, roster, { ...withoutSurname(parts), given: [given] }).persons;
  const near = known.filter((person) => person.surnameText.some((word) => word.length > 3 && isOneEdit(word, written)));
  if (near.length === 0) return undefined;
  const verdict = nearly(near);
  return verdict.confidence === 'possible'
    ? { ...verdict, stance: 'third', confidence: 'likely' }
    : { ...verdict, ...(verdict.stance === 'third' ? { confidence: 'certain' } : {}) };
}

/** Dictation without capitals: a word in no list that sounds like a given name of the roster (`jara` for Yara). */
export function readHeard(scene: Scene, n: number): Mention | undefined {
  const { reading } = scene;
  if (reading.tokens.word[n] !== 0 || (reading.tokens.letters[n] as number) < 4) return undefined;
  const persons = scene.nearMisses.personsSounding(foldedWord(slice(reading, n)));
  if (persons.length === 0) return undefined;
  return mentionOf(scene, oneWord(n), cueBefore(reading, n), nearly(persons));
}

/** A capitalised word in no list that is nearly a name of the roster. Applied and queued; near the subject's own name it is left and queued. */
export function readNearMiss(scene: Scene, n: number, flags: number): Mention | undefined {
  const { reading } = scene;
  if (flags !== 0 && flags !== L.COMMON) return undefined;
  const next = flagsAt(reading, n + 1);
  const listed =
    (next & L.LINK_WORD) !== 0 &&
    and.test(slice(reading, n + 1)) &&
    n + 2 < reading.tokens.count &&
    ((reading.tokens.shape[n + 2] as number) & T.CAPITAL) !== 0;
  const quoted = ((reading.tokens.shape[n] as number) & T.GAP_QUOTE) !== 0;
  if (startsSentence(reading, n) && !quoted && (next & L.PERSON_VERB) === 0 && !listed) return undefined;
  const word = foldedWord(slice(reading, n));
  if (isNamedBefore(scene, word)) return undefined;
  const persons = scene.nearMisses.personsNear(word);
  if (persons.length === 0) return undefined;
  return mentionOf(scene, oneWord(n), cueBefore(reading, n), nearly(persons));
}

/** Somebody in no roster was called so above: a name of his own, not a slip of the pen. */
function isNamedBefore({ earlier, reading }: Scene, word: string): boolean {
  return earlier.some(
    ({ persons, confidence, parts }) =>
      persons.length === 0 &&
      confidence !== undefined &&
      confidence !== 'possible' &&
      [...parts.given, ...parts.surname].some((n) => foldedWord(slice(reading, n)) === word),
  );
}

function nearly(persons: readonly KnownPerson[]): Verdict {
  const because = 'roster.misspelt';
  const own = persons.find((person) => person.stance === 'subject' || person.stance === 'requester');
  if (own !== undefined) return { stance: own.stance, confidence: 'possible', because, persons: [] };
  if (persons.every((person) => person.stance === 'staff')) return { stance: 'staff', because, persons };
  return { stance: 'third', confidence: 'likely', because, persons };
}
