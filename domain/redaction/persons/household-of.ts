import type { RosterPerson } from '../../record/person';
import type { Household } from '../viewpoint';
import { foldName } from './fold';

/** Postcode and house number, or the folded line where there is no postcode: `Hofstraat 117 d, 7311 KT` is `7311kt 117`. */
function homeOf(line: string): string {
  const postcode = /\b(\d{4})\s?([A-Za-z]{2})\b/.exec(line);
  const number = /\b\d{1,5}\b/.exec(line.replace(postcode?.[0] ?? '', ' '))?.[0];
  return postcode && number ? `${postcode[1]}${postcode[2]?.toLowerCase()} ${number}` : foldName(line);
}

const homesOf = (person: RosterPerson): readonly string[] => (person.addresses ?? []).map(homeOf);

const liveApart = (a: RosterPerson, b: RosterPerson): boolean => {
  const [left, right] = [homesOf(a), homesOf(b)];
  return left.length > 0 && right.length > 0 && !left.some((home) => right.includes(home));
};

const isParent = (person: RosterPerson): boolean => person.role === 'parent' || person.role === 'guardian';

/**
 * What the sources show of the homes: separated when two parents, or the requesting parent and the child, have no address in common.
 * Somebody without any address shows nothing. @legal L-22, L-31
 */
export function householdOf(
  subject: RosterPerson,
  requester: RosterPerson,
  roster: readonly RosterPerson[],
): Household {
  const parents = roster.filter(
    (person) => isParent(person) && (person.parentOf === undefined || person.parentOf.includes(subject.id)),
  );
  const apart = parents.some((parent, n) => parents.slice(n + 1).some((other) => liveApart(parent, other)));
  const fromChild = requester.id !== subject.id && liveApart(requester, subject);
  const around = new Map([...parents, subject, requester].map((person) => [person.id, person]));
  return {
    separated: apart || fromChild,
    secretAddressOf: [...around.values()].filter((person) => person.secretAddress === true).map(({ id }) => id),
  };
}
