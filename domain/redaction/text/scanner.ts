import { DIGIT, folding, IGNORED, KIND_SHIFT, LETTER, NEWLINE, SECOND_SHIFT, SPACE, UPPER_BIT } from './folding';
import type { Lexicon } from './lexicon';
import { markupAt } from './markup';
import type { Tokens } from './tokens';
import * as tokenShapes from './tokens';

const T = { ...tokenShapes };

const LETTER_S = 19;

/** Offsets at which pattern rules look; ascending. */
export interface Triggers {
  readonly at: number[];
  readonly links: number[];
}

/** Three spaces in a row stand between columns, not between the words of a name. */
const isColumn = (text: string, at: number): boolean =>
  text.charCodeAt(at + 1) === 0x20 && text.charCodeAt(at + 2) === 0x20;

/** Cuts one text into tokens, reading every word through the lexicon's automaton on the way. One pass, no allocation per token. */
export function scan(text: string, lexicon: Lexicon, tokens: Tokens, triggers: Triggers): void {
  const table = folding;
  const { next, accept } = lexicon;
  const length = text.length;
  tokens.count = 0;
  let gap = T.GAP_LINE;
  let at = 0;
  while (at < length) {
    const unit = text.charCodeAt(at);
    const kind = (table[unit] as number) >> KIND_SHIFT;
    if (kind === SPACE) {
      gap |= unit === 0x09 || isColumn(text, at) ? T.GAP_SPACE | T.GAP_TAB : T.GAP_SPACE;
      at++;
      continue;
    }
    if (kind === LETTER || unit === 0x26 || (unit >= 0xd835 && unit <= 0xd835)) {
      let state = 1;
      let before = 0;
      let last = 0;
      let previous = 0;
      let letters = 0;
      let uppers = 0;
      let firstUpper = false;
      let end = at;
      let cursor = at;
      while (cursor < length) {
        const here = text.charCodeAt(cursor);
        let entry = table[here] as number;
        let width = 1;
        if (here === 0x26 || here === 0xd835) {
          const markup = markupAt(text, cursor);
          if (markup === undefined) break;
          entry = table[markup.unit] as number;
          width = markup.width;
        }
        const inner = entry >> KIND_SHIFT;
        if (inner === LETTER) {
          if (letters === 0) firstUpper = (entry & UPPER_BIT) !== 0;
          if ((entry & UPPER_BIT) !== 0) uppers++;
          previous = last;
          last = entry & 31;
          before = state;
          state = next[state * 32 + last] as number;
          letters++;
          const second = (entry >> SECOND_SHIFT) & 31;
          if (second !== 0) {
            before = state;
            last = second;
            state = next[state * 32 + second] as number;
          }
          cursor += width;
          end = cursor;
        } else if (inner === IGNORED) {
          cursor += width;
        } else {
          const joined = hyphenatedTail(text, cursor);
          if (joined === 0 || letters === 0) break;
          cursor = joined;
        }
      }
      if (letters === 0) {
        const markup = markupAt(text, at);
        const decoded = markup === undefined ? 0 : (table[markup.unit] as number) >> KIND_SHIFT;
        gap |= decoded === SPACE ? T.GAP_SPACE : T.GAP_OTHER;
        at += Math.max(1, markup?.width ?? 1, cursor - at);
        continue;
      }
      tokens.reserve();
      const n = tokens.count++;
      tokens.start[n] = at;
      tokens.end[n] = end;
      tokens.word[n] = accept[state] as number;
      tokens.base[n] = last === LETTER_S && previous !== LETTER_S && letters > 2 ? (accept[before] as number) : 0;
      tokens.letters[n] = letters;
      tokens.shape[n] = gap | (firstUpper ? T.CAPITAL : 0) | (uppers === letters && letters > 1 ? T.ALL_CAPITALS : 0);
      gap = 0;
      at = end;
      continue;
    }
    if (kind === DIGIT) {
      let value = 0;
      let end = at;
      while (end < length) {
        const entry = table[text.charCodeAt(end)] as number;
        if (entry >> KIND_SHIFT !== DIGIT) break;
        value = value < 1e8 ? value * 10 + (entry & 31) : 1e9;
        end++;
      }
      tokens.reserve();
      const n = tokens.count++;
      tokens.start[n] = at;
      tokens.end[n] = end;
      tokens.word[n] = value;
      tokens.base[n] = 0;
      tokens.letters[n] = end - at;
      tokens.shape[n] = gap | T.NUMBER;
      triggers.at.push(n);
      gap = 0;
      at = end;
      continue;
    }
    if (kind === NEWLINE) {
      gap |=
        (gap & T.GAP_LINE) !== 0 && unit === 0x0a && text.charCodeAt(at - 1) !== 0x0d ? T.GAP_BLANK_LINE : T.GAP_LINE;
      at++;
      continue;
    }
    if (kind === IGNORED) {
      at++;
      continue;
    }
    if (unit === 0x40 || unit === 0x23 || (unit === 0x2f && text.charCodeAt(at + 1) === 0x2f)) triggers.links.push(at);
    if ((unit === 0x28 || unit === 0x5b) && spellsAt(text, at)) triggers.links.push(at);
    gap |= punctuation(text, unit, at);
    at++;
  }
}

