import { NotDrawn } from './not-drawn';

/** A piece of a page's drawing. `word`: an operator. */
export type Token =
  | { readonly kind: 'number'; readonly text: string }
  | { readonly kind: 'string'; readonly bytes: Uint8Array }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'list'; readonly items: readonly Token[] }
  | { readonly kind: 'dictionary'; readonly entries: readonly Token[] }
  | { readonly kind: 'word'; readonly word: string };

const white = ' \t\n\r\f\0';
const marks = '()<>[]{}/%';
const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
const deepest = 8;

/**
 * The tokens of a page's drawing, comments left out. Strict: what two readers could take for different things is refused.
 * @throws NotDrawn
 */
export function* contentTokens(drawing: Uint8Array): Generator<Token> {
  const text = Buffer.from(drawing).toString('latin1');
  let at = 0;

  const skipWhite = (): void => {
    for (; at < text.length; at += 1) {
      const letter = text.charAt(at);
      if (letter === '%') at = endOfLine(text, at) - 1;
      else if (!white.includes(letter)) return;
    }
  };

  const plain = (): string => {
    const start = at;
    while (at < text.length && !white.includes(text.charAt(at)) && !marks.includes(text.charAt(at))) at += 1;
    return text.slice(start, at);
  };

  const until = (end: string, depth: number): readonly Token[] => {
    const items: Token[] = [];
    for (;;) {
      skipWhite();
      if (text.startsWith(end, at)) {
        at += end.length;
        return items;
      }
      const item = next(depth + 1);
      if (item === undefined) throw new NotDrawn();
      items.push(item);
    }
  };

  const next = (depth: number): Token | undefined => {
    if (depth > deepest) throw new NotDrawn();
    skipWhite();
    const letter = text.charAt(at);
    if (letter === '') return undefined;
    if (letter === '(') {
      const end = endOfString(text, at);
      const bytes = unescaped(text.slice(at + 1, end));
      at = end + 1;
      return { kind: 'string', bytes };
    }
    if (text.startsWith('<<', at)) {
      at += 2;
      return { kind: 'dictionary', entries: until('>>', depth) };
    }
    if (letter === '<') {
      const end = text.indexOf('>', at);
      const hex = text.slice(at + 1, end).replaceAll(/[ \t\n\r\f\0]/g, '');
      if (end === -1 || !/^[0-9A-Fa-f]*$/.test(hex)) throw new NotDrawn();
      at = end + 1;
      return { kind: 'string', bytes: Buffer.from(hex.length % 2 === 0 ? hex : `${hex}0`, 'hex') };
    }
    if (letter === '[') {
      at += 1;
      return { kind: 'list', items: until(']', depth) };
    }
    if (letter === '/') {
      at += 1;
      const name = plain().replaceAll(/#([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
      return { kind: 'name', name };
    }
    const word = plain();
    if (word === '') throw new NotDrawn();
    if (/^[+-]?(?:\d+\.?\d*|\.\d+)$/.test(word)) return { kind: 'number', text: word };
    if (
      !/^(?:[A-Za-z][A-Za-z0-9]?[A-Za-z0-9]?\*?|'|")$/.test(word) &&
      word !== 'true' &&
      word !== 'false' &&
      word !== 'null'
    )
      throw new NotDrawn();
    return { kind: 'word', word };
  };

  for (let token = next(0); token !== undefined; token = next(0)) yield token;
}

function endOfLine(text: string, from: number): number {
  let at = from;
  while (at < text.length && text[at] !== '\n' && text[at] !== '\r') at += 1;
  return at;
}

function endOfString(text: string, from: number): number {
  let open = 0;
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '(') open += 1;
    else if (text[at] === ')') {
      open -= 1;
      if (open === 0) return at;
    }
  }
  throw new NotDrawn();
}

function unescaped(text: string): Uint8Array {
  const plain = text.replaceAll(/\\([0-7]{1,3}|\r\n|[\s\S])|\r\n?/g, (all: string, after?: string) => {
    if (after === undefined) return '\n';
    if (/^[0-7]/.test(after)) return String.fromCharCode(Number.parseInt(after, 8) & 0xff);
    if (/^[\r\n]/.test(after)) return '';
    return escapes[after] ?? all.slice(1);
  });
  return Buffer.from(plain, 'latin1');
}
