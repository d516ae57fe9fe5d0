import type { Board, BoardSource, CategoryCoverage } from '../../domain/register/board';
import type { ConfiguredSource } from '../../functions/step/runtime';

/**
 * The board as a single command asks it: of the sources in board.json only those that answer here. The letter then says of the rest that
 * it was not searched. The console has no such board: it sets aside what nobody configured. @legal L-01, L-26
 */
export function boardThatAnswers(
  board: Board,
  sources: readonly ConfiguredSource[],
): { readonly board: Board; readonly notAsked: readonly BoardSource[] } {
  const configured = new Set<string>(sources.map(({ sourceId }) => sourceId));
  const covered = (entry: CategoryCoverage): CategoryCoverage => {
    if (entry.kind === 'none' || entry.sources.some((id) => configured.has(id))) return entry;
    const { sources: _unanswered, ...rest } = entry;
    return {
      ...rest,
      kind: 'none',
      none: { kind: 'by-hand', because: 'Deze bron is voor dit verzoek niet geraadpleegd.' },
    };
  };
  return {
    board: {
      ...board,
      sources: board.sources.filter(({ id }) => configured.has(id)),
      categoriesCovered: board.categoriesCovered.map(covered),
    },
    notAsked: board.sources.filter(({ id }) => !configured.has(id)),
  };
}
