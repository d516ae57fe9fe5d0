import type { NameParts } from './name-parts';
import type { Reading } from './reading';
import type { KnownPerson, RosterIndex } from './roster-index';

/** Which form of the name was matched; the closed vocabulary of `because` for known persons. */
export type RosterForm = 'full-name' | 'initials' | 'given-initial' | 'given-name' | 'surname' | 'reversed' | 'letters';

export interface Resolution {
  readonly persons: readonly KnownPerson[];
  readonly form: RosterForm;
}

const nobody: readonly KnownPerson[] = [];

/** The persons of the roster whose name fits all parts of what is written, exactly. Empty when nobody does. */
export function resolve(reading: Reading, roster: RosterIndex, parts: NameParts): Resolution {
  const form = formOf(parts);
  if (form === 'letters') {
    const known = roster.byInitials.get(parts.initials) ?? nobody;
    const dotted = known.length === 0 && parts.initials.length > 1 && isDotted(reading, parts);
    return { persons: dotted ? (roster.byLetters.get(parts.initials) ?? nobody) : known, form };
  }
  const pool = poolOf(reading, roster, parts);
  if (pool.length === 0 || isWholePool(form, parts)) return { persons: pool, form };
  const persons = pool.filter((person) => fits(reading, person, parts));
  return { persons, form };
}

const isDotted = (reading: Reading, parts: NameParts): boolean =>
  reading.text.charAt(reading.tokens.end[parts.first] as number) === '.';

/** One given name or one surname and nothing else: everybody in the pool fits, and the list can be shared. */
function isWholePool(form: RosterForm, parts: NameParts): boolean {
  return (form === 'given-name' && parts.given.length === 1) || (form === 'surname' && parts.surname.length === 1);
}

function formOf(parts: NameParts): RosterForm {
  if (parts.surname.length === 0) {
    if (parts.initials !== '') return 'letters';
    return parts.surnameInitial !== '' ? 'given-initial' : 'given-name';
  }
  if (parts.given.length > 0)
    return (parts.given[0] as number) > (parts.surname[0] as number) ? 'reversed' : 'full-name';
  return parts.initials !== '' ? 'initials' : 'surname';
}

function poolOf(reading: Reading, roster: RosterIndex, parts: NameParts): readonly KnownPerson[] {
  const [given] = parts.given;
  if (given !== undefined) return lookUp(reading, given, roster.byGiven);
  for (const surname of parts.surname) {
    const found = lookUp(reading, surname, roster.bySurname);
    if (found.length > 0) return found;
  }
  return nobody;
}

function lookUp(reading: Reading, n: number, map: Map<number, KnownPerson[]>): readonly KnownPerson[] {
  const exact = map.get(reading.tokens.word[n] as number) ?? nobody;
  const base = reading.tokens.base[n] as number;
  const possessed = base === 0 ? nobody : (map.get(base) ?? nobody);
  return possessed.length === 0 ? exact : exact.length === 0 ? possessed : [...exact, ...possessed];
}

function fits(reading: Reading, person: KnownPerson, parts: NameParts): boolean {
  if (!hasAll(reading, person.given, parts.given) || !hasAll(reading, person.surname, parts.surname)) return false;
  if (parts.initials !== '' && !initialsFit(person.initials, parts.initials)) return false;
  return parts.surnameInitial === '' || person.surnameLetters.includes(parts.surnameInitial);
}

function hasAll({ tokens }: Reading, words: readonly number[], written: readonly number[]): boolean {
  for (let at = 0; at < written.length; at++) {
    const n = written[at] as number;
    if (!words.includes(tokens.word[n] as number) && !words.includes(tokens.base[n] as number)) return false;
  }
  return true;
}

const initialsFit = (known: string, written: string): boolean =>
  known !== '' && (known.startsWith(written) || written.startsWith(known) || known.includes(written));
