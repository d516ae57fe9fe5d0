import { type Block, paragraphOf, plain, type Run } from '../container/flow';
import { partHeadings } from '../container/part-headings';
import type { Destination } from './destinations';

type Part = Extract<Destination, { is: 'story' }>['part'];

/** The look of letters that is kept. */
export interface Style {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underlined: boolean;
  readonly struck: boolean;
}

/** One continuous text of a document: its body, a header, a note, a text box. */
export class Story {
  readonly blocks: Block[] = [];
  #runs: { text: string; style: Style }[] = [];

  write(text: string, style: Style): void {
    const last = this.#runs.at(-1);
    if (last !== undefined && isSame(last.style, style)) last.text += text;
    else this.#runs.push({ text, style });
  }

  endParagraph(): void {
    this.blocks.push({ kind: 'paragraph', role: plain, runs: this.#runs.map(runOf) });
    this.#runs = [];
  }

  /** Ends what was begun. */
  end(): void {
    if (this.#runs.length > 0) this.endParagraph();
  }
}

/** All texts of a document, and the order in which they go out. */
export class Stories {
  readonly body = new Story();
  readonly #others: { readonly part: Part; readonly story: Story }[] = [];
  #notes = 0;

  /** Begins a text of its own. A note is numbered where it stands and where it is read. */
  begin(part: Part, around: Story, style: Style): Story {
    const story = new Story();
    this.#others.push({ part, story });
    if (part === 'note') {
      this.#notes += 1;
      around.write(`[${this.#notes}]`, style);
      story.write(`[${this.#notes}] `, style);
    }
    return story;
  }

  /** The body, what stood in boxes, then margins and notes under their headings. */
  parts(): readonly (readonly Block[])[] {
    this.body.end();
    const of = (part: Part): Block[] =>
      this.#others
        .filter((other) => other.part === part)
        .flatMap(({ story }) => {
          story.end();
          return story.blocks;
        });
    const under = (heading: string, blocks: readonly Block[]): readonly Block[] =>
      blocks.length === 0 ? [] : [paragraphOf(heading), ...blocks];
    const parts = [
      this.body.blocks,
      of('box'),
      under(partHeadings.header, of('header')),
      under(partHeadings.footer, of('footer')),
      under(partHeadings.notes, of('note')),
    ];
    return parts.filter((blocks) => blocks.length > 0);
  }
}

const isSame = (one: Style, other: Style): boolean =>
  one.bold === other.bold &&
  one.italic === other.italic &&
  one.underlined === other.underlined &&
  one.struck === other.struck;

const runOf = ({ text, style }: { text: string; style: Style }): Run => ({
  text,
  ...(style.bold ? { bold: true } : {}),
  ...(style.italic ? { italic: true } : {}),
  ...(style.underlined ? { underlined: true } : {}),
  ...(style.struck ? { struck: true } : {}),
});
