import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { openPromise } from 'yauzl';
import type { SourceId } from '../../domain/request/ids';
import type { Container } from '../kit/delivered/container';
import { folderContainer } from '../kit/delivered/folder-container';
import { zipContainer, zipOptions } from '../kit/delivered/zip-container';
import { ConfigurationInvalid } from '../kit/faults';

/** A file of the export, in a folder or in a ZIP. Can be read until the next one is asked for. */
export interface ExportFile {
  /** Where it stands in the listing: `3`, or `3-12` in the third file, a ZIP. Names can hold a person's. @security S-03 */
  readonly place: string;
  /** With the names of folders and of the ZIP: `Export-1.zip/ank@school.example/Inbox/4.eml`. */
  readonly path: string;
  readonly byteLength: number;
  open(): AsyncIterable<Uint8Array>;
}

/** Every file of the export in one order for ever, ZIPs opened once deep. @throws ConfigurationInvalid, ProtocolViolation @security S-28, S-38 */
export async function* exportFiles(
  sourceId: SourceId,
  folder: string,
  wanted: (place: string) => boolean = () => true,
): AsyncGenerator<ExportFile> {
  const found = await stat(folder).catch(() => undefined);
  if (!found?.isDirectory()) {
    throw new ConfigurationInvalid(sourceId, { code: 'FOLDER_MISSING', problems: ['settings.folder: no such folder'] });
  }
  const root = resolve(folder);
  const top = await folderContainer(sourceId, root, 1);
  let position = 0;
  for (const path of top.members.keys()) {
    position += 1;
    const place = String(position);
    if (!wanted(place)) continue;
    if (!/\.zip$/i.test(path)) {
      yield fileOf(top, path, path, place);
      continue;
    }
    const zip = await zipContainer(sourceId, () => openPromise(join(root, path), zipOptions), position);
    try {
      let member = 0;
      for (const inner of zip.members.keys()) {
        member += 1;
        const within = `${place}-${member}`;
        if (wanted(within)) yield fileOf(zip, inner, `${path}/${inner}`, within);
      }
    } finally {
      await zip.close();
    }
  }
}

const fileOf = (container: Container, member: string, path: string, place: string): ExportFile => ({
  place,
  path,
  byteLength: container.members.get(member) ?? 0,
  open: () => container.open(member),
});

/** The whole file. Only for one that is known to be small enough. */
export async function bytesOf({ open }: Pick<ExportFile, 'open'>): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const part of open()) parts.push(part);
  return Buffer.concat(parts);
}
