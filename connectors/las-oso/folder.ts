import { readdir } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import type { SourceId } from '../../domain/request/ids';
import { ConfigurationInvalid, SourceUnavailable } from '../kit/faults';
import type { DossierFile } from './read-dossier';

/**
 * All dossier files under the folder, sub-folders too, in one order for ever: by the bytes of their path.
 *
 * @throws ConfigurationInvalid when there is no such folder; SourceUnavailable when it cannot be read.
 */
export async function dossierFiles(sourceId: SourceId, folder: string): Promise<readonly DossierFile[]> {
  const root = resolve(folder);
  const entries = await readdir(root, { withFileTypes: true, recursive: true }).catch((fault: unknown) => {
    const { code } = fault as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') {
      throw new ConfigurationInvalid(sourceId, {
        code: 'FOLDER_MISSING',
        problems: ['settings.folder: no such folder'],
      });
    }
    throw new SourceUnavailable(sourceId, { code: 'FOLDER_UNREADABLE' });
  });
  return entries
    .filter((entry) => !entry.isDirectory() && /\.xml$/i.test(entry.name) && !entry.name.startsWith('._'))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)))
    .map((path, n) => ({ sourceId, position: n + 1, folder: root, path }));
}
