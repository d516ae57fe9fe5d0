import type { ReadWord, Replacement } from '../document';

/** What was read on one page, and where its words stand in the text of the whole. */
export interface PageText {
  readonly words: readonly (ReadWord & { readonly start: number; readonly end: number })[];
}

/** Text of a picture of one or more pages. */
export interface PictureText {
  readonly text: string;
  readonly pages: readonly PageText[];
}

/** A rectangle on a page that has to go, in pixels. The label says what stood there; only the first box of a replacement has it. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly label: string;
}

/** Words of a line are a space apart, lines are lines, and pages are an empty line apart. */
export function pictureText(pages: readonly (readonly ReadWord[])[]): PictureText {
  let text = '';
  const placed = pages.map((words, page) => {
    if (page > 0) text += '\n\n';
    return {
      words: words.map((word, n) => {
        const before = words[n - 1];
        if (before !== undefined) text += before.line === word.line ? ' ' : '\n';
        const start = text.length;
        text += word.text;
        return { ...word, start, end: text.length };
      }),
    };
  });
  return { text, pages: placed };
}

/**
 * The boxes of replacements on a page: one for each line that a replacement touches, from its first word to its last, so that the gaps do
 * not tell how long the words were. A word of which a part goes, goes whole.
 */
export function boxesOn({ words }: PageText, replacements: readonly Replacement[]): readonly Box[] {
  return replacements.flatMap(({ start, end, text }) => {
    const touched = words.filter((word) => word.start < end && word.end > start);
    const lines = [...new Set(touched.map(({ line }) => line))];
    return lines.map((line, n) => ({
      ...around(touched.filter((word) => word.line === line)),
      label: n === 0 ? text : '',
    }));
  });
}

/** Accents, tails and smudges reach out of what was measured. */
function around(words: readonly ReadWord[]): Omit<Box, 'label'> {
  const margin = Math.max(2, Math.round(0.15 * Math.max(...words.map(({ width, height }) => Math.min(width, height)))));
  const left = Math.min(...words.map((word) => word.left)) - margin;
  const top = Math.min(...words.map((word) => word.top)) - margin;
  const right = Math.max(...words.map((word) => word.left + word.width)) + margin;
  const bottom = Math.max(...words.map((word) => word.top + word.height)) + margin;
  return { left, top, width: right - left, height: bottom - top };
}
