import type { ParagraphRole } from '../container/flow';
import { childOf, childrenOf, type XmlElement } from '../container/xml-tree';

/** Looks of letters that stay, and the one that makes them invisible. */
export interface Looks {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underlined: boolean;
  readonly struck: boolean;
  readonly invisible: boolean;
}

/** Names that Word makes for the letters of its own paragraph styles. */
const twinOfBuiltIn =
  /^(Header|Footer|Heading \d|Title|Subtitle|Body Text( \d)?|Macro Text|Quote|Intense Quote|Comment Text|Comment Subject|Balloon Text|Footnote Text|Endnote Text|Plain Text|Kop \d|Koptekst|Voettekst|Titel|Ondertitel|Ballontekst|Citaat|Duidelijk citaat|Voetnoottekst|Eindnoottekst|Tekst opmerking|Onderwerp van opmerking) (Char|Teken)\d?$/;

/** A chain of styles longer than this is a loop. */
const longestChain = 32;

const on = (property: XmlElement | undefined): boolean | undefined => {
  if (!property) return undefined;
  const value = property.attributes['w:val'];
  return !(value === '0' || value === 'false' || value === 'off' || value === 'none');
};

/** The styles of a document, as far as they say what a paragraph is or how letters look. ECMA-376 17.7 */
export class Styles {
  readonly #byId = new Map<string, XmlElement>();
  readonly #found = new Map<string, unknown>();
  readonly #defaults: XmlElement | undefined;
  readonly #ordinary: string | undefined;

  constructor(root: XmlElement | undefined) {
    const styles = childrenOf(root, 'w:style');
    for (const style of styles) this.#byId.set(style.attributes['w:styleId'] ?? '', style);
    this.#defaults = childOf(root, 'w:docDefaults', 'w:rPrDefault', 'w:rPr');
    this.#ordinary = styles.find(
      ({ attributes }) => attributes['w:type'] === 'paragraph' && /^(1|true|on)$/.test(attributes['w:default'] ?? ''),
    )?.attributes['w:styleId'];
  }

  /** Names that people gave to styles. */
  get ownNames(): readonly string[] {
    return [...this.#byId.values()]
      .filter(({ attributes }) => attributes['w:customStyle'] !== undefined)
      .map((style) => childOf(style, 'w:name')?.attributes['w:val'] ?? '')
      .filter((name) => !twinOfBuiltIn.test(name));
  }

  /** What the letters of a run look like: its own word wins, then its styles, which undo each other when both say yes (17.7.3). */
  looks(paragraph: string | undefined, own: XmlElement | undefined): Looks {
    const character = childOf(own, 'w:rStyle')?.attributes['w:val'];
    const toggled = (name: string): boolean => {
      const direct = on(childOf(own, name));
      if (direct !== undefined) return direct;
      if (on(childOf(this.#defaults, name))) return true;
      const [inParagraph, inCharacter] = [paragraph ?? this.#ordinary, character].map(
        (id) => on(this.#inChain(name, id, (style) => childOf(style, 'w:rPr', name))) ?? false,
      );
      return inParagraph !== inCharacter;
    };
    return {
      bold: toggled('w:b'),
      italic: toggled('w:i'),
      underlined: on(childOf(own, 'w:u')) ?? false,
      struck: toggled('w:strike'),
      invisible: toggled('w:vanish'),
    };
  }

  /** Title or heading, when the style or the paragraph says so. */
  role(paragraph: string | undefined, own: XmlElement | undefined): ParagraphRole {
    const names = this.#inChain('name', paragraph, (style) => {
      const name = childOf(style, 'w:name')?.attributes['w:val']?.toLowerCase() ?? '';
      return /^(title|heading [1-9])$/.test(name) ? name : undefined;
    });
    if (names === 'title') return { is: 'title' };
    const outline =
      childOf(own, 'w:outlineLvl') ??
      this.#inChain('level', paragraph, (style) => childOf(style, 'w:pPr', 'w:outlineLvl'));
    const level = names ? Number(names.slice(-1)) : Number(outline?.attributes['w:val'] ?? 9) + 1;
    return level >= 1 && level <= 9 ? { is: 'heading', level } : { is: 'plain' };
  }

  /** The numbering that a paragraph has by itself or by its style. */
  numbering(paragraph: string | undefined, own: XmlElement | undefined): XmlElement | undefined {
    return childOf(own, 'w:numPr') ?? this.#inChain('list', paragraph, (style) => childOf(style, 'w:pPr', 'w:numPr'));
  }

  /** Looked for once: a document has few styles, and many runs that have them. */
  #inChain<Found>(
    what: string,
    id: string | undefined,
    find: (style: XmlElement) => Found | undefined,
  ): Found | undefined {
    const key = `${what} ${id ?? ''}`;
    if (!this.#found.has(key)) this.#found.set(key, this.#search(id, find));
    return this.#found.get(key) as Found | undefined;
  }

  #search<Found>(id: string | undefined, find: (style: XmlElement) => Found | undefined): Found | undefined {
    let style = this.#byId.get(id ?? '');
    for (let step = 0; style && step < longestChain; step++) {
      const found = find(style);
      if (found !== undefined) return found;
      style = this.#byId.get(childOf(style, 'w:basedOn')?.attributes['w:val'] ?? '');
    }
    return undefined;
  }
}
