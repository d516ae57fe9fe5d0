import type { PersonRole, RosterPerson } from '../../record/person';
import { exactNamesOf } from './full-name';

/** Finds rostered persons by id or exact name. One person whom two sources hold counts once. */
export interface RosterIndex {
  /** The person that the id stands for, or undefined for an id that no roster has. */
  person(who: string): RosterPerson | undefined;
  /** One id for a person whom several sources hold; any other text comes back as it is. */
  canonical(who: string): string;
  /** Every distinct person with this folded full name. */
  named(foldedFullName: string): readonly RosterPerson[];
}

/** The list an entry is from: one person stands once in a list, and may stand in several lists of one source. */
const listOf = (id: string): string => id.slice(0, Math.max(0, id.lastIndexOf(':')));

const kinOf = (role: PersonRole): string =>
  role === 'guardian' || role === 'emergency-contact' || role === 'family' ? 'parent' : role;

/** Two entries are one person only on more than a name: namesakes exist, and taking two for one is how a child is shown to a stranger. */
function isSamePerson(a: RosterPerson, b: RosterPerson): boolean {
  if (a.birthDate && b.birthDate) return a.birthDate === b.birthDate && kinOf(a.role) === kinOf(b.role);
  const shares = (left?: readonly string[], right?: readonly string[]) =>
    left?.some((value) => right?.includes(value)) ?? false;
  if (shares(a.identifiers, b.identifiers) || shares(a.emails, b.emails)) return true;
  return listOf(a.id) !== listOf(b.id) && kinOf(a.role) === kinOf(b.role);
}

/** Builds the index; linear in the roster apart from namesakes. */
export function rosterIndexOf(roster: readonly RosterPerson[]): RosterIndex {
  const byId = new Map<string, RosterPerson>();
  const canonicalIds = new Map<string, string>();
  const byName = new Map<string, RosterPerson[]>();
  for (const person of roster) {
    byId.set(person.id, person);
    const names = exactNamesOf(person.name);
    const first = names[0];
    const twins = first === undefined ? [] : (byName.get(first) ?? []).filter((other) => isSamePerson(other, person));
    // With two candidates it is not clear which of them this is, so it stays a person apart.
    const twin = twins.length === 1 ? twins[0] : undefined;
    for (const id of [person.id, ...(person.sameAs ?? [])]) canonicalIds.set(id, twin?.id ?? person.id);
    if (twin) continue;
    for (const name of names) byName.set(name, [...(byName.get(name) ?? []), person]);
  }
  const canonical = (who: string) => canonicalIds.get(who) ?? who;
  return {
    canonical,
    person: (who) => byId.get(canonical(who)),
    named: (name) => byName.get(name) ?? [],
  };
}
