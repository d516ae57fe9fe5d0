import type { EyeReason, ReadWord, Recogniser } from '../document';
import { inkOf } from '../ocr/ink-of';
import { looksUnread } from '../ocr/looks-unread';
import { sureWords } from '../ocr/sure-words';
import { looksLikeText } from './looks-like-text';

/** What one page of a picture says, and why an eye is needed. */
export interface ReadPage {
  readonly words: readonly ReadWord[];
  readonly reasons: readonly EyeReason[];
}

/** A single sure word is chance: a branch in a photo reads as a letter. */
const leastSureWords = 2;

/**
 * Reads a page if it can have letters. What turns out to be a drawing or a photo is one for the eye; words the machine is sure of on it,
 * a name on a coat hook, are text all the same.
 *
 * @param page PNG or JPEG, the right way up.
 */
export async function readPage(page: Uint8Array, recogniser: Recogniser): Promise<ReadPage> {
  if (!(await looksLikeText(page))) return { words: [], reasons: ['picture'] };
  const read = await recogniser.read(page);
  const sure = sureWords(read);
  const isText = sure.length >= leastSureWords;
  const unread = looksUnread(read, await inkOf(page));
  return { words: isText ? read : sure, reasons: [isText ? 'scan' : 'picture', ...(unread ? [unread] : [])] };
}
