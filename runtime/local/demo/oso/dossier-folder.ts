import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { dossierXml } from '../../../../connectors/las-oso/simulator';
import type { SyntheticBoard } from '../synthetic-board';
import { dossiersOf } from './dossiers';

/**
 * The folder with an OSO dossier for every pupil and school, written when it is not there yet. Whole or not at all: it gets its
 * name when the last file stands. Nobody deletes it; nobody in it exists.
 *
 * @param folder Where it goes; without it a folder for temporary files, named after what is in it.
 */
export function dossierFolder(board: SyntheticBoard, folder = usualFolder(board)): string {
  if (isFolder(folder)) return folder;
  mkdirSync(dirname(folder), { recursive: true });
  const making = mkdtempSync(`${folder}-`);
  for (const { brin } of board.schools) mkdirSync(join(making, brin));
  // One after the other and without waiting for a turn: four thousand small files are written sooner than they are queued.
  for (const pupil of board.pupils()) {
    for (const [at, dossier] of dossiersOf(board, pupil).entries()) {
      const name = `oso-${String(pupil.n + 1).padStart(5, '0')}-${at + 1}.xml`;
      writeFileSync(join(making, dossier.school.brin, name), dossierXml(dossier));
    }
  }
  try {
    renameSync(making, folder);
  } catch (fault) {
    rmSync(making, { recursive: true, force: true });
    // Another start was first: then the folder is the same, file by file.
    if (!isFolder(folder)) throw fault;
  }
  return folder;
}

/** Named after a sample of what is written, so that other people, other words or another seed get another folder. */
function usualFolder(board: SyntheticBoard): string {
  const hash = createHash('sha256').update(board.digest());
  for (const pupil of board.pupils()) {
    if (pupil.n % 200 < 10) for (const dossier of dossiersOf(board, pupil)) hash.update(dossierXml(dossier));
  }
  return join(tmpdir(), `inzage-demo-${hash.digest('hex').slice(0, 16)}`);
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
