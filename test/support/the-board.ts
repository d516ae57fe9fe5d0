import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Board } from '../../domain/register/board';
import { parseBoard } from '../../runtime/border/board-file';
import { describeProblems } from '../../runtime/border/parsed';

/** The board of board.json. @throws Error naming every problem, when the file is wrong. */
export function theBoard(): Board {
  const parsed = parseBoard(JSON.parse(readFileSync(path.resolve(process.cwd(), 'board.json'), 'utf8')));
  if (!parsed.ok) throw new Error(describeProblems('board.json', parsed.problems));
  return parsed.value;
}
