import { type NumeralFormat, numeral } from '../container/numeral';
import { elementsOf, type XmlElement } from '../container/xml-tree';
import type { Styles } from './styles';

/** What stands before an entry: a dot, or words that are text as any other. */
export type ListMark = { readonly is: 'bullet' } | { readonly is: 'numbered'; readonly label: string };

const formats: Readonly<Record<string, NumeralFormat>> = {
  '1': 'decimal',
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
};

/** What stands around a number is repeated before each entry. */
const longestAffix = 60;
const deepestLevel = 10;

/** Counts the entries of lists. ODF 1.3 part 3, 5.3 and 16.30 */
export class ListCounter {
  readonly #counts = new Map<string, number[]>();

  constructor(private readonly styles: Styles) {}

  /** A list at the first level begins; unless it goes on with the one before, it counts from the start. */
  begin(style: string | undefined, goesOn: boolean): void {
    if (!goesOn) this.#counts.delete(style ?? '');
  }

  /** The mark of the next entry. @param level From 0. @param start The number that the entry wants. */
  next(style: string | undefined, level: number, start: string | undefined): ListMark {
    const levels = elementsOf(this.styles.list(style));
    const at = (index: number) => levels.find(({ attributes }) => attributes['text:level'] === String(index + 1));
    const own = at(level);
    const format = (one: XmlElement | undefined) => formats[one?.attributes['style:num-format'] ?? ''];
    if (own?.name !== 'text:list-level-style-number' || level >= deepestLevel || !format(own)) return { is: 'bullet' };
    const counts = this.#counts.get(style ?? '') ?? [];
    this.#counts.set(style ?? '', counts);
    const first = (index: number) => Number(at(index)?.attributes['text:start-value'] ?? 1);
    counts[level] = start === undefined ? (counts[level] ?? first(level) - 1) + 1 : Number(start);
    counts.length = level + 1;
    const shown = Math.min(level + 1, Math.max(1, Number(own.attributes['text:display-levels'] ?? 1)) || 1);
    const numbers = Array.from({ length: shown }, (_, n) => level + 1 - shown + n).map((index) =>
      numeral(counts[index] ?? first(index), format(at(index)) ?? 'decimal'),
    );
    const affix = (name: string) => (own.attributes[name] ?? '').slice(0, longestAffix);
    return { is: 'numbered', label: `${affix('style:num-prefix')}${numbers.join('.')}${affix('style:num-suffix')}` };
  }
}
