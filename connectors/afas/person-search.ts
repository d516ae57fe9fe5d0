import type { SubjectDescription } from '../../domain/requester/subject';
import { isSlipApart } from '../kit/person/birth-date';
import { type Directory, type KnownPerson, personIn, theirName } from './known-person';
import { boundsOfDay } from './local-time';
import type { CheckedEndpoint } from './meta-info';
import { nameFit } from './name-match';
import type { Condition } from './query';

const personRoles = ['organisationPerson', 'employee'] as const;

/**
 * Persons by name and date of birth. Asked by date of birth first, so that few others' data travel; when nobody fits, all
 * persons are read and compared in memory, because a date of birth can be missing in Profit. Nothing of them is kept. @legal L-25
 */
export async function personsByIdentity(directory: Directory, subject: SubjectDescription): Promise<KnownPerson[]> {
  const bornThen = (endpoint: CheckedEndpoint): readonly Condition[] => {
    const field = theirName(endpoint, 'DateBirth');
    const [first, last] = boundsOfDay(subject.birthDate);
    return [
      { field, operator: 2, value: first },
      { field, operator: 3, value: last },
    ];
  };
  const found: KnownPerson[] = [];
  for (const role of personRoles) {
    if (!directory.has(role, 'DateBirth')) continue;
    for await (const row of directory.rows(role, bornThen)) {
      const person = personIn(row);
      if (person.birthDate === subject.birthDate && nameFit(person.name, subject) !== 'none') found.push(person);
    }
  }
  if (found.length > 0) return found;
  for (const role of personRoles) {
    if (!directory.has(role)) continue;
    for await (const row of directory.rows(role)) {
      const person = personIn(row);
      if (canBe(person, subject)) found.push(person);
    }
  }
  return found;
}

/** A date of birth that is known must be right, but for one slip under the full name; where there is none, the full name must be. */
function canBe(person: KnownPerson, subject: SubjectDescription): boolean {
  const fit = nameFit(person.name, subject);
  if (person.birthDate === subject.birthDate) return fit !== 'none';
  if (person.birthDate !== undefined) return fit === 'full' && isSlipApart(person.birthDate, subject.birthDate);
  return fit === 'full';
}
