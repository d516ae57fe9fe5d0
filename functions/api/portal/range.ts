/** What part of a file is asked for. `end` is exclusive. */
export type RangeAsked =
  | { readonly kind: 'whole' }
  | { readonly kind: 'part'; readonly start: number; readonly end: number }
  | { readonly kind: 'unsatisfiable' };

/**
 * Reads `Range` as RFC 9110 says: one part is served; several parts, or what is not understood, get the whole file.
 *
 * @param ifRange `If-Range` of the request: a part counts only of the very file that `etag` names.
 */
export function rangeAsked(
  header: string | undefined,
  ifRange: string | undefined,
  etag: string,
  byteLength: number,
): RangeAsked {
  const match = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header?.trim() ?? '');
  if (!match || (ifRange !== undefined && ifRange.trim() !== etag)) return { kind: 'whole' };
  const [, first = '', last = ''] = match;
  if (first === '' && last === '') return { kind: 'whole' };
  if (first === '') {
    const tail = Math.min(Number(last), byteLength);
    return tail === 0 ? { kind: 'unsatisfiable' } : { kind: 'part', start: byteLength - tail, end: byteLength };
  }
  const start = Number(first);
  const end = last === '' ? byteLength : Math.min(Number(last) + 1, byteLength);
  if (last !== '' && Number(last) < start) return { kind: 'whole' };
  return start >= byteLength ? { kind: 'unsatisfiable' } : { kind: 'part', start, end };
}
