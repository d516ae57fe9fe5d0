import type { Box } from './box';

/** One drawn letter. */
export interface Glyph {
  /** One code point; U+FFFD when the file does not say which letter it is. */
  readonly text: string;
  /** Covers the whole height of the line. Points from the top left of the page as shown; undefined when unknown. */
  readonly box: Box | undefined;
  /** Place along its line and across it, in the page's own units: the line runs in direction `angle`. */
  readonly from: number;
  readonly to: number;
  readonly across: number;
  /** Whole degrees. */
  readonly angle: number;
  /** Height of the letters, in the page's own units. */
  readonly size: number;
  /** False for letters that leave no ink, as under the picture of a scan. */
  readonly isDrawn: boolean;
  /** Letters drawn by one operator share it. */
  readonly object: number;
}
