import { createHash } from 'node:crypto';
import type { PersonName } from '../../domain/record/person';
import { identifiersOf, type SubjectDescription } from '../../domain/requester/subject';
import { waysToFill } from '../kit/person/ways-to-fill';
import type { ActorForm } from './settings';

/** An agent by one of its identifiers (IFI), as a query wants it. */
export type Ifi =
  | { readonly mbox: string }
  | { readonly mbox_sha1sum: string }
  | { readonly openid: string }
  | { readonly account: { readonly homePage: string; readonly name: string } };

export type Json = Readonly<Record<string, unknown>>;

export const objectOf = (value: unknown): Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {};
export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
export const listOf = (value: unknown): readonly Json[] => (Array.isArray(value) ? value.map(objectOf) : []);

/** One string per identifier, the same for the same identifier however it is written down. */
export function keyOf(ifi: Ifi): string {
  if ('mbox' in ifi) return `mbox ${ifi.mbox.toLowerCase()}`;
  if ('mbox_sha1sum' in ifi) return `sha1 ${ifi.mbox_sha1sum.toLowerCase()}`;
  if ('openid' in ifi) return `openid ${ifi.openid}`;
  return `account ${ifi.account.homePage} ${ifi.account.name}`;
}

/** The identifiers in an agent, a group or a Person of `/agents`, whose are lists. */
export function ifisIn(agent: Json): readonly Ifi[] {
  const each = (value: unknown): readonly unknown[] =>
    value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];
  return [
    ...each(agent.mbox).map((mbox) => ({ mbox: textOf(mbox) })),
    ...each(agent.mbox_sha1sum).map((sum) => ({ mbox_sha1sum: textOf(sum) })),
    ...each(agent.openid).map((openid) => ({ openid: textOf(openid) })),
    ...each(agent.account).map((account) => ({
      account: { homePage: textOf(objectOf(account).homePage), name: textOf(objectOf(account).name) },
    })),
  ].filter((ifi) => !Object.values(ifi).includes('') && !('account' in ifi && ifi.account.name === ''));
}

/** The identifier that a form gives for this subject; several spellings of one address. Empty when an identifier is missing. Never a BSN. @legal L-25 */
export function ifisFor(form: ActorForm, subject: SubjectDescription): readonly Ifi[] {
  if ('mbox' in form) return spellings(form.mbox, subject).map((mbox) => ({ mbox: withScheme(mbox) }));
  if ('mbox_sha1sum' in form) {
    return spellings(form.mbox_sha1sum, subject).map((mbox) => ({
      mbox_sha1sum: createHash('sha1').update(withScheme(mbox)).digest('hex'),
    }));
  }
  if ('openid' in form) return filled(form.openid, subject).map((openid) => ({ openid }));
  const { homePage, name } = form.account;
  return filled(name, subject).map((known) => ({ account: { homePage, name: known } }));
}

const withScheme = (mbox: string): string => (/^mailto:/i.test(mbox) ? mbox : `mailto:${mbox}`);

/** An LRS compares addresses letter by letter; suppliers write them in small letters or as they got them. */
const spellings = (template: string, subject: SubjectDescription): readonly string[] =>
  filled(template, subject).flatMap((text) => [...new Set([text, text.toLowerCase()])]);

const neverASearchKey = /^(bsn|pgn|onderwijsnummer)$/i;

const filled = (template: string, subject: SubjectDescription): readonly string[] =>
  waysToFill([template], /\{([A-Za-z][\w-]*)\}/g, (name) => {
    if (neverASearchKey.test(name)) return [];
    if (name !== 'givenName' && name !== 'familyName') return identifiersOf(subject, name);
    return subject[name].trim() === '' ? [] : [subject[name].trim()];
  }).map((fill) => fill(template));

const infixes = new Set('van de der den het ten ter te in op aan bij la le du von el al'.split(' '));

/** The parts of a written name, as far as its form tells them. */
export function nameOf(written: string): PersonName {
  const words = written
    .trim()
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length < 2) return { givenName: '', infix: '', familyName: words[0] ?? '' };
  const at = words.findIndex((word, n) => n > 0 && n < words.length - 1 && infixes.has(word.toLowerCase()));
  const tail = words.slice(at > 0 ? at : -1);
  const last = tail.findIndex((word) => !infixes.has(word.toLowerCase()));
  return {
    givenName: words.slice(0, words.length - tail.length).join(' '),
    infix: tail.slice(0, Math.max(0, last)).join(' '),
    familyName: tail.slice(Math.max(0, last)).join(' '),
  };
}

/** True when a written name has nothing of the subject's family name: somebody else uses this identifier. */
export function isSomebodyElse(written: string, subject: SubjectDescription): boolean {
  const words = (text: string) =>
    text
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word !== '' && !infixes.has(word));
  // A single word is a user name or a given name: it contradicts nothing.
  const theirs = words(written);
  return theirs.length > 1 && !words(subject.familyName).some((word) => theirs.includes(word));
}