/** `[at]`, `( at )`, `(apenstaartje)`: a cheap look at the first letter. */
function spellsAt(text: string, at: number): boolean {
  const first = text.charCodeAt(at + 1) === 0x20 ? text.charCodeAt(at + 2) : text.charCodeAt(at + 1);
  return (first | 0x20) === 0x61;
}

/** Offset of the rest of a word that was cut by a hyphen at the end of a line; 0 when it was not. */
function hyphenatedTail(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (unit !== 0x2d && unit !== 0x2010 && unit !== 0xad) return 0;
  let cursor = at + 1;
  let lines = 0;
  for (; cursor < text.length; cursor++) {
    const here = text.charCodeAt(cursor);
    const kind = (folding[here] as number) >> KIND_SHIFT;
    if (kind === NEWLINE) lines += here === 0x0a ? 1 : 0;
    else if (kind !== SPACE && !(here === 0x3e && lines > 0)) break;
    else if (lines === 0 && kind === SPACE && cursor > at + 3) return 0;
  }
  if (lines !== 1) return 0;
  const entry = folding[text.charCodeAt(cursor)] ?? 0;
  return entry >> KIND_SHIFT === LETTER && (entry & UPPER_BIT) === 0 ? cursor : 0;
}

function punctuation(text: string, unit: number, at: number): number {
  switch (unit) {
    case 0x2e:
      return T.GAP_DOT;
    case 0x2c:
      return T.GAP_COMMA;
    case 0x3a:
      return T.GAP_COLON;
    case 0x3b:
      return T.GAP_SEMICOLON;
    case 0x28:
    case 0x5b:
    case 0x3c:
      return T.GAP_OPEN;
    case 0x29:
    case 0x5d:
    case 0x3e:
      return T.GAP_CLOSE;
    case 0x22:
    case 0x201c:
    case 0x201d:
    case 0x201e:
    case 0xab:
    case 0xbb:
      return T.GAP_QUOTE;
    case 0x27:
    case 0x2018:
    case 0x2019:
    case 0x60:
    case 0xb4:
    case 0x02bc:
      return isApostrophe(text, at) ? T.GAP_APOSTROPHE : T.GAP_QUOTE;
    case 0x2d:
    case 0x2010:
    case 0x2011:
      return T.GAP_HYPHEN;
    case 0x2f:
      return T.GAP_SLASH;
    case 0x40:
      return T.GAP_AT;
    case 0x5f:
      return T.GAP_UNDERSCORE;
    case 0x21:
    case 0x3f:
      return T.GAP_SHOUT;
    case 0x23:
      return T.GAP_HASH;
    case 0x7c:
      return T.GAP_TAB;
    default:
      return T.GAP_OTHER;
  }
}

function isApostrophe(text: string, at: number): boolean {
  const isLetter = (unit: number): boolean => (folding[unit] ?? 0) >> KIND_SHIFT === LETTER;
  const after = text.charCodeAt(at + 1);
  if (!isLetter(after)) return false;
  if (at > 0 && isLetter(text.charCodeAt(at - 1))) return true;
  return /^[tsdTSD][\s,.-]/.test(text.slice(at + 1, at + 3));
}
