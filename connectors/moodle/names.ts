import type { PersonName } from '../../domain/record/person';
import type { SubjectDescription } from '../../domain/requester/subject';
import { decoded } from './entities';

const infixes = new Set('van de der den het ten ter te in op aan bij la le du von el al vd'.split(' '));

/** Small letters without accents, split where a reader sees words. */
const foldedWords = (text: string): string[] =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ij/g, 'y')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

/** True when all words of the subject's family name, and his first given name, are in the written name. */
export function namesSubject(written: string, subject: SubjectDescription): boolean {
  const words = new Set(foldedWords(written));
  const family = foldedWords(subject.familyName).filter((word) => !infixes.has(word));
  const [given] = foldedWords(subject.givenName);
  return family.length > 0 && family.every((word) => words.has(word)) && given !== undefined && words.has(given);
}

/** True when the written name shares neither a given nor a family name with the subject: somebody else's account. */
export function isSomebodyElse(written: string, subject: SubjectDescription): boolean {
  const words = new Set(foldedWords(written).filter((word) => !infixes.has(word)));
  if (words.size === 0) return false;
  const family = foldedWords(subject.familyName).filter((word) => !infixes.has(word));
  return !family.some((word) => words.has(word));
}

/** The parts of `Juf Els van den Berg`, as far as their form tells them. */
export function nameOf(fullName: string): PersonName {
  const words = decoded(fullName).trim().split(/\s+/);
  if (words.length < 2) return { givenName: '', infix: '', familyName: words[0] ?? '' };
  const at = words.findIndex((word, n) => n > 0 && n < words.length - 1 && infixes.has(word.toLowerCase()));
  return split(words.slice(0, at > 0 ? at : -1).join(' '), words.slice(at > 0 ? at : -1));
}

/** Moodle has no field for an infix: it stands in the family name, or (rarely) behind the given name. */
export function nameFrom(firstName: string, lastName: string): PersonName {
  return split(decoded(firstName).trim(), decoded(lastName).trim().split(/\s+/));
}

function split(givenName: string, tail: readonly string[]): PersonName {
  const last = tail.findIndex((word) => !infixes.has(word.toLowerCase()));
  const cut = last < 0 ? tail.length - 1 : last;
  return { givenName, infix: tail.slice(0, cut).join(' '), familyName: tail.slice(cut).join(' ') };
}
