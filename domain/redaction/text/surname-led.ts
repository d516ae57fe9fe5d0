import { cueBefore } from './cue';
import { foldedWord } from './folding';
import * as lexiconFlags from './lexicon';
import { readReversed, readSurnameFirst } from './list-order';
import { type NameParts, readFromGiven, readFromSurname } from './name-parts';
import { type Found, judge } from './read-mention';
import { flagsAt, nameFlagsAt, type Reading } from './reading';
import { resolve } from './resolution';
import type { KnownPerson } from './roster-index';
import type { Scene } from './scene';
import * as tokenShapes from './tokens';

const T = { ...tokenShapes };

const L = { ...lexiconFlags };

/** A name that begins with its surname or infix: `Van Beek`, `Vries, de, Sem`, `Bakker M.`. */
export function readBySurname(scene: Scene, n: number, flags: number, capital: boolean): Found {
  const { reading, roster } = scene;
  const isInfix = (flags & L.INFIX) !== 0 && (flags & (L.SURNAME | L.ROSTER_SURNAME)) === 0;
  const read = readFromSurname(reading, n);
  if (read === undefined) return undefined;
  const parts = withoutStranger(scene, read);
  const reversed = readReversed(reading, parts);
  if (reversed !== undefined && capital && !cueBefore(reading, n).titled) {
    const known = resolve(reading, roster, reversed).persons.length > 0;
    if (
      known ||
      ((flags & L.GIVEN) === 0 &&
        (flags & (L.SURNAME | L.INFIX)) !== 0 &&
        reversed.given.length > 0 &&
        gapIsComma(reading, parts.last + 1) &&
        (flags & L.COMMON) === 0)
    )
      return judge(scene, reversed);
  }
  const listed = readSurnameFirst(reading, parts);
  if (listed !== undefined && (flags & L.GIVEN) === 0) {
    const known = resolve(reading, roster, listed).persons.length > 0;
    const dotted = reading.text.charAt(reading.tokens.end[listed.last] as number) === '.';
    if (known || (dotted && (flags & L.SURNAME) !== 0 && (flags & L.COMMON) === 0)) return judge(scene, listed);
  }
  const resolution = resolve(reading, roster, parts);
  const isGiven = (flags & (L.GIVEN | L.ROSTER_GIVEN)) !== 0;
  if (isInfix) {
    const cue = cueBefore(reading, n);
    const pointed =
      cue.direct &&
      (cue.kind === 'title' ||
        cue.titled ||
        cue.kind === 'profession' ||
        cue.kind === 'family' ||
        cue.kind === 'staff' ||
        cue.kind === 'elder');
    const own = resolution.persons.some((person) => infixFits(reading, parts, infixOf(person)));
    if (own || (pointed && capital) || (pointed && cue.titled) || (pointed && cue.kind === 'title'))
      return judge(scene, parts);
    const listed = (nameFlagsAt(reading, parts.surname[0] as number) & L.SURNAME) !== 0;
    if (
      capital &&
      listed &&
      resolution.persons.length === 0 &&
      parts.first > 0 &&
      (flagsAt(reading, n - 1) & L.LINK_WORD) !== 0
    )
      return judge(scene, parts);
    return undefined;
  }
  if (isGiven) {
    const forward = readFromGiven(reading, n, false);
    if (forward !== undefined && (resolve(reading, roster, forward).persons.length > 0 || forward.last > n))
      return judge(scene, forward);
    if (resolution.persons.length === 0) return undefined;
  }
  return judge(scene, parts);
}

/** `de Wit Roos`: a surname of the roster with another name behind it, which is nobody's second surname. */
function withoutStranger({ reading, roster }: Scene, parts: NameParts): NameParts {
  const [first, second] = parts.surname;
  if (first === undefined || second === undefined || !parts.infix) return parts;
  const apart = ((reading.tokens.shape[second] as number) & T.GAP_MASK) === T.GAP_SPACE;
  if (!apart || resolve(reading, roster, parts).persons.length > 0) return parts;
  const shorter = { ...parts, surname: [first], last: first };
  const known = resolve(reading, roster, shorter).persons;
  return known.some((person) => infixFits(reading, shorter, infixOf(person))) ? shorter : parts;
}

const gapIsComma = (reading: Reading, n: number): boolean => ((reading.tokens.shape[n] as number) & T.GAP_OPEN) === 0;

/** `El` of El Khattabi stands in the family name where the source knows no infixes. */
function infixOf({ person, surnameText }: KnownPerson): string {
  return person.name.infix || (surnameText.length > 1 ? (surnameText[0] as string) : '');
}

function infixFits(reading: Reading, parts: NameParts, infix: string): boolean {
  const { tokens, text } = reading;
  const written = foldedWord(text.slice(tokens.start[parts.first], tokens.start[parts.surname[0] as number]));
  const own = foldedWord(infix);
  return (
    own !== '' &&
    (written === own ||
      own.endsWith(written) ||
      written ===
        infix
          .split(/\s+/)
          .map((word) => word.charAt(0))
          .join(''))
  );
}
