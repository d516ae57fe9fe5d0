/*
 * A text as word processors know it, reduced to what we write: paragraphs, tables, and the few styles that carry meaning. What cannot
 * be said here is not in the document that goes out.
 */

/** Letters of one style. `text` may hold tabs and line breaks. */
export interface Run {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underlined?: boolean;
  readonly struck?: boolean;
}

/** What a paragraph is: plain, the title, a heading (1 to 9), or an entry of a list (level from 0), with a dot or with its number in the text. */
export type ParagraphRole =
  | { readonly is: 'plain' }
  | { readonly is: 'title' }
  | { readonly is: 'heading'; readonly level: number }
  | { readonly is: 'bullet' | 'numbered'; readonly level: number };

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly role: ParagraphRole;
  readonly runs: readonly Run[];
}

/** A cell; `columns` how many it spans. A cell that is merged with the one above has no words and `below` is true. */
export interface Cell {
  readonly columns: number;
  readonly below: boolean;
  readonly blocks: readonly Block[];
}

export interface Table {
  readonly kind: 'table';
  readonly rows: readonly (readonly Cell[])[];
}

export type Block = Paragraph | Table;

/** The parts of a document, each with its blocks: the text first, then what stood in margins and notes, under a heading. */
export interface Flow {
  readonly parts: readonly (readonly Block[])[];
}

export const plain: ParagraphRole = { is: 'plain' };

/** A paragraph of one run. */
export const paragraphOf = (text: string, role: ParagraphRole = plain): Paragraph => ({
  kind: 'paragraph',
  role,
  runs: text === '' ? [] : [{ text }],
});
