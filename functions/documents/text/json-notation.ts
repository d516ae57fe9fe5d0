import { type Notation, type Piece, piecesBetween } from './notation';

const token = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d[\d.eE+-]*/g;
const escapeSign = /\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\["\\/bfnrt]/g;

const write = (label: string): string => JSON.stringify(label).slice(1, -1);
const finish = (written: string): string => `"${written}"`;
const fixed = (source: string): Piece => ({ source, text: source });
const literal = (source: string): Piece => ({ source, text: source, write });
const escaped = (source: string): Piece => ({ source, text: String(JSON.parse(`"${source}"`)), write });

/** JSON, or JSON on every line. A number that has to go becomes a string. */
export const jsonNotation: Notation = {
  mediaType: 'application/json',
  pieces(source) {
    const pieces: Piece[] = [];
    let from = 0;
    for (const match of source.matchAll(token)) {
      if (match.index > from) pieces.push(fixed(source.slice(from, match.index)));
      const found = match[0];
      if (found.startsWith('"')) {
        pieces.push(fixed('"'), ...piecesBetween(found.slice(1, -1), escapeSign, escaped, literal), fixed('"'));
      } else {
        pieces.push({ source: found, text: found, write, finish });
      }
      from = match.index + found.length;
    }
    if (from < source.length) pieces.push(fixed(source.slice(from)));
    return pieces;
  },
};

/** True for a text that is JSON as a whole or line by line. A file of nothing but a number or a word is not taken for it. */
export function isJson(text: string): boolean {
  if (!/^\s*[[{]/.test(text)) return false;
  if (parses(text)) return true;
  return text.split('\n').every((line) => line.trim() === '' || (/^\s*[[{]/.test(line) && parses(line)));
}

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
