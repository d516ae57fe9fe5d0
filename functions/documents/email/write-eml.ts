import { extensionOf } from '../extensions';
import { headerPerson, headerWord } from './header-words';
import { type Headers, headerNames } from './message';
import { quotedPrintable } from './quoted-printable';

/** A file that goes out with a mail, written anew. */
export interface FileToSend {
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/**
 * A mail of these headers, this text and these files, and nothing else: no id, no route, no program, no names of files. All of it is
 * ASCII with short lines. Same parts, same bytes. @security S-32
 */
export function writeEml(headers: Headers, text: string, files: readonly FileToSend[]): Uint8Array {
  const lines = headerNames.flatMap((name) => headerLine(name, headers[name]));
  const body = `Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${quotedPrintable(text)}\r\n`;
  const head = [...lines, 'MIME-Version: 1.0', ''].join('\r\n');
  if (files.length === 0) return Buffer.from(`${head}${body}`, 'latin1');
  const parts = [body, ...files.map(part)];
  const boundary = boundaryFor(parts);
  const joined = parts.map((one) => `--${boundary}\r\n${one}\r\n`).join('');
  const type = `Content-Type: multipart/mixed; boundary="${boundary}"\r\n\r\n`;
  return Buffer.from(`${head}${type}${joined}--${boundary}--\r\n`, 'latin1');
}

function headerLine(name: string, entries: readonly string[]): string[] {
  const shown = entries.filter((entry) => entry.trim() !== '');
  if (shown.length === 0) return [];
  const isOfPersons = name === 'From' || name === 'To' || name === 'Cc';
  return [`${name}: ${isOfPersons ? shown.map(headerPerson).join(',\r\n ') : headerWord(shown.join(' '))}`];
}

function part({ mediaType, bytes }: FileToSend, at: number): string {
  const name = `bijlage-${at + 1}.${extensionOf(mediaType)}`;
  const disposition = `Content-Disposition: attachment; filename="${name}"\r\n`;
  // A mail inside may not be encoded again; ours are ASCII with short lines.
  if (mediaType === 'message/rfc822') {
    return `Content-Type: message/rfc822\r\n${disposition}\r\n${Buffer.from(bytes).toString('latin1')}`;
  }
  const base64 = Buffer.from(bytes).toString('base64').replaceAll(/.{76}/g, '$&\r\n').trimEnd();
  const type = mediaType.startsWith('text/') ? `${mediaType}; charset=utf-8` : mediaType;
  return `Content-Type: ${type}\r\n${disposition}Content-Transfer-Encoding: base64\r\n\r\n${base64}`;
}

/** Mails in mails must not end each other. */
function boundaryFor(parts: readonly string[]): string {
  for (let number = 1; ; number += 1) {
    const boundary = `=_inzage_${number}_`;
    if (!parts.some((one) => one.includes(boundary))) return boundary;
  }
}
