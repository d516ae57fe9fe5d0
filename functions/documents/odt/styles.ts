import { childOf, childrenOf, type XmlElement } from '../container/xml-tree';

/** Looks of letters; undefined is: as what is around it. */
export interface Looks {
  readonly bold?: boolean | undefined;
  readonly italic?: boolean | undefined;
  readonly underlined?: boolean | undefined;
  readonly struck?: boolean | undefined;
  readonly invisible?: boolean | undefined;
}

const longestChain = 32;
const nothing: Looks = {};

/** The styles of an OpenDocument text, as far as they say what is seen and how. ODF 1.3 part 3, 16 and 20 */
export class Styles {
  readonly #byKey = new Map<string, XmlElement>();
  readonly #lists = new Map<string, XmlElement>();
  readonly #looks = new Map<string, Looks>();

  /** @param groups `office:styles` and `office:automatic-styles`, of both parts. */
  constructor(groups: readonly (XmlElement | undefined)[]) {
    for (const group of groups) {
      for (const style of childrenOf(group, 'style:style'))
        this.#byKey.set(`${style.attributes['style:family']} ${style.attributes['style:name']}`, style);
      for (const list of childrenOf(group, 'text:list-style'))
        this.#lists.set(list.attributes['style:name'] ?? '', list);
    }
  }

  /** Names that are not made by programs (`P12`, `Text_20_body`). */
  get ownNames(): readonly string[] {
    return [...this.#byKey.values()].map(({ attributes }) =>
      (attributes['style:display-name'] ?? attributes['style:name'] ?? '').replaceAll('_20_', ' '),
    );
  }

  list(name: string | undefined): XmlElement | undefined {
    return this.#lists.get(name ?? '');
  }

  /** Looks that a style gives, its parents included. */
  looks(family: 'paragraph' | 'text', name: string | undefined): Looks {
    if (name === undefined) return nothing;
    const key = `${family} ${name}`;
    const known = this.#looks.get(key);
    if (known) return known;
    let looks = nothing;
    for (const style of this.#chain(family, name))
      looks = over(looksOf(childOf(style, 'style:text-properties')), looks);
    this.#looks.set(key, looks);
    return looks;
  }

  isTitle(name: string | undefined): boolean {
    return this.#chain('paragraph', name ?? '').some(({ attributes }) => attributes['style:name'] === 'Title');
  }

  /** True for rows, columns and drawings that their style hides from sight. */
  hides(family: 'table-row' | 'table-column' | 'table' | 'graphic', name: string | undefined): boolean {
    return this.#chain(family, name ?? '').some(
      (style) =>
        childOf(style, 'style:table-properties')?.attributes['table:display'] === 'false' ||
        childOf(style, 'style:graphic-properties')?.attributes['draw:visible'] === 'false',
    );
  }

  /** From the last parent to the style itself. */
  #chain(family: string, name: string): readonly XmlElement[] {
    const chain: XmlElement[] = [];
    let style = this.#byKey.get(`${family} ${name}`);
    while (style && chain.length < longestChain) {
      chain.unshift(style);
      style = this.#byKey.get(`${family} ${style.attributes['style:parent-style-name'] ?? ''}`);
    }
    return chain;
  }
}

/** The first looks where they say something, the second elsewhere. */
export const over = (first: Looks, second: Looks): Looks => ({
  bold: first.bold ?? second.bold,
  italic: first.italic ?? second.italic,
  underlined: first.underlined ?? second.underlined,
  struck: first.struck ?? second.struck,
  invisible: first.invisible ?? second.invisible,
});

function looksOf(properties: XmlElement | undefined): Looks {
  const say = (name: string, yes: RegExp): boolean | undefined => {
    const value = properties?.attributes[name];
    return value === undefined ? undefined : yes.test(value);
  };
  return {
    bold: say('fo:font-weight', /^(bold|[6-9]00)$/),
    italic: say('fo:font-style', /^(italic|oblique)$/),
    underlined: say('style:text-underline-style', /^(?!none$)/),
    struck: say('style:text-line-through-style', /^(?!none$)/),
    invisible: say('text:display', /^(none|condition)$/),
  };
}
