import { readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { openPromise } from 'yauzl';
import type { SourceId } from '../../../domain/request/ids';
import { ConfigurationInvalid, SourceUnavailable } from '../faults';
import { isLitter } from './container';
import { folderContainer } from './folder-container';
import type { DeliveryPlace } from './place';
import { isZipName, zipContainer, zipOptions } from './zip-container';

/** Deliveries in a folder on disk: ZIP files and folders. @throws ConfigurationInvalid when there is no such folder. */
export function folderPlace(sourceId: SourceId, folder: string): DeliveryPlace {
  const root = resolve(folder);
  return {
    async list() {
      const entries = (await listed(sourceId, root)).filter(({ name }) => !isLitter(name));
      return entries.map((entry) => {
        const isZip = entry.isFile() && isZipName(entry.name);
        return { name: entry.name, kind: entry.isDirectory() ? 'folder' : isZip ? 'zip' : 'other' };
      });
    },
    open(delivery, position) {
      if (!delivery) return folderContainer(sourceId, root, position);
      const at = join(root, delivery.name);
      if (delivery.kind === 'folder') return folderContainer(sourceId, at, position);
      return zipContainer(sourceId, () => openPromise(at, zipOptions), position);
    },
  };
}

async function listed(sourceId: SourceId, root: string) {
  const found = await stat(root).catch(() => undefined);
  if (!found?.isDirectory()) {
    throw new ConfigurationInvalid(sourceId, { code: 'FOLDER_MISSING', problems: ['settings.folder: no such folder'] });
  }
  const entries = await readdir(root, { withFileTypes: true }).catch(() => {
    throw new SourceUnavailable(sourceId, { code: 'FOLDER_UNREADABLE' });
  });
  return entries.sort((a, b) => Buffer.compare(Buffer.from(a.name), Buffer.from(b.name)));
}
