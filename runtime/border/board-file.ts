import type { Board } from '../../domain/register/board';
import { crossCheck } from './board-cross-checks';
import { boardSchema } from './board-schema';
import type { Parsed } from './parsed';
import { problemsOf } from './zod-problems';

/** The board that board.json describes, or every problem with its path. Shape first; references once the shape is right. */
export function parseBoard(json: unknown): Parsed<Board> {
  const read = boardSchema.safeParse(json);
  if (!read.success) return { ok: false, problems: problemsOf(read.error, json) };
  const problems = crossCheck(read.data);
  return problems.length === 0 ? { ok: true, value: read.data } : { ok: false, problems };
}
