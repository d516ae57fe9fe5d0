import type { RequesterDescription, SubjectDescription } from '../requester/subject';
import type { TaskPerson } from './doers';

/** Who a request is about and who made it. */
export interface Involved {
  readonly subject: SubjectDescription;
  readonly requester: RequesterDescription;
}

/**
 * Whether the request is about this person, or made by him. Careful on purpose: one surname and one initial in common are enough,
 * because a colleague who does the task instead costs little, and the other mistake cannot be mended.
 *
 * @legal L-22, L-46
 */
export function involvementOf(
  person: Pick<TaskPerson, 'name' | 'email'>,
  { subject, requester }: Involved,
): 'subject' | 'requester' | undefined {
  const own = nameOf(person.name);
  const subjectName = nameOf([subject.givenName, subject.infix, subject.familyName].join(' '));
  if (sameAddress(person.email, subject.identifiers.email) || maybeSame(own, subjectName)) return 'subject';
  if (sameAddress(person.email, requester.email)) return 'requester';
  return requester.name !== undefined && maybeSame(own, nameOf(requester.name)) ? 'requester' : undefined;
}

interface ComparedName {
  /** First letter; empty when there is only a surname. */
  readonly initial: string;
  readonly surnames: readonly string[];
}

const titles = new Set([
  'mevrouw',
  'mevr',
  'mw',
  'meneer',
  'heer',
  'dhr',
  'drs',
  'dr',
  'mr',
  'ir',
  'ing',
  'juf',
  'meester',
]);
const infixes = new Set('van de der den het t ten ter te in op aan bij la le el al von zu d s'.split(' '));

function nameOf(text: string): ComparedName {
  const words = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{Mark}/gu, '')
    .split(/[^\p{Letter}]+/u)
    .filter((word) => word !== '' && !titles.has(word));
  const [first = '', ...rest] = words;
  const surnames = rest.filter((word) => word.length > 1 && !infixes.has(word));
  return surnames.length === 0 ? { initial: '', surnames: [first] } : { initial: first.charAt(0), surnames };
}

function maybeSame(one: ComparedName, other: ComparedName): boolean {
  const initialsFit = one.initial === '' || other.initial === '' || one.initial === other.initial;
  return initialsFit && one.surnames.some((surname) => surname !== '' && other.surnames.includes(surname));
}

const sameAddress = (one: string, other: string | undefined): boolean =>
  other !== undefined && other !== '' && one.toLowerCase() === other.trim().toLowerCase();
