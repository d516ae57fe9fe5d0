import { flowDocument } from '../container/flow-document';
import { guardedOpening } from '../container/guarded-opening';
import { closed, type DocumentFormat, largestUnpackedBytes, type Opening, opened } from '../document';
import { readRtf } from './read-rtf';
import { writeRtf } from './write-rtf';

/**
 * RTF: its text, text boxes, headers, footers and notes, written as a new, minimal document. Pictures and embedded files are left out with
 * an eye; comments, deletions, hidden text, properties, link targets and names of bookmarks and styles are listed.
 * @security S-32
 */
export const rtfFormat: DocumentFormat = { open: openRtf };

function openRtf(bytes: Uint8Array): Promise<Opening> {
  return guardedOpening(async () => {
    if (bytes.byteLength > largestUnpackedBytes) return closed('too-large');
    if (Buffer.from(bytes.subarray(0, 5)).toString('latin1') !== '{\\rtf') return closed('unknown-format');
    const { flow, hidden, eyes } = readRtf(bytes);
    const kind = 'rtf';
    return opened(
      flowDocument({ kind, mediaType: 'application/rtf', flow, hidden, eyes, write: writeRtf, open: openRtf }),
    );
  });
}
