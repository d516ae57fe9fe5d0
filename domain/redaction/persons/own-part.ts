import type { RosterPerson } from '../../record/person';
import type { SubjectDescription } from '../../requester/subject';
import type { Viewpoint } from '../viewpoint';
import { exactNamesOf } from './full-name';

/**
 * Somebody whom a source about the requester knows, as the request sees him: its subject is the requester, and a child there with the
 * name of the request's subject and no other birth date is that child. @legal L-23
 */
export function asInRequest(person: RosterPerson, subject: SubjectDescription): RosterPerson {
  if (person.role === 'subject') return { ...person, role: 'requester' };
  const names = exactNamesOf(subject);
  const isChild = exactNamesOf(person.name).some((name) => names.includes(name));
  const contradicted = person.birthDate !== undefined && person.birthDate !== subject.birthDate;
  return isChild && !contradicted && person.role !== 'staff' ? { ...person, role: 'subject' } : person;
}

/**
 * The same persons, looked at from the part about the requester: he is its subject, and the child is his to read about. His own
 * whereabouts betray nobody to himself; another's secret address still does. @legal L-23, L-31
 */
export const ownPartOf = (viewpoint: Viewpoint, category: Viewpoint['category']): Viewpoint => ({
  ...viewpoint,
  category,
  subject: viewpoint.requester,
  requester: viewpoint.subject,
  household: {
    separated: false,
    secretAddressOf: viewpoint.household.secretAddressOf.filter((id) => id !== viewpoint.requester.id),
  },
});
