import { accessSync, constants, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { badInput } from '../../cli/exit';

/**
 * Looks, before anything is collected, whether the archive can be put into the folder of --out. Makes nothing: a run that stops
 * at the review leaves no empty folder behind.
 *
 * @throws CommandEnded when it is a file, lies below one, or may not be written.
 */
export function checkOutFolder(out: string): void {
  const there = nearest(out);
  if (!statSync(there).isDirectory()) throw badInput('--out is a file, or lies below one: name a folder.');
  try {
    accessSync(there, constants.W_OK | constants.X_OK);
  } catch {
    throw badInput('The folder of --out may not be written: check the permissions, or name another folder.');
  }
}

/** The path itself, or the closest folder above it that exists. */
function nearest(path: string): string {
  // A path below a file, or one that may not be entered, is answered by what stands above it.
  const exists = statOf(path) !== undefined;
  return exists || dirname(path) === path ? path : nearest(join(path, '..'));
}

function statOf(path: string): unknown {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}
