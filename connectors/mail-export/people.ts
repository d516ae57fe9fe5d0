import { createHash } from 'node:crypto';
import type { PersonReference, PersonRole, RosterPerson } from '../../domain/record/person';
import type { SourceId } from '../../domain/request/ids';
import { personName } from '../kit/person/school-names';
import type { Wanted } from './about';
import type { Correspondent } from './mail';

/** By which a correspondent is told to be the subject, the requester or staff. */
export interface Circle {
  readonly wanted: Wanted;
  /** Addresses that the officer said are the subject's too. */
  readonly subjectToo: readonly string[];
  readonly staffDomains: readonly string[];
}

/** Exact addresses decide; a name never does: namesakes write mail too. @legal L-25, L-31 */
function roleOf({ address }: Correspondent, { wanted, subjectToo, staffDomains }: Circle): PersonRole {
  const at = address.trim().toLowerCase();
  if (wanted.own.has(at) || subjectToo.includes(at)) return 'subject';
  if (wanted.requester.has(at)) return 'requester';
  return staffDomains.some((domain) => at.endsWith(`@${domain.toLowerCase()}`)) ? 'staff' : 'other';
}

export const referenceTo = (person: Correspondent, path: string, circle: Circle): PersonReference => ({
  path,
  role: roleOf(person, circle),
  name: nameOf(person),
  sourceKey: keyOf(person),
});

/** The correspondent for the roster, so that the name is recognised in other texts too. */
export const rosterPersonOf = (sourceId: SourceId, person: Correspondent, circle: Circle): RosterPerson => ({
  id: `${sourceId}:${keyOf(person)}`,
  role: roleOf(person, circle),
  name: nameOf(person),
  ...(person.address !== '' && { emails: [person.address] }),
});

/** One address is one person; without one, the name has to do. */
const keyOf = ({ name, address }: Correspondent): string =>
  createHash('sha256')
    .update((address || name).trim().toLowerCase())
    .digest('hex')
    .slice(0, 16);

/** `Akker, Fien van` and `Fien van Akker`; what stands between brackets, such as a school, is no name. An address is none either. */
function nameOf({ name }: Correspondent) {
  const plain = name.replace(/\([^)]*\)|\[[^\]]*\]|["']/g, ' ').trim();
  const turned = plain.includes(',') ? plain.split(',').reverse().join(' ') : plain;
  const [first = '', ...rest] = plain.includes('@') ? [] : turned.trim().split(/\s+/);
  return personName({ givenNames: [first], infix: '', familyNames: [turnedBack(plain, rest)] });
}

/** In `Akker, Fien van` the infix comes last and belongs before the surname. */
function turnedBack(plain: string, rest: readonly string[]): string {
  if (!plain.includes(',')) return rest.join(' ');
  const surname = (plain.split(',')[0] ?? '').trim();
  const others = rest
    .join(' ')
    .slice(0, Math.max(0, rest.join(' ').length - surname.length))
    .trim();
  return `${others} ${surname}`.trim();
}
