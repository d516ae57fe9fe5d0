/** The words of XML, as metadata is written in PDF: its tags taken off, values of attributes kept. Not a parser: for an officer's eye. */
export function markupWords(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString(bytes[0] === 0xfe && bytes[1] === 0xff ? 'latin1' : 'utf8')
    .replaceAll(/<\?[^>]*\?>/g, ' ')
    .replaceAll(/\sxmlns(?::\w+)?\s*=\s*(?:"[^"]*"|'[^']*')/g, ' ')
    .replaceAll(/\s[\w:.-]+\s*=\s*(?:"([^"]*)"|'([^']*)')/g, ' $1$2 ')
    .replaceAll(/<\/?[\w:.-]+|\/?>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
