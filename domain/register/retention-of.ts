import type { Board, BoardSource, RetentionRule } from './board';

/** The retention rules that apply to what a source holds: the only ground on which its silence may be explained. @legal L-51 */
export function retentionOf(board: Board, source: Pick<BoardSource, 'covers'>): readonly RetentionRule[] {
  const rules = new Set(
    board.activities
      .filter((activity) => source.covers.includes(activity.id))
      .flatMap((activity) => activity.retention),
  );
  return board.retention.filter((rule) => rules.has(rule.id));
}
