import { join } from 'node:path';
import type { Board } from '../../domain/register/board';
import { parseBoard } from '../border/board-file';
import { describeProblems } from '../border/parsed';
import { badInput } from './cli/exit';
import { readJsonFile } from './cli/json-file';
import { projectRoot } from './data-directory';

/** The board of this installation. @throws CommandEnded with every problem and its path. */
export function boardOnDisk(): Board {
  const parsed = parseBoard(readJsonFile('board.json', join(projectRoot(), 'board.json')));
  if (!parsed.ok) throw badInput(describeProblems('board.json', parsed.problems));
  return parsed.value;
}
