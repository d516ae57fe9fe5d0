/** A quote that is not closed within this is a stray one. Bounds the work on hostile markup. @security S-38 */
const longestValue = 4096;

/**
 * Where the tag or comment that opens at `start` ends: the offset after its `>`, or -1 when `<` there opens nothing.
 * A quoted `>` does not end a tag. Text that never closes is no tag, so that nothing can hide behind a lone `<`.
 */
export function tagEnd(markup: string, start: number): number {
  if (markup.startsWith('<!--', start)) {
    const end = markup.indexOf('-->', start + 4);
    return end < 0 ? -1 : end + 3;
  }
  if (!/[A-Za-z/!?]/.test(markup[start + 1] ?? '')) return -1;
  const first = markup.indexOf('>', start);
  if (first < 0) return -1;
  // Only a quote that is closed again inside the tag counts; a stray one must not swallow the rest of the text.
  let at = start + 1;
  while (at < markup.length) {
    const sign = markup[at];
    if (sign === '>') return at + 1;
    if (sign === '"' || sign === "'") {
      const close = markup.slice(at + 1, at + 1 + longestValue).indexOf(sign);
      if (close < 0) return first + 1;
      at += close + 1;
    } else if (sign === '<') return first + 1;
    at += 1;
  }
  return first + 1;
}
