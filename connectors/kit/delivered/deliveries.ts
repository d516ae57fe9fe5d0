import { readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { SourceId } from '../../../domain/request/ids';
import { ConfigurationInvalid, ProtocolViolation, SourceUnavailable } from '../faults';
import { type Container, isLitter } from './container';
import { csvDelivery } from './csv-delivery';
import type { Delivery } from './delivery';
import { folderContainer } from './folder-container';
import { manifestDelivery, manifestName } from './manifest-delivery';
import type { DeliveredSettings } from './settings';
import { zipContainer } from './zip-container';

/**
 * Every delivery in the folder, one at a time, in one order for ever; each can be read until the next is asked for.
 *
 * @param only Names of the deliveries that are wanted; without it, all.
 * @throws ProtocolViolation for whatever is no delivery: nobody can say then whose it is. @legal L-26
 * @throws ConfigurationInvalid when there is no such folder.
 */
export async function* deliveries(
  sourceId: SourceId,
  { folder, csv }: DeliveredSettings,
  only?: readonly string[],
): AsyncGenerator<Delivery & { readonly name: string }> {
  const root = resolve(folder);
  const entries = (await listed(sourceId, root)).filter(({ name }) => !isLitter(name));
  const main = csv ? csv.persons.file.split('/')[0] : manifestName;
  const whole = entries.some(({ name }) => name === main);
  const parts = whole ? [undefined] : entries;
  for (const [n, entry] of parts.entries()) {
    if (only && !only.includes(entry?.name ?? '')) continue;
    const position = n + 1;
    let container: Container;
    if (!entry) container = await folderContainer(sourceId, root, position);
    else if (entry.isDirectory()) container = await folderContainer(sourceId, join(root, entry.name), position);
    else if (entry.isFile() && /\.zip$/i.test(entry.name)) {
      container = await zipContainer(sourceId, join(root, entry.name), position);
    } else throw new ProtocolViolation(sourceId, { code: 'NO_DELIVERY', ids: { delivery: position } });
    try {
      const delivery = csv ? await csvDelivery(sourceId, container, csv) : await manifestDelivery(sourceId, container);
      const strays = [...container.members.keys()].filter((path) => !delivery.named.has(path)).length;
      if (strays > 0) {
        throw new ProtocolViolation(sourceId, {
          code: 'FILE_NOT_IN_MANIFEST',
          ids: { delivery: position, files: strays },
        });
      }
      yield { ...delivery, name: entry?.name ?? '' };
    } finally {
      await container.close();
    }
  }
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
