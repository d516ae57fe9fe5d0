/** A rectangle on a page. In which units and from which corner is said where it is used. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The smallest box around both. For boxes measured from the top left. */
export const around = (one: Box, other: Box): Box => ({
  left: Math.min(one.left, other.left),
  top: Math.min(one.top, other.top),
  right: Math.max(one.right, other.right),
  bottom: Math.max(one.bottom, other.bottom),
});

/** Share of `one` that lies in `other`, 0 to 1. */
export function shareWithin(one: Box, other: Box): number {
  const width = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const height = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  const area = (one.right - one.left) * (one.bottom - one.top);
  return width <= 0 || height <= 0 || area <= 0 ? 0 : (width * height) / area;
}
