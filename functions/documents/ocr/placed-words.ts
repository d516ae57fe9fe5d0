import type { ReadWord } from '../document';

/** Clockwise degrees by which a picture was turned before it was read. */
export type Turn = 0 | 90 | 180 | 270;

/** Whole pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * Words with their boxes where they are on the picture before it was turned and scaled. Boxes grow to whole pixels, never shrink: what
 * is covered has to be covered entirely.
 * @param size Of the scaled picture before it was turned.
 * @param scale Pixels of the scaled picture to one of the original.
 */
export function placedWords(words: readonly ReadWord[], turn: Turn, size: Size, scale: number): readonly ReadWord[] {
  return words.map((word) => {
    const { left, top, width, height } = turnedBack(word, turn, size);
    const startX = Math.floor(left / scale);
    const startY = Math.floor(top / scale);
    const endX = Math.ceil((left + width) / scale);
    const endY = Math.ceil((top + height) / scale);
    return { ...word, left: startX, top: startY, width: endX - startX, height: endY - startY };
  });
}

function turnedBack({ left, top, width, height }: ReadWord, turn: Turn, size: Size) {
  switch (turn) {
    case 0:
      return { left, top, width, height };
    case 90:
      return { left: top, top: size.height - left - width, width: height, height: width };
    case 180:
      return { left: size.width - left - width, top: size.height - top - height, width, height };
    case 270:
      return { left: size.width - top - height, top: left, width: height, height: width };
  }
}
