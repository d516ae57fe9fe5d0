import type { DocumentTools, Hidden, NeedsEye, OpenedDocument } from '../document';
import { HiddenList } from './hidden-list';

/** A file inside a file, as it stood there. */
export interface InnerFile {
  readonly name: string;
  /** Undefined for a file that is only named: it is elsewhere. */
  readonly bytes: Uint8Array | undefined;
  /** Name or media type that tells kinds of text apart; the name when left out. */
  readonly hint?: string;
}

/** The files inside that could be opened, and what an officer has to know about all of them. */
export interface InnerFiles {
  readonly documents: readonly OpenedDocument[];
  readonly hidden: readonly Hidden[];
  readonly eyes: readonly NeedsEye[];
}

/**
 * Opens the files inside one after another. What stays shut is left out, with an eye. Names do not go out: they are listed. Places of eyes
 * are counted as the files stood: `file 3 page 2`. @security S-32
 */
export async function innerFiles(
  files: AsyncIterable<InnerFile> | Iterable<InnerFile>,
  tools: DocumentTools,
): Promise<InnerFiles> {
  const documents: OpenedDocument[] = [];
  const hidden = new HiddenList();
  const eyes: NeedsEye[] = [];
  let number = 0;
  for await (const { name, bytes, hint } of files) {
    number += 1;
    const place = `file ${number}`;
    hidden.add('metadata', name);
    const opening = bytes && (await tools.openInside(bytes, hint ?? name));
    if (opening === undefined || opening.state === 'closed') {
      eyes.push({ reason: 'file-inside-left-out', place });
      continue;
    }
    documents.push(opening.document);
    hidden.addAll(opening.document.hidden);
    for (const eye of opening.document.eyes) eyes.push({ ...eye, place: `${place} ${eye.place}` });
  }
  return { documents, hidden: hidden.list, eyes };
}
