import { projectMarkup } from '../../domain/redaction/markup/projection';
import { identifiersOf, type SubjectDescription } from '../../domain/requester/subject';
import { type Correspondent, everybodyIn, type Mail } from './mail';

/**
 * By what something touches the subject. Only `address` is certain; each of the others is for the officer. @legal L-25
 * - `address`: an address of the subject, or one of the requester as a correspondent, with the subject's given name.
 * - `requester`: an address of the requester, the subject not named. · `name`: only the full name, perhaps a namesake's.
 * - `other-address`: somebody of that name writes or receives at another address.
 * - `file`: what the tool found, where nothing of the subject could be read.
 */
export type TouchKind = 'address' | 'requester' | 'name' | 'other-address' | 'file';

export interface Touch {
  readonly kind: TouchKind;
  readonly about: 'about-the-subject' | 'only-in-copy' | 'mentioned';
  /** Addresses that carry the subject's name and are not known to be his. */
  readonly sameName: readonly string[];
}

/** What the subject and the requester are recognised by. */
export interface Wanted {
  readonly own: ReadonlySet<string>;
  readonly requester: ReadonlySet<string>;
  readonly givenName: string;
  readonly fullNames: readonly string[];
}

/** `identifiers.email`, and `requesterEmail` of the requester, may hold several addresses. */
export function wantedOf(subject: SubjectDescription): Wanted {
  const { givenName, infix, familyName } = subject;
  const own = addressesIn(identifiersOf(subject, 'email', 'mail-export').join(' '));
  const short = infix
    .split(/\s+/)
    .map((word) => word.slice(0, 1))
    .join(' ');
  const names = [...new Set([infix, short, short.replaceAll(' ', ''), ''])].flatMap((before) => [
    `${givenName} ${before} ${familyName}`,
    `${familyName} ${givenName} ${before}`,
    `${familyName} ${before} ${givenName}`,
    `${before} ${familyName} ${givenName}`,
  ]);
  return {
    own: new Set(own),
    requester: new Set(
      addressesIn(identifiersOf(subject, 'requesterEmail').join(' ')).filter((address) => !own.includes(address)),
    ),
    givenName: wordsOf(givenName).trim(),
    fullNames: [...new Set(names.map((name) => ` ${wordsOf(name).trim()} `))],
  };
}

/** How a message touches the subject; undefined when nothing in it points at him. */
export function touchOfMail(mail: Mail, wanted: Wanted): Touch | undefined {
  const everybody = everybodyIn(mail);
  const has = (people: readonly Correspondent[], which: ReadonlySet<string>) =>
    people.some(({ address }) => which.has(address.trim().toLowerCase()));
  const body = bodyOf(mail);
  const [line, text] = [wordsOf(mail.subject), wordsOf(body)];
  const written = addressesIn(`${mail.subject}\n${body}`);
  const named = (words: string) => wanted.fullNames.some((name) => words.includes(name));
  const sameName = everybody.filter(
    ({ name, address }) => named(wordsOf(name)) && !wanted.own.has(address.toLowerCase()),
  );
  const direct = has([...mail.from, ...mail.sender, ...mail.replyTo, ...mail.to], wanted.own);
  const copied = has([...mail.cc, ...mail.bcc], wanted.own);
  const ofRequester = has(everybody, wanted.requester);
  const givenName = ` ${wanted.givenName} `;
  const called = wanted.givenName !== '' && (line.includes(givenName) || text.includes(givenName));
  const own = direct || copied || has(everybody, wanted.own) || written.some((address) => wanted.own.has(address));
  const kind: TouchKind | undefined =
    own || (ofRequester && called)
      ? 'address'
      : sameName.some(({ address }) => address !== '')
        ? 'other-address'
        : named(line) || named(text) || sameName.length > 0
          ? 'name'
          : ofRequester || written.some((address) => wanted.requester.has(address))
            ? 'requester'
            : undefined;
  if (!kind) return undefined;
  const about =
    direct || named(line) || (ofRequester && called)
      ? 'about-the-subject'
      : copied && !named(text)
        ? 'only-in-copy'
        : 'mentioned';
  return { kind, about, sameName: [...new Set(sameName.map(({ address }) => address.toLowerCase()))].filter(Boolean) };
}

/** How a text that is no message touches the subject. A file that the tool found and that says nothing of him is the officer's. */
export function touchOfText(text: string, wanted: Wanted): Touch {
  const [words, addresses] = [wordsOf(text), addressesIn(text)];
  const touch = (kind: TouchKind): Touch => ({ kind, about: 'mentioned', sameName: [] });
  if (addresses.some((address) => wanted.own.has(address))) return touch('address');
  if (wanted.fullNames.some((name) => words.includes(name))) return touch('name');
  return touch(addresses.some((address) => wanted.requester.has(address)) ? 'requester' : 'file');
}

/** Every word a message holds, with those of its text files and of the messages that were sent along. */
function bodyOf({ subject, text, html, files, enclosed }: Mail): string {
  const attached = files.map(({ name, mediaType, content }) => {
    if (!/^text\//i.test(mediaType) && !/\.(txt|html?|csv|ics|vcf)$/i.test(name)) return name;
    const inside = Buffer.from(content.buffer, content.byteOffset, content.byteLength).toString('utf8');
    return `${name}\n${/html/i.test(mediaType) ? projectMarkup(inside).text : inside}`;
  });
  const names = enclosed.flatMap(everybodyIn).map(({ name, address }) => `${name} ${address}`);
  const marked = html === '' ? '' : projectMarkup(html).text;
  return [subject, text, marked, ...attached, ...names, ...enclosed.map(bodyOf)].join('\n');
}

/** Whole addresses only: `a.fien@…` is somebody else than `fien@…`. */
const addressesIn = (text: string): readonly string[] =>
  (
    text.toLowerCase().match(/[\p{Letter}\p{Number}._+'-]+@[\p{Letter}\p{Number}.-]*[\p{Letter}\p{Number}]/gu) ?? []
  ).map((address) => address.replace(/^['.-]+/, ''));

/** The words between single spaces, without case, accents and signs: ` fien van akker `. */
const wordsOf = (text: string): string =>
  ` ${text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{Mark}/gu, '')
    .replace(/ß/g, 'ss')
    .replace(/æ/g, 'ae')
    .replace(/ø/g, 'o')
    .replace(/[^\p{Letter}\p{Number}]+/gu, ' ')
    .trim()} `;
