/** Number of a request, `yyyy-nnnn`: also the reference in letters. It says nothing about the person. @security S-05 */
export type RequestId = string & { readonly __brand: 'RequestId' };
/** Name of a configured source, from board.json or a sources file: `las-oso`. */
export type SourceId = string & { readonly __brand: 'SourceId' };
/** Name of one run of a request's workflow, `{requestId}-{n}`. @security S-33 */
export type RunId = string & { readonly __brand: 'RunId' };

/** True for `yyyy-nnnn` with four or more digits in the counter. */
export const isRequestId = (text: string): text is RequestId => /^\d{4}-\d{4,}$/.test(text);

/** The id that the text is. @throws RangeError when it has another shape. */
export function requestId(text: string): RequestId {
  if (!isRequestId(text)) throw new RangeError('not a request id: expected yyyy-nnnn');
  return text;
}

/** The n-th id of a year. */
export const nthRequestId = (year: number, n: number): RequestId =>
  `${year}-${String(n).padStart(4, '0')}` as RequestId;

/** True for an id that can also be a folder in the archive: device names of Windows cannot. A request adds ten characters. @security S-28 */
export const isSourceId = (text: string): text is SourceId =>
  /^(?:aanvrager-)?[a-z][a-z0-9-]{1,39}$/.test(text) && !/^(?:con|prn|aux|nul|com\d|lpt\d)$/.test(text);

/** The id that the text is. @throws RangeError for anything but lower-case letters, digits and dashes, 2–40 long. */
export function sourceId(text: string): SourceId {
  if (!isSourceId(text)) {
    throw new RangeError('not a source id: expected 2-40 lower-case letters, digits or dashes, starting with a letter');
  }
  return text as SourceId;
}

/** Name of the n-th run, n from 1. */
export const runIdOf = (request: RequestId, n: number): RunId => `${request}-${n}` as RunId;
