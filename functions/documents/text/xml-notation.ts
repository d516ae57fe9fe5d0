import { type Notation, piecesBetween } from './notation';

const reference = /&(?:#x[0-9a-fA-F]{1,6}|#[0-9]{1,7}|amp|lt|gt|quot|apos);/g;
const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const write = (label: string): string =>
  label.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** XML as text, given as text: a style sheet or script that it names is never run. Tags are text as well: they can hold a name. */
export const xmlNotation: Notation = {
  mediaType: 'text/plain',
  pieces: (source) =>
    piecesBetween(
      source,
      reference,
      (found) => ({ source: found, text: characterOf(found), write }),
      (words) => ({ source: words, text: words, write }),
    ),
};

function characterOf(found: string): string {
  const name = found.slice(1, -1);
  const known = named[name];
  if (known !== undefined) return known;
  const code = name.startsWith('#x') ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
  return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : found;
}

/** True for a text that starts as XML does. */
export const isXml = (text: string): boolean =>
  /^\s*<(?:\?xml\s|[A-Za-z_][\w.:-]*[\s/>]|!--)/.test(text.slice(0, 2000));

/** True when it defines words of its own: those can hide a name, or grow without end. @security S-28 */
export const definesEntities = (text: string): boolean => /<!DOCTYPE[^>[]*\[|<!ENTITY/i.test(text);

/** It is written as UTF-8, whatever it was: the declaration says so. */
export const declaredAsUtf8 = (text: string): string =>
  text.replace(/^(\s*<\?xml\s[^>]{0,200}?encoding\s*=\s*)(["'])[^"'>]{0,60}\2/, '$1$2UTF-8$2');
