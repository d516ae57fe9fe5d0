/** A piece of a text file: as it stands in the file, and as it reads. The two are the same but for a sign that is escaped. */
export interface Piece {
  readonly source: string;
  readonly text: string;
  /**
   * How a label is written in this place. Without it the piece is the notation's own (a separator, a bracket), has no words, and stays as
   * it is.
   */
  readonly write?: (label: string) => string;
  /** What else it takes when something in the piece was replaced: quotes around what was a number. */
  readonly finish?: (written: string, before: string) => string;
}

/** A way of writing that has signs of its own: words can be escaped in it, and a label may not break it. */
export interface Notation {
  readonly mediaType: string;
  /** One after the other, never all at once: a table of a million cells has as many. */
  pieces(source: string): Iterable<Piece>;
}

const asItIs = (label: string): string => label;

/** Running text, Markdown, a log. */
export const plainNotation: Notation = {
  mediaType: 'text/plain',
  pieces: (source) => [{ source, text: source, write: asItIs }],
};

/**
 * Cuts a source at what the pattern finds and reads each find; what lies between reads as it stands.
 * @param pattern with the flag `g`
 * @param literal a piece that reads as it stands
 */
export function* piecesBetween(
  source: string,
  pattern: RegExp,
  read: (found: string) => Piece,
  literal: (source: string) => Piece,
): Generator<Piece> {
  let from = 0;
  for (const match of source.matchAll(pattern)) {
    if (match.index > from) yield literal(source.slice(from, match.index));
    yield read(match[0]);
    from = match.index + match[0].length;
  }
  if (from < source.length) yield literal(source.slice(from));
}
