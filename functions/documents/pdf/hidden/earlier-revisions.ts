import { StaysShut } from '../../container/guarded-opening';
import { textOf } from '../reading/letters';
import { PdfFile } from '../reading/pdf-file';

const endMark = '%%EOF';
const mostEnds = 1000;
const mostRevisions = 20;
const mostPages = 500;

/**
 * Words that stood in an earlier state of the file and no longer do: changes are appended to a PDF, and the old state stays in front.
 *
 * @param words Words of the document as it is now.
 * @returns Undefined when the file has one state only; otherwise a text for each earlier state, empty when nothing went since.
 */
export async function earlierRevisions(
  bytes: Uint8Array,
  words: ReadonlySet<string>,
): Promise<readonly string[] | undefined> {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // A file made for the web has an end at its front too; there is no state that ends there.
  const isForWeb = view.subarray(0, 2048).includes('/Linearized');
  const ends = endsOf(view).slice(isForWeb ? 1 : 0, -1);
  if (ends.length === 0) return undefined;
  const gone: string[] = [];
  for (const end of ends.slice(-mostRevisions)) gone.push(await goneWords(bytes.subarray(0, end), words));
  return gone;
}

function endsOf(file: Buffer): readonly number[] {
  const ends: number[] = [];
  for (let at = file.indexOf(endMark); at !== -1 && ends.length < mostEnds; at = file.indexOf(endMark, at + 1))
    ends.push(at + endMark.length);
  return ends;
}

async function goneWords(state: Uint8Array, words: ReadonlySet<string>): Promise<string> {
  const file = await PdfFile.open(state);
  // The state cannot be read by itself: that there was one is all that can be said.
  if (typeof file === 'string') return '';
  try {
    const gone: string[] = [];
    for (let index = 0; index < Math.min(file.pageCount, mostPages); index += 1) {
      const text = textOf(file.page(index, (page) => page.letters()));
      gone.push(...text.split('\n').filter((line) => wordsOf(line).some((word) => !words.has(word))));
    }
    return gone.join('\n');
  } catch (fault) {
    if (fault instanceof StaysShut) return '';
    throw fault;
  } finally {
    file.close();
  }
}

/** Words without marks, for comparison. */
export const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];
