import { DocumentFault } from '../../document-fault';
import { around, type Box } from '../reading/box';
import type { Letter } from '../reading/letters';

/** A stretch of a page's text that goes, with what is written over it. Offsets in the page's text. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly label: string;
}

/** A place to cover, in points from the top left; only the first of a stretch has the label. */
export interface CoveredBox {
  readonly box: Box;
  readonly label: string;
}

/** In heights of a line: what tails and accents reach beyond the measure of their font. */
const paddingAcross = 0.05;
const paddingDown = 0.03;
/** Letters whose edges differ by less than this share of their height stand on one line. */
const sameLine = 0.4;

/**
 * The boxes that cover stretches of a page: a whole word at a time, the whole height of the line.
 * @throws DocumentFault when the place of a letter in it is unknown
 */
export function coveredBoxes(letters: readonly Letter[], stretches: readonly Stretch[]): readonly CoveredBox[] {
  const places = letters.flatMap(({ text, place }) => Array.from({ length: text.length }, () => ({ text, place })));
  return stretches.flatMap(({ start, end, label }) => {
    const boxes: Box[] = [];
    for (const { text, place } of places.slice(start, end)) {
      if (place === 'none' || (place === 'unknown' && /^\s+$/.test(text))) continue;
      if (place === 'unknown') throw new DocumentFault('pdf', 'cannot-write');
      const last = boxes.at(-1);
      if (last !== undefined && isOnLine(last, place)) boxes[boxes.length - 1] = around(last, place);
      else boxes.push(place);
    }
    return boxes.map((box, n) => ({ box: padded(box), label: n === 0 ? label : '' }));
  });
}

/** Lines run across or down the page; slanted ones are covered letter by letter. */
function isOnLine(one: Box, other: Box): boolean {
  const near = (edge: number, otherEdge: number, size: number) => Math.abs(edge - otherEdge) <= sameLine * size;
  const height = Math.max(one.bottom - one.top, other.bottom - other.top);
  const width = Math.max(one.right - one.left, other.right - other.left);
  const isAcross = near(one.top, other.top, height) && near(one.bottom, other.bottom, height);
  const isDown = near(one.left, other.left, width) && near(one.right, other.right, width);
  const gapAcross = Math.max(other.left - one.right, one.left - other.right);
  const gapDown = Math.max(other.top - one.bottom, one.top - other.bottom);
  return (isAcross && gapAcross < 2 * height) || (isDown && gapDown < 2 * width);
}

function padded(box: Box): Box {
  const height = Math.min(box.bottom - box.top, box.right - box.left);
  return {
    left: box.left - paddingAcross * height - 0.3,
    right: box.right + paddingAcross * height + 0.3,
    top: box.top - paddingDown * height,
    bottom: box.bottom + paddingDown * height,
  };
}
