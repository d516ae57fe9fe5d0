import type { DocumentKind, Opening, Replacement } from '../document';
import { DocumentFault } from '../document-fault';
import { checkReadBack, replacedText } from './replaced-text';

/**
 * What was written, once it has been read again and found to be the old text with the replacements carried out, with nothing hidden in
 * it.
 * @throws DocumentFault `still-readable`
 * @security S-32
 */
export async function trustedResult(
  kind: DocumentKind,
  written: Uint8Array,
  original: string,
  replacements: readonly Replacement[],
  open: (bytes: Uint8Array) => Promise<Opening>,
): Promise<Uint8Array> {
  const again = await open(written);
  if (again.state === 'closed' || again.document.hidden.length > 0 || again.document.eyes.length > 0)
    throw new DocumentFault(kind, 'still-readable');
  checkReadBack(kind, replacedText(original, replacements), again.document.text);
  return written;
}
