/** Choices that look random and are the same every time. */
export interface Dice {
  /** A whole number from 0 up to and without `bound`. */
  below(bound: number): number;
  pick<T>(from: readonly [T, ...T[]]): T;
  /** True about once in `every` times. */
  once(every: number): boolean;
}

/**
 * Dice for one thing of one board: the same seed and the same words always fall the same way, whatever else was thrown before.
 * So each person can be made by himself, in any order. Not for secrets.
 */
export function diceFor(seed: string, ...words: readonly (string | number)[]): Dice {
  let state = hashOf([seed, ...words].join('\u001f'));
  // mulberry32: small, well spread, without state beyond 32 bits.
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (bound: number) => Math.floor(next() * bound);
  return {
    below,
    pick: (from) => from[below(from.length)] ?? from[0],
    once: (every) => below(every) === 0,
  };
}

/** FNV-1a, 32 bits, with a last stir so that words that differ in one letter fall far apart. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) | 0;
}
