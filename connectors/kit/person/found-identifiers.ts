import type { Candidate } from '../connector';

/** Identifiers of a candidate by name, each once; a name without any is left out. For `Candidate.identifiers`. */
export function foundIdentifiers(
  lists: Readonly<Record<string, readonly (string | undefined)[]>>,
): Candidate['identifiers'] {
  const entries = Object.entries(lists).map(([name, values]): [string, readonly string[]] => {
    const all = values.map((value) => value?.trim() ?? '').filter((value) => value !== '');
    return [name, [...new Set(all)]];
  });
  return Object.fromEntries(entries.filter(([, values]) => values.length > 0));
}
