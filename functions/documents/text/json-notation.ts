import { type Notation, type Piece, piecesBetween } from './notation';

const quoteOrNumber = /"|-?\d[\d.eE+-]*/g;
const escapeSign = /\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\["\\/bfnrt]/g;

const write = (label: string): string => JSON.stringify(label).slice(1, -1);
const finish = (written: string): string => `"${written}"`;
const fixed = (source: string): Piece => ({ source, text: source });
const literal = (source: string): Piece => ({ source, text: source, write });
const escaped = (source: string): Piece => ({ source, text: String(JSON.parse(`"${source}"`)), write });

/** JSON, or JSON on every line. A number that has to go becomes a string. */
export const jsonNotation: Notation = {
  mediaType: 'application/json',
  *pieces(source) {
    const pattern = new RegExp(quoteOrNumber);
    let from = 0;
    for (let match = pattern.exec(source); match !== null; match = pattern.exec(source)) {
      const found = match[0];
      const start = match.index;
      if (start > from) yield fixed(source.slice(from, start));
      if (found === '"') {
        const end = endOfString(source, start);
        yield fixed('"');
        yield* piecesBetween(source.slice(start + 1, end), escapeSign, escaped, literal);
        yield fixed('"');
        pattern.lastIndex = end + 1;
      } else {
        yield { source: found, text: found, write, finish };
      }
      from = pattern.lastIndex;
    }
    if (from < source.length) yield fixed(source.slice(from));
  },
};

/** Where the quote stands that ends the string that begins at `start`; the end of the text when there is none. */
function endOfString(source: string, start: number): number {
  let end = start;
  let isEscaped = true;
  while (isEscaped) {
    end = source.indexOf('"', end + 1);
    if (end < 0) return source.length;
    let backslashes = 0;
    while (source[end - 1 - backslashes] === '\\') backslashes += 1;
    isEscaped = backslashes % 2 === 1;
  }
  return end;
}

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
