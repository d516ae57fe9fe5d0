/**
 * Refuses a key that is not made of ids, in every adapter alike.
 *
 * @throws RangeError unless it is 1–1,000 characters of segments `[A-Za-z0-9._-]`, at most 120 each, none `.` or `..`.
 * @security S-05
 */
export function checkObjectKey(key: string): void {
  if (key.length > 1000 || !key.split('/').every(isSegment)) {
    throw new RangeError('not an object key: expected segments of [A-Za-z0-9._-] with / between them');
  }
}

const isSegment = (segment: string): boolean =>
  /^[A-Za-z0-9._-]{1,120}$/.test(segment) && segment !== '.' && segment !== '..';
