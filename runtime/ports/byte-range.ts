import type { ByteRange } from './objects';

/** Refuses a range that is no range, in every adapter alike. @throws RangeError unless whole numbers with 0 <= start <= end. */
export function checkByteRange({ start, end }: ByteRange): void {
  const isOffset = (value: number) => Number.isSafeInteger(value) && value >= 0;
  if (!isOffset(start) || (end !== undefined && (!isOffset(end) || end < start))) {
    throw new RangeError('not a range: expected whole numbers with 0 <= start <= end');
  }
}
