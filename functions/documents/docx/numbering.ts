import { type NumeralFormat, numeral } from '../container/numeral';
import { childOf, childrenOf, type XmlElement } from '../container/xml-tree';

/** What stands before an entry of a list: a dot, or words and numbers that are text as any other. */
export type ListMark = { readonly is: 'bullet' } | { readonly is: 'numbered'; readonly label: string };

const deepestLevel = 8;
/** Word itself writes no more; repeated before each entry, a long one would fill the memory. */
const longestPattern = 255;

/** A format that is none of these is shown in digits. */
const formats: readonly NumeralFormat[] = ['lowerLetter', 'upperLetter', 'lowerRoman', 'upperRoman', 'none'];

interface Level {
  readonly start: number;
  readonly format: NumeralFormat;
  /** As `%1.%2)`. */
  readonly pattern: string;
}

/** Counts the entries of a document's lists as Word shows them. ECMA-376 17.9 */
export class Numbering {
  readonly #abstracts: ReadonlyMap<string, XmlElement>;
  readonly #numbers: ReadonlyMap<string, XmlElement>;
  readonly #counts = new Map<string, (number | undefined)[]>();
  readonly #levels = new Map<string, Level>();
  readonly #begun = new Set<string>();

  constructor(root: XmlElement | undefined) {
    const byId = (name: string, id: string) =>
      new Map(childrenOf(root, name).map((one) => [one.attributes[id] ?? '', one]));
    this.#abstracts = byId('w:abstractNum', 'w:abstractNumId');
    this.#numbers = byId('w:num', 'w:numId');
  }

  /** The mark of the next entry of this list at this level (0 to 8). */
  next(listId: string, level: number): ListMark | undefined {
    const list = this.#numbers.get(listId);
    const abstractId = childOf(list, 'w:abstractNumId')?.attributes['w:val'] ?? '';
    if (!list || !(level >= 0 && level <= deepestLevel) || !Number.isInteger(level)) return undefined;
    const counts = this.#counts.get(abstractId) ?? [];
    this.#counts.set(abstractId, counts);
    if (!this.#begun.has(listId)) {
      this.#begun.add(listId);
      for (const override of childrenOf(list, 'w:lvlOverride')) {
        const start = childOf(override, 'w:startOverride')?.attributes['w:val'];
        const at = Number(override.attributes['w:ilvl']);
        if (start !== undefined && at >= 0 && at <= deepestLevel) counts[Math.trunc(at)] = Number(start) - 1;
      }
    }
    const levelOf = (index: number) => this.#level(listId, list, abstractId, index);
    counts[level] = (counts[level] ?? levelOf(level).start - 1) + 1;
    counts.length = level + 1;
    const { pattern } = levelOf(level);
    if (!/[\p{L}\p{N}]|%[1-9]/u.test(pattern)) return { is: 'bullet' };
    const label = pattern.replace(/%([1-9])/g, (_, digit: string) => {
      const index = Number(digit) - 1;
      return numeral(counts[index] ?? levelOf(index).start, levelOf(index).format);
    });
    return { is: 'numbered', label };
  }

  /** Read once for each list: a document has few lists, and many entries. */
  #level(listId: string, list: XmlElement, abstractId: string, level: number): Level {
    const key = `${level} ${listId}`;
    const known = this.#levels.get(key);
    if (known) return known;
    const isLevel = ({ attributes }: XmlElement) => attributes['w:ilvl'] === String(level);
    const override = childOf(childrenOf(list, 'w:lvlOverride').find(isLevel), 'w:lvl');
    const element = override ?? childrenOf(this.#abstracts.get(abstractId), 'w:lvl').find(isLevel);
    const read = (name: string) => childOf(element, name)?.attributes['w:val'];
    const found = {
      start: Number(read('w:start') ?? 1),
      format: formats.find((one) => one === read('w:numFmt')) ?? 'decimal',
      pattern: (read('w:lvlText') ?? '').slice(0, longestPattern),
    };
    this.#levels.set(key, found);
    return found;
  }
}
