import type { ClosedReason } from '../document';

const magic = Buffer.from('d0cf11e0a1b11ae1', 'hex');

/** Names of streams in a compound file stand in UTF-16. @see MS-OFFCRYPTO 2.3 */
const encryptedStream = Buffer.from('EncryptedPackage', 'utf16le');

/**
 * Why a compound file stays shut: with a password on it a modern document looks like one, and so do all documents of before 2007.
 * @returns undefined when the bytes are no compound file
 */
export function whyCompoundFileStaysShut(bytes: Uint8Array): ClosedReason | undefined {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!buffer.subarray(0, magic.length).equals(magic)) return undefined;
  return buffer.includes(encryptedStream) ? 'encrypted' : 'unsupported';
}
