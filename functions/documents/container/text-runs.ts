import type { Replacement } from '../document';

/** A piece of a document's text that the writer keeps as one: a text node, a run of letters, a header's value. */
export interface TextRun {
  /** Offset in the document's text, UTF-16. */
  readonly start: number;
  readonly text: string;
}

/** Collects the text of a document while its runs keep their places; what is put between runs belongs to none. */
export class RunCollector {
  readonly runs: TextRun[] = [];
  readonly #parts: string[] = [];
  #length = 0;
  #last = '';

  /** Adds a run and gives its number. */
  run(text: string): number {
    this.runs.push({ start: this.#length, text });
    this.#add(text);
    return this.runs.length - 1;
  }

  /** White space between runs, unless there is some already. True when it was added. */
  space(separator: ' ' | '\t' | '\n'): boolean {
    if (this.#length === 0) return false;
    if (separator === '\n' ? this.#last.endsWith('\n') : /\s$/.test(this.#last)) return false;
    this.#add(separator);
    return true;
  }

  get text(): string {
    return this.#parts.join('');
  }

  #add(text: string): void {
    if (text === '') return;
    this.#parts.push(text);
    this.#length += text.length;
    this.#last = text;
  }
}

/**
 * The text of each run after the replacements. What reaches over several runs stands in the first of them and is gone from the others.
 * A label is never torn by markup, a word that markup tore is whole when it is looked for.
 *
 * @param write How a label is written in the run with this number; as it is when left out.
 */
export function replacedRuns(
  runs: readonly TextRun[],
  replacements: readonly Replacement[],
  write: (label: string, run: number) => string = (label) => label,
): readonly string[] {
  let next = 0;
  const placed = new Set<Replacement>();
  return runs.map(({ start, text }, run) => {
    const end = start + text.length;
    while (next < replacements.length && (replacements[next]?.end ?? 0) <= start) next += 1;
    const parts: string[] = [];
    let from = start;
    for (let at = next; at < replacements.length; at += 1) {
      const replacement = replacements[at];
      if (replacement === undefined || replacement.start >= end) break;
      parts.push(text.slice(from - start, Math.max(replacement.start, start) - start));
      if (!placed.has(replacement)) parts.push(write(replacement.text, run));
      placed.add(replacement);
      from = Math.min(replacement.end, end);
    }
    parts.push(text.slice(from - start));
    return parts.join('');
  });
}
