import type { SourceId } from '../../../domain/request/ids';
import type { SubjectDescription } from '../../../domain/requester/subject';
import type { Candidate } from '../connector';
import { ProtocolViolation } from '../faults';
import { type Appearance, askedKeys, type MatchedPerson, personsMatching } from '../person/appearance';
import { foundIdentifiers } from '../person/found-identifiers';
import type { DeliveredPerson } from './contract';
import { deliveries } from './deliveries';
import type { DeliveredContext } from './place';

interface Delivered extends Appearance {
  readonly delivery: string;
  readonly school: string;
}

/**
 * Who in the deliveries may be the subject: by the supplier's key or ECK iD, or by name with date of birth or e-mail address.
 * Several deliveries of one person are one candidate. @legal L-25
 *
 * @param connectorId A key of the request counts under this name too.
 * @throws ProtocolViolation as soon as one delivery cannot be understood: it may be the subject's; and when none is there. @legal L-26
 */
export async function locateDelivered(
  context: DeliveredContext,
  connectorId: string,
  subject: SubjectDescription,
): Promise<readonly Candidate[]> {
  const { sourceId, settings, signal } = context;
  const all: Delivered[] = [];
  let delivered = 0;
  for await (const { persons, supplier, name } of deliveries(context)) {
    signal.throwIfAborted();
    delivered += 1;
    for (const person of persons) all.push(appearanceOf(person, supplier, name));
  }
  // A supplier that has not delivered yet has not said that he knows nobody.
  if (delivered === 0) {
    // Unless somebody asked for it, and wrote down that there is nothing.
    if (settings.upload) return [];
    throw new ProtocolViolation(sourceId, { code: 'NOTHING_DELIVERED' });
  }
  const people = personsMatching(all, subject, askedKeys(subject, connectorId, sourceId));
  // Uploaded for this person, and about somebody else: a mistake, not "nobody".
  if (people.length === 0 && settings.upload) throw new ProtocolViolation(sourceId, { code: 'WRONG_PERSON' });
  for (const person of people) refuseContradiction(sourceId, person);
  return withoutNamesakes(people).map((person) => candidateOf(person, connectorId));
}

/** Where a supplier's own key points out the person, another number at that supplier is a namesake. */
function withoutNamesakes(people: readonly MatchedPerson<Delivered>[]): readonly MatchedPerson<Delivered>[] {
  const certain = people.filter((person) => person.some(({ strong }) => strong));
  const places = new Set(certain.flatMap((person) => person.map(({ at }) => at.place)));
  return people.filter((person) => certain.includes(person) || person.some(({ at }) => !places.has(at.place)));
}

const appearanceOf = (person: DeliveredPerson, supplier: string, delivery: string): Delivered => ({
  place: supplier,
  key: person.key,
  name: { givenNames: [person.givenName], infix: person.infix, familyNames: [person.familyName] },
  birthDate: person.birthDate ?? '',
  eckId: person.eckId ?? '',
  emails: person.email === undefined ? [] : [person.email],
  sex: '',
  numbers: {},
  tells: [],
  delivery,
  school: person.school ?? '',
});

/** One key for two birth dates is somebody else's manifest. */
function refuseContradiction(sourceId: SourceId, person: MatchedPerson<Delivered>): void {
  const dates = new Set(person.map(({ at }) => at.birthDate).filter((date) => date !== ''));
  if (dates.size > 1) throw new ProtocolViolation(sourceId, { code: 'WRONG_PERSON' });
}

function candidateOf(person: MatchedPerson<Delivered>, connectorId: string): Candidate {
  const all = (pick: (at: Delivered) => string) =>
    [...new Set(person.map(({ at }) => pick(at)))].filter((text) => text !== '');
  const keys = all(({ key }) => key);
  return {
    reference: { keys, deliveries: [...new Set(person.map(({ at }) => at.delivery))] },
    evidence: {
      strong: person.some(({ strong }) => strong),
      matched: [...new Set(person.flatMap(({ matched }) => matched))],
    },
    distinguishing: {
      nummer: keys.join(', '),
      geboortedatum: all(({ birthDate }) => birthDate).join(', '),
      school: all(({ school }) => school).join(', '),
      leverancier: all(({ place }) => place).join(', '),
    },
    identifiers: foundIdentifiers({
      [connectorId]: keys,
      email: person.flatMap(({ at }) => at.emails),
      eckId: all(({ eckId }) => eckId),
    }),
  };
}
