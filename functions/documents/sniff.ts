import { memberNames } from './container/member-names';
import type { DocumentKind } from './document';

/** `foreign`: a format that is known and not read here. */
export type Sniffed = DocumentKind | 'encrypted' | 'foreign';

const latin1 = new TextDecoder('latin1');

const startsWith = (bytes: Uint8Array, ...magic: readonly number[]): boolean =>
  magic.every((byte, n) => bytes[n] === byte);

const wordAt = (bytes: Uint8Array, start: number, word: string): boolean =>
  latin1.decode(bytes.subarray(start, start + word.length)) === word;

/**
 * What a file is, by its bytes: a source's name or media type for it can be anything. Text kinds have no magic number; for them the
 * first words tell, and the declared media type only breaks a tie.
 *
 * @param hint Media type or file name as the source has it. @security S-28
 */
export function sniff(bytes: Uint8Array, hint = ''): Sniffed {
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04) || startsWith(bytes, 0x50, 0x4b, 0x05, 0x06)) return package_(bytes);
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return compound(bytes);
  if (isPicture(bytes)) return 'image';
  const head = latin1.decode(bytes.subarray(0, 4096));
  if (head.slice(0, 1024).includes('%PDF-')) return 'pdf';
  if (head.startsWith('{\\rtf')) return 'rtf';
  return textKind(head.replace(/^(?:ï»¿|ÿþ|þÿ)/, '').replaceAll('\0', ''), hint.toLowerCase());
}

function isPicture(bytes: Uint8Array): boolean {
  return (
    startsWith(bytes, 0xff, 0xd8, 0xff) ||
    startsWith(bytes, 0x89, 0x50, 0x4e, 0x47) ||
    wordAt(bytes, 0, 'GIF8') ||
    startsWith(bytes, 0x49, 0x49, 0x2a, 0x00) ||
    startsWith(bytes, 0x4d, 0x4d, 0x00, 0x2a) ||
    (wordAt(bytes, 0, 'RIFF') && wordAt(bytes, 8, 'WEBP')) ||
    (wordAt(bytes, 4, 'ftyp') && /^(?:heic|heix|mif1|msf1|avif|hevc)$/.test(latin1.decode(bytes.subarray(8, 12)))) ||
    (wordAt(bytes, 0, 'BM') && bytes[6] === 0 && bytes[7] === 0 && bytes[8] === 0 && bytes[9] === 0)
  );
}

/** Which ZIP it is, by the members that each office format must have. A ZIP that is two at once fails in whichever reads it. */
function package_(bytes: Uint8Array): Sniffed {
  const names = [...memberNames(bytes)];
  const holds = (folder: string) => names.some((name) => name.startsWith(folder));
  if (names.includes('[Content_Types].xml')) {
    if (holds('word/')) return 'docx';
    if (holds('xl/')) return 'xlsx';
    if (holds('ppt/')) return 'foreign';
  }
  const opening = latin1.decode(bytes.subarray(0, 200));
  if (opening.includes('application/vnd.oasis.opendocument.text')) return 'odt';
  return opening.includes('application/vnd.oasis.opendocument') ? 'foreign' : 'zip';
}

/** OLE compound files: Outlook messages are read; locked office files say so; what is left is old Office. */
function compound(bytes: Uint8Array): Sniffed {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const holds = (name: string) => view.includes(Buffer.from(name, 'utf16le'));
  if (holds('EncryptedPackage')) return 'encrypted';
  return holds('__properties_version1.0') && holds('__substg1.0_') ? 'email' : 'foreign';
}

const mailHeader =
  /^(?:Return-Path|Received|Delivered-To|From|To|Cc|Date|Subject|MIME-Version|Message-ID|Content-Type|X-[A-Za-z-]+|DKIM-Signature|ARC-[A-Za-z-]+|Authentication-Results|Reply-To|Sender)[ \t]*:/i;

function textKind(head: string, hint: string): Sniffed {
  const words = head.trimStart();
  if (/^(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype html|html|head|body)\b/i.test(words)) return 'html';
  const lines = words.split(/\r?\n/, 12);
  const headers = lines.filter((line) => mailHeader.test(line)).length;
  const isMail = /message\/rfc822|\.eml$/.test(hint);
  if (
    mailHeader.test(lines[0] ?? '') &&
    (isMail || (headers >= 3 && /^(?:MIME-Version|Message-ID|Received|Date)[ \t]*:/im.test(words)))
  )
    return 'email';
  if (/text\/html|\.html?$/.test(hint) && /<[a-z!/]/i.test(words)) return 'html';
  return 'text';
}
