import type { Block, Run } from '../container/flow';
import { childrenOf, wordsOf, type XmlElement } from '../container/xml-tree';
import type { BodyReader } from './body';

const kinds = ['footnote', 'endnote'] as const;
type NoteKind = (typeof kinds)[number];

/** Notes, numbered in the order in which the text refers to them. */
export class Notes {
  readonly #waiting: XmlElement[] = [];
  readonly #numbered = new Map<XmlElement, number>();
  readonly #byId = new Map<string, XmlElement>();

  constructor(private readonly all: Readonly<Record<NoteKind, XmlElement | undefined>>) {
    for (const kind of kinds)
      for (const note of childrenOf(all[kind], `w:${kind}`))
        if ((note.attributes['w:type'] ?? 'normal') === 'normal')
          this.#byId.set(`${kind} ${note.attributes['w:id'] ?? ''}`, note);
  }

  /** The parts that hold the notes. */
  get roots(): readonly XmlElement[] {
    return Object.values(this.all).filter((root) => root !== undefined);
  }

  /** The number of a note; the first time it is asked for, it is the next. */
  number(kind: NoteKind, id: string): number | undefined {
    const note = this.#byId.get(`${kind} ${id}`);
    if (!note) return undefined;
    const known = this.#numbered.get(note);
    if (known !== undefined) return known;
    this.#numbered.set(note, this.#numbered.size + 1);
    this.#waiting.push(note);
    return this.#numbered.size;
  }

  /** The notes that were referred to, each with its number before it. */
  read(reader: BodyReader): readonly Block[] {
    const blocks: Block[] = [];
    // Grows while it is walked: a note can refer to another.
    for (const note of this.#waiting) {
      const label: Run = { text: `[${this.#numbered.get(note)}] ` };
      const [first, ...rest] = reader.read(note);
      if (first?.kind === 'paragraph') blocks.push({ ...first, runs: [label, ...first.runs] }, ...rest);
      else blocks.push({ kind: 'paragraph', role: { is: 'plain' }, runs: [label] }, ...(first ? [first] : []), ...rest);
    }
    return blocks;
  }

  /** Words of notes that nothing refers to. */
  get unseen(): readonly string[] {
    return kinds.flatMap((kind) =>
      childrenOf(this.all[kind], `w:${kind}`)
        .filter((note) => !this.#numbered.has(note))
        .map(wordsOf),
    );
  }
}
