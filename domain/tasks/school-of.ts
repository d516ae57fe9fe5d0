import type { School } from '../register/board';

/** Letters and digits only, without the word for the kind of school. */
const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{Mark}/gu, '')
    .replace(/\b(?:basisschool|obs|school)\b/g, '')
    .replace(/[^\p{Letter}\p{Number}]/gu, '');

/**
 * BRINs of the board's schools that the texts name, by name or BRIN, each once, in the board's order. A text may name several:
 * `De Berk (99AB), Het Kompas (99AM)`. A text that names none of ours adds nothing.
 */
export function schoolsNamedIn(texts: readonly string[], schools: readonly School[]): readonly string[] {
  const named = new Set(texts.flatMap((text) => text.split(/[,;]/)).flatMap((part) => brinsIn(part, schools)));
  return schools.map(({ brin }) => brin).filter((brin) => named.has(brin));
}

function brinsIn(text: string, schools: readonly School[]): readonly string[] {
  const byBrin = schools.filter(({ brin }) => new RegExp(`\\b${brin}\\b`, 'i').test(text));
  if (byBrin.length > 0) return byBrin.map(({ brin }) => brin);
  const name = folded(text.replace(/\([^)]*\)/g, ''));
  return name === '' ? [] : schools.filter((school) => folded(school.name) === name).map(({ brin }) => brin);
}
