import type { Box } from './box';

/** A piece of a page's text with its place. */
export interface Letter {
  /** Mostly one character; the letters of a ligature come together. */
  readonly text: string;
  /**
   * Points from the top left of the page as shown. `none`: white space that the reader made up, there is nothing on the page;
   * `unknown`: there is, and nobody knows where.
   */
  readonly place: Box | 'none' | 'unknown';
  /** Letters that leave ink. */
  readonly isDrawn: boolean;
}

/** White space between what stands apart on the page. */
export const madeUp = (text: ' ' | '\t' | '\n' | '\n\n'): Letter => ({ text, place: 'none', isDrawn: false });

export const textOf = (letters: readonly Letter[]): string => letters.map(({ text }) => text).join('');
