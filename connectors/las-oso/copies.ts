import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { SourceUnavailable } from '../kit/faults';
import type { DossierFile } from './read-dossier';

/** The files without those that are, byte for byte, an earlier one: a download done twice is one dossier. @legal L-28 */
export async function withoutCopies(files: readonly DossierFile[]): Promise<readonly DossierFile[]> {
  if (files.length < 2) return files;
  const sizes = await Promise.all(files.map(async (file) => (await stat(pathOf(file)).catch(unreadable(file))).size));
  const seen = new Set<string>();
  const kept: DossierFile[] = [];
  for (const [n, file] of files.entries()) {
    const alone = sizes.filter((size) => size === sizes[n]).length === 1;
    const print = alone ? `file ${n}` : await digestOf(file);
    if (seen.has(print)) continue;
    seen.add(print);
    kept.push(file);
  }
  return kept;
}

async function digestOf(file: DossierFile): Promise<string> {
  const hash = createHash('sha256');
  try {
    for await (const part of createReadStream(pathOf(file))) hash.update(part as Buffer);
  } catch {
    return unreadable(file)();
  }
  return hash.digest('hex');
}

const pathOf = ({ folder, path }: DossierFile): string => join(folder, path);

const unreadable =
  ({ sourceId, position }: DossierFile) =>
  (): never => {
    throw new SourceUnavailable(sourceId, { code: 'FILE_UNREADABLE', ids: { file: position } });
  };
