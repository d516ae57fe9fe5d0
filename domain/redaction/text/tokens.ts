/** What stands between a token and the one before it. Copied by its readers for the reason given in `lexicon.ts`. */
export const GAP_SPACE = 1 << 0;
export const GAP_LINE = 1 << 1;
export const GAP_DOT = 1 << 2;
export const GAP_COMMA = 1 << 3;
export const GAP_COLON = 1 << 4;
export const GAP_SEMICOLON = 1 << 5;
export const GAP_OPEN = 1 << 6;
export const GAP_CLOSE = 1 << 7;
export const GAP_QUOTE = 1 << 8;
export const GAP_APOSTROPHE = 1 << 9;
export const GAP_HYPHEN = 1 << 10;
export const GAP_SLASH = 1 << 11;
export const GAP_AT = 1 << 12;
export const GAP_UNDERSCORE = 1 << 13;
export const GAP_SHOUT = 1 << 14;
export const GAP_OTHER = 1 << 15;
export const GAP_BLANK_LINE = 1 << 16;
export const GAP_HASH = 1 << 17;
export const GAP_TAB = 1 << 18;

/** How the token itself is written. */
export const CAPITAL = 1 << 24;
export const ALL_CAPITALS = 1 << 25;
export const NUMBER = 1 << 26;

export const GAP_MASK = (1 << 24) - 1;
/** Nothing but white space inside one line, or nothing at all, before the token. */
export const HARD_GAP = GAP_MASK & ~(GAP_SPACE | GAP_UNDERSCORE);

/**
 * Words and numbers of one text, column by column. Offsets are UTF-16 offsets in the original text: whatever folding dropped
 * or joined lies inside `start`–`end`. Reused for every text: valid until the next scan.
 */
export class Tokens {
  count = 0;
  start = new Int32Array(1024);
  end = new Int32Array(1024);
  /** Word id in the lexicon, 0 when unknown; for a number its value when below 2^31. */
  word = new Int32Array(1024);
  /** Word id of the token without a final genitive s: `Sems`. */
  base = new Int32Array(1024);
  shape = new Int32Array(1024);
  letters = new Int32Array(1024);

  private claims = new Uint8Array(1024);

  /** One zero for each token, reused like the columns. */
  unclaimed(): Uint8Array {
    if (this.claims.length < this.count) this.claims = new Uint8Array(this.start.length);
    else this.claims.fill(0, 0, this.count);
    return this.claims;
  }

  /** Makes room for one more token. */
  reserve(): void {
    if (this.count < this.start.length) return;
    this.start = doubled(this.start);
    this.end = doubled(this.end);
    this.word = doubled(this.word);
    this.base = doubled(this.base);
    this.shape = doubled(this.shape);
    this.letters = doubled(this.letters);
  }
}

function doubled(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}
