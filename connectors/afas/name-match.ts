import type { PersonName } from '../../domain/record/person';
import type { SubjectDescription } from '../../domain/requester/subject';

const infixes = new Set('van de der den het ten ter te in op aan bij la le du von el al'.split(' '));

/** Small letters without accents, split where a reader sees words. */
export const foldedWords = (text: string): string[] =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ij/g, 'y')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

/**
 * How a name as Profit writes it (`Vries, J.P. de (Jan)`, `Jan de Vries`) fits the subject's. `full`: family name and given
 * name are in it. `initial`: family name, and an initial that can be his. `none`: somebody else.
 */
export function nameFit(written: string, subject: SubjectDescription): 'full' | 'initial' | 'none' {
  const words = foldedWords(written);
  const family = foldedWords(subject.familyName).filter((word) => !infixes.has(word));
  if (family.length === 0 || !family.every((word) => words.includes(word))) return 'none';
  const rest = words.filter((word) => !family.includes(word) && !infixes.has(word));
  const given = foldedWords(subject.givenName);
  if (given[0] !== undefined && rest.includes(given[0])) return 'full';
  // `J.P.` folds to single letters, `JP` to one short word.
  const first = given[0]?.[0];
  const initials = rest.filter((word) => word.length <= 3);
  return first !== undefined && initials[0]?.[0] === first ? 'initial' : 'none';
}

/** The parts of a written name, as far as its form tells them. */
export function nameParts(written: string): PersonName {
  const text = written.trim();
  const comma = /^([^,]+),\s*([^(]*)(?:\(([^)]*)\))?\s*$/.exec(text);
  if (comma) {
    const [, familyName = '', middle = '', given = ''] = comma;
    const words = middle.split(/\s+/).filter((word) => word !== '');
    const infix = words.filter((word) => infixes.has(word.toLowerCase())).join(' ');
    const initials = words.filter((word) => !infixes.has(word.toLowerCase())).join(' ');
    const fullFirst = given !== '' ? given.trim() : initials.includes('.') || initials.length <= 2 ? '' : initials;
    return {
      givenName: fullFirst,
      infix,
      familyName: familyName.trim(),
      ...(initials !== '' && initials !== fullFirst && { initials }),
    };
  }
  const words = text.split(/\s+/);
  if (words.length < 2) return { givenName: '', infix: '', familyName: text };
  const at = words.findIndex((word, n) => n > 0 && infixes.has(word.toLowerCase()));
  const split = at > 0 ? at : words.length - 1;
  const tail = words.slice(split);
  const last = tail.findIndex((word) => !infixes.has(word.toLowerCase()));
  const cut = last < 0 ? tail.length - 1 : last;
  return {
    givenName: words.slice(0, split).join(' '),
    infix: tail.slice(0, cut).join(' '),
    familyName: tail.slice(cut).join(' '),
  };
}
