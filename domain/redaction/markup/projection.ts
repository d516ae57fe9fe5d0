import { characterReference, decodeReference } from './character-references';
import { tagEnd } from './tag-end';

/** The text of a piece of markup, with the way back. */
export interface Projection {
  /** What a reader sees, then what stands in tags, comments and scripts, a line each: nothing is left unsearched. */
  readonly text: string;
  /** The range of the markup that a range of the text came from. */
  toSource(start: number, end: number): { readonly start: number; readonly end: number };
}

const block =
  /^<\/?(?:p|div|br|hr|li|ul|ol|tr|td|th|table|tbody|thead|h[1-6]|blockquote|section|article|body|html|head|title|pre|dd|dt|dl)\b/i;

/** Tags that are nothing but their own name. Any other tag is searched: `<Sem>` is a tag to a browser and a name to a reader. */
const bare =
  /^<\/?(?:p|div|br|hr|li|ul|ol|tr|td|th|table|tbody|thead|h[1-6]|blockquote|b|i|u|a|em|strong|span|font|small|sup|sub|html|body|head|pre|code)\s?\/?>$/i;

/** Projects HTML or a piece of it. Inline tags leave no gap (`J<b>an</b>` reads `Jan`), blocks leave a line break. Never fails. */
export function projectMarkup(markup: string): Projection {
  const text: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const hidden: { readonly start: number; readonly end: number }[] = [];
  const put = (piece: string, start: number, end: number) => {
    for (let n = 0; n < piece.length; n += 1) {
      text.push(piece[n] ?? '');
      starts.push(start);
      ends.push(end);
    }
  };
  const read = (from: number, to: number, inTag: boolean) => {
    for (let at = from; at < to; ) {
      const sign = markup[at] ?? '';
      let width = 1;
      let seen = sign;
      if (sign === '&') {
        characterReference.lastIndex = at;
        const match = characterReference.exec(markup);
        const decoded = match && at + match[0].length <= to ? decodeReference(match) : undefined;
        if (match && decoded !== undefined) {
          width = match[0].length;
          seen = decoded;
        }
      } else if (inTag && sign === '%' && /^[2-7][0-9a-f]$/i.test(markup.slice(at + 1, at + 3))) {
        width = 3;
        seen = String.fromCharCode(Number.parseInt(markup.slice(at + 1, at + 3), 16));
      } else if (inTag && (sign === '"' || sign === "'" || sign === '=')) {
        // A span may not run from one attribute into the next: taking it out would break the tag.
        seen = '\n';
      }
      put(seen, at, at + width);
      at += width;
    }
  };
  // Behind the last `>` nothing is a tag; without this a text of `<` alone would be searched to its end once for each.
  const lastTag = markup.lastIndexOf('>');
  const lastComment = markup.lastIndexOf('-->');
  for (let at = 0; at < markup.length; ) {
    const open = markup.indexOf('<', at);
    const isCut = open > lastComment && markup.startsWith('<!--', open);
    const end = open < 0 || isCut ? -1 : tagEnd(markup, open);
    if (open < 0 || open > lastTag) {
      read(at, markup.length, false);
      break;
    }
    read(at, end < 0 ? open + 1 : open, false);
    if (end >= 0) {
      if (block.test(markup.slice(open, open + 12))) put('\n', open, end);
      hidden.push({ start: open, end });
    }
    at = end < 0 ? open + 1 : end;
  }
  for (const { start, end } of hidden) {
    if (bare.test(markup.slice(start, Math.min(end, start + 20)))) continue;
    put('\n', start, start);
    const isComment = markup.startsWith('<!--', start);
    read(start + (isComment ? 4 : 1), end - (isComment ? 3 : 1), !isComment);
  }
  const joined = text.join('');
  return {
    text: joined,
    toSource: (start, end) => ({ start: starts[start] ?? 0, end: ends[Math.max(start, end - 1)] ?? 0 }),
  };
}
