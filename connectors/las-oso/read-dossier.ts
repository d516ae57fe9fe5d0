import { join } from 'node:path';
import { type FileAt, textOf } from './dossier-text';
import { type DossierPart, DossierReader, type DossierStart } from './parse';

/** One dossier file of the folder. */
export interface DossierFile extends FileAt {
  readonly folder: string;
  /** Path within the folder. */
  readonly path: string;
}

/** Who a dossier is about. Reads no further than that; to the end when the dossier does not say. @throws ProtocolViolation */
export async function startOf(file: DossierFile): Promise<DossierStart | undefined> {
  const reader = new DossierReader(file);
  // Small pieces: thousands of heads are read for one request, and a head is a few kilobytes.
  for await (const text of textOf(file, join(file.folder, file.path), 8 * 1024)) {
    // Who it is about stands in the first kilobyte or two: what follows is not worth parsing.
    for (let at = 0; at < text.length; at += 512) {
      reader.push(text.slice(at, at + 512));
      if (reader.start) return reader.start;
      reader.take();
    }
  }
  reader.end();
  return reader.start;
}

/** The start, once known, and every part of a dossier in order. Ends only when the file was read to a proper end. @legal L-26 */
export async function* partsOf(
  file: DossierFile,
): AsyncGenerator<{ readonly start: DossierStart } | { readonly part: DossierPart }> {
  const reader = new DossierReader(file);
  let begun = false;
  const held: DossierPart[] = [];
  const ready = function* () {
    held.push(...reader.take());
    if (!reader.start) return;
    if (!begun) yield { start: reader.start };
    begun = true;
    for (const part of held.splice(0)) yield { part };
  };
  for await (const text of textOf(file, join(file.folder, file.path))) {
    reader.push(text);
    yield* ready();
  }
  reader.end();
  yield* ready();
  // A dossier without a pupil has no start; what it holds is nobody's.
}
