import iconv from 'iconv-lite';
import { decodedText } from '../text/decoded-text';

/**
 * The text of a page: as its bytes plainly are (marks, UTF-8, 16 bits), else as its head declares, else as a text file would be read.
 * @returns undefined for what is no text
 */
export function declaredHtmlText(bytes: Uint8Array): string | undefined {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const head = buffer.subarray(0, 4096).toString('latin1');
  const declared = /<(?:meta|\?xml)\s[^>]{0,300}?(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]{1,40})/i.exec(head)?.[1];
  const isEightBit = declared !== undefined && /^(iso-?8859|windows-?125|cp|mac|koi8|x-mac)/i.test(declared);
  if (!isEightBit || isUtf8(buffer) || !iconv.encodingExists(declared)) return decodedText(bytes);
  // Browsers read Latin-1 as Windows-1252.
  const encoding = /^iso-?8859-?1$/i.test(declared) ? 'windows-1252' : declared;
  return decodedText(Buffer.from(iconv.decode(buffer, encoding), 'utf8'));
}

function isUtf8(buffer: Buffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(buffer);
    return true;
  } catch {
    return false;
  }
}
