import type { Candidate } from '../connector';

/** Why candidates cannot be one person; undefined when they can. */
export type NotTogether = 'somebody-else' | 'same-school' | 'not-certain';

/**
 * Whether candidates may be chosen together as one person: a pupil who moved between two of the board's schools. Each must fit by a
 * key of the source or by name and birth date, be the only one at its school, and nothing may speak against it. @legal L-25, L-26
 *
 * @param positions Places in the list of candidates; one alone is always fine.
 */
export function notTogether(candidates: readonly Candidate[], positions: readonly number[]): NotTogether | undefined {
  const chosen = positions.flatMap((position) => candidates[position] ?? []);
  if (chosen.length < 2) return undefined;
  if (chosen.some(({ notWith = [] }) => positions.some((other) => notWith.includes(other)))) return 'somebody-else';
  const schools = chosen.map(({ distinguishing }) => distinguishing.school ?? '').filter((school) => school !== '');
  if (new Set(schools).size < schools.length) return 'same-school';
  return chosen.every(isLikely) ? undefined : 'not-certain';
}

const isLikely = ({ evidence: { strong, matched } }: Candidate): boolean =>
  strong || (matched.includes('name') && matched.includes('birthDate'));
