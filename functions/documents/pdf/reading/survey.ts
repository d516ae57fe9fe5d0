import type { Box } from './box';
import type { Letter } from './letters';
import type { PageContents } from './page-contents';
import type { Picture } from './recognised';
import type { PlacedWord } from './unseen-words';

/** A page as the file gives it, before a machine looks at it. Boxes in points from the top left. */
export interface Survey {
  readonly contents: PageContents;
  readonly letters: readonly Letter[];
  readonly area: Box;
  /** The page as it is seen, coarsely. */
  readonly look: Picture;
  readonly words: readonly PlacedWord[];
  readonly unseen: readonly PlacedWord[];
  /** Boxes of `words` on `look`, in its pixels. */
  readonly lookBoxes: readonly Box[];
  readonly hasFields: boolean;
}
