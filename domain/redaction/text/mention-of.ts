import type { Cue } from './cue';
import * as lexiconFlags from './lexicon';
import type { Mention, Verdict } from './mention';
import type { NameParts } from './name-parts';
import { unknownWho } from './name-text';
import { nameFlagsAt, type Reading, slice } from './reading';
import type { KnownPerson } from './roster-index';
import type { Scene } from './scene';
import * as tokenShapes from './tokens';

const T = { ...tokenShapes };

const L = { ...lexiconFlags };

/** The given name alone. */
export const withoutSurname = (parts: NameParts): NameParts => ({
  ...parts,
  last: parts.given.at(-1) as number,
  surname: [],
  infix: false,
});

/** `d. oosterhof`: in lower case the initial before a lone surname goes with it. */
function withLowerInitial(reading: Reading, parts: NameParts): number {
  const { tokens } = reading;
  const before = parts.first - 1;
  if (before < 0 || parts.given.length > 0 || ((tokens.shape[parts.first] as number) & T.CAPITAL) !== 0)
    return parts.first;
  const dotted = ((tokens.shape[parts.first] as number) & T.GAP_DOT) !== 0;
  return dotted && tokens.letters[before] === 1 && ((tokens.shape[before] as number) & T.NUMBER) === 0
    ? before
    : parts.first;
}

/** The id of the one person these entries are, in one source or in several; undefined when they are more. */
function onlyOne(persons: readonly KnownPerson[]): string | undefined {
  const [first] = persons;
  if (first === undefined || persons.length === 1) return first?.id;
  return persons.every((person) => person.canonicalId === first.canonicalId) ? first.canonicalId : undefined;
}

/** The mention of a name that was judged. */
export function mentionOf(scene: Scene, parts: NameParts, cue: Cue, verdict: Verdict): Mention {
  const { reading } = scene;
  const { tokens, text } = reading;
  const start = tokens.start[withLowerInitial(reading, parts)] as number;
  const end = tokens.end[parts.last] as number;
  const given = parts.given[0];
  const sex = given === undefined ? 0 : nameFlagsAt(reading, given) & (L.FEMALE | L.MALE);
  const { persons, stance, because, confidence } = verdict;
  const known = onlyOne(persons);
  const unknown = persons.length === 0 && confidence !== undefined ? unknownWho(text.slice(start, end)) : undefined;
  return {
    parts,
    start,
    end,
    cue,
    persons,
    stance,
    confidence,
    because,
    who: known ?? unknown,
    roleText: cue.at < 0 ? undefined : slice(reading, cue.at).toLowerCase(),
    female: cue.female || (sex === L.FEMALE && !cue.male),
    male: cue.male || (sex === L.MALE && !cue.female),
  };
}
