import type { Replacement } from '../document';

/** Texts of several documents as one, with the place of each. */
export interface JoinedText {
  readonly text: string;
  /** In the order they were given; `end` is exclusive. */
  readonly parts: readonly { readonly start: number; readonly end: number }[];
}

/** Stands between two joined texts: no word reaches over it. */
const between = '\n\n';

/** The texts after each other, kept apart by white space. An empty one keeps its place. */
export function joinTexts(texts: readonly string[]): JoinedText {
  const parts: { start: number; end: number }[] = [];
  let start = 0;
  for (const text of texts) {
    parts.push({ start, end: start + text.length });
    start += text.length + between.length;
  }
  return { text: texts.join(between), parts };
}

/**
 * The share of each part in the replacements of the whole, with offsets of its own. What reaches over a border is carried out on both
 * sides; what lies between two parts only has nothing to replace.
 */
export function splitReplacements(
  joined: JoinedText,
  replacements: readonly Replacement[],
): readonly (readonly Replacement[])[] {
  let next = 0;
  return joined.parts.map((part) => {
    const share: Replacement[] = [];
    while (next < replacements.length && (replacements[next]?.end ?? 0) <= part.start) next += 1;
    for (let at = next; at < replacements.length; at += 1) {
      const replacement = replacements[at];
      if (replacement === undefined || replacement.start >= part.end) break;
      const start = Math.max(replacement.start, part.start);
      const end = Math.min(replacement.end, part.end);
      if (end > start) share.push({ start: start - part.start, end: end - part.start, text: replacement.text });
    }
    return share;
  });
}
