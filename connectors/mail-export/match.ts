import type { SubjectDescription } from '../../domain/requester/subject';
import { folded } from '../kit/person/school-names';
import type { Correspondent, Mail } from './parse';

/** How a message touches the subject. `address` is certain, `name` alone can be a namesake's. @legal L-25 */
export interface Touch {
  readonly address: boolean;
  readonly name: boolean;
  readonly triage: 'about-the-subject' | 'only-in-copy' | 'mentioned';
}

/** The subject's own addresses, lower case; `identifiers.email` may hold several. */
export const addressesOf = ({ identifiers }: SubjectDescription): readonly string[] =>
  (identifiers.email ?? '')
    .toLowerCase()
    .split(/[\s,;]+/)
    .filter((address) => address.includes('@'));

/** Whether and how the message is the subject's; undefined when nothing in it points at him. */
export function touchOf(mail: Mail, subject: SubjectDescription): Touch | undefined {
  const own = addressesOf(subject);
  const has = (people: readonly Correspondent[]) => people.some(({ address }) => own.includes(address.toLowerCase()));
  const body = `${mail.parsed.text ?? ''}\n${(mail.parsed.html || '').replace(/<[^>]*>/g, ' ')}`;
  const line = mail.parsed.subject ?? '';
  const everybody = [...mail.from, ...mail.to, ...mail.cc, ...mail.bcc];
  const direct = has([...mail.from, ...mail.to]);
  const copied = has([...mail.cc, ...mail.bcc]);
  const written = `${line}\n${body}`.toLowerCase().match(/[\w.+'-]+@[\w.-]*\w/g) ?? [];
  const address = direct || copied || written.some((found) => own.includes(found));
  const inLine = named(line, subject);
  const inBody = named(body, subject);
  const name = inLine || inBody || everybody.some((person) => named(person.name, subject));
  if (!address && !name) return undefined;
  const triage = direct || inLine ? 'about-the-subject' : copied && !inBody ? 'only-in-copy' : 'mentioned';
  return { address, name, triage };
}

/** The full name as words, in both orders, whatever its case and accents. */
function named(text: string, { givenName, infix, familyName }: SubjectDescription): boolean {
  const words = (part: string) =>
    part
      .split(/[^\p{Letter}\p{Mark}\p{Number}]+/u)
      .map(folded)
      .filter((word) => word !== '')
      .join(' ');
  const inside = ` ${words(text)} `;
  return [
    `${givenName} ${infix} ${familyName}`,
    `${familyName} ${givenName} ${infix}`,
    `${infix} ${familyName} ${givenName}`,
  ]
    .map(words)
    .some((name) => inside.includes(` ${name} `));
}
