import type { SubjectCategory } from '../requester/subject';
import type { Board, NotAskedKind } from './board';

/** A group of categories that no source is asked for, and the one reason they share. */
export interface NotSearched {
  readonly kind: Exclude<NotAskedKind, 'not-held'>;
  readonly because: string;
  /** In the words of the statement. */
  readonly categories: readonly string[];
}

/**
 * What the board may hold about somebody of this category and no source was asked for. An answer that does not say so would
 * claim to be complete. Categories of which no file is held are left out.
 *
 * @legal L-01, L-26
 */
export function notSearchedFor(board: Board, category: SubjectCategory): readonly NotSearched[] {
  const groups = new Map<string, { kind: NotSearched['kind']; because: string; categories: string[] }>();
  for (const entry of board.categoriesCovered) {
    if (entry.kind !== 'none' || !entry.subjects.includes(category)) continue;
    const { kind, because } = entry.none;
    if (kind === 'not-held') continue;
    const group = groups.get(because) ?? { kind, because, categories: [] };
    if (!group.categories.includes(entry.nl)) group.categories.push(entry.nl);
    groups.set(because, group);
  }
  return [...groups.values()];
}
