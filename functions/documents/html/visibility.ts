import type { HtmlElement } from './parsed-html';

/** How the text of an element looks, as far as its inline style says. */
export interface Appearance {
  readonly textIsWhite: boolean;
  /** `unknown` when a style sheet can have coloured it: then white text is not taken for hidden. */
  readonly background: 'white' | 'other' | 'unknown';
}

export const plainAppearance: Appearance = { textIsWhite: false, background: 'white' };

/** The value of an attribute; empty when it is not there. */
export const attributeOf = (element: HtmlElement, name: string): string =>
  element.attrs.find((attribute) => attribute.name === name)?.value ?? '';

const hasAttribute = (element: HtmlElement, name: string): boolean =>
  element.attrs.some((attribute) => attribute.name === name);

/** The appearance inside an element, seen from the one around it. */
export function appearanceIn(element: HtmlElement, around: Appearance, hasStyleSheet: boolean): Appearance {
  const style = styleOf(element);
  const colour = style.get('color') ?? attributeOf(element, 'color');
  const own = style.get('background-color') ?? style.get('background') ?? attributeOf(element, 'bgcolor');
  const canBeStyled = hasStyleSheet && (hasAttribute(element, 'class') || hasAttribute(element, 'id'));
  const textIsWhite = colour === '' ? around.textIsWhite : isWhite(colour);
  if (own !== '' && !isNone(own)) return { textIsWhite, background: isWhite(own) ? 'white' : 'other' };
  return { textIsWhite, background: canBeStyled ? 'unknown' : around.background };
}

/** True when nobody who opens the page sees what is in the element. */
export function isHidden(element: HtmlElement): boolean {
  if (hasAttribute(element, 'hidden')) return true;
  if (element.tagName === 'dialog' && !hasAttribute(element, 'open')) return true;
  const style = styleOf(element);
  const is = (name: string, pattern: RegExp): boolean => pattern.test(style.get(name) ?? '');
  if (is('display', /^none/) || is('visibility', /^(hidden|collapse)/) || is('mso-hide', /^all/)) return true;
  if (is('opacity', /^0(\.0*)?%?$/) || is('font-size', /^0(\.0*)?[a-z%]*$/)) return true;
  if (is('text-indent', /^-\d{3,}/) || is('left', /^-\d{3,}/) || is('top', /^-\d{3,}/) || is('margin-left', /^-\d{4,}/))
    return true;
  const isFlat = ['height', 'max-height', 'width', 'max-width'].some((name) => is(name, /^[01](px)?$/));
  if (is('overflow', /^hidden/) && isFlat) return true;
  return is('color', /^transparent/) || is('clip', /^rect\(0(px)?[, ]+0(px)?[, ]+0(px)?[, ]+0(px)?\)/);
}

/** True for white letters on white. */
export const isUnseen = ({ textIsWhite, background }: Appearance): boolean => textIsWhite && background === 'white';

function styleOf(element: HtmlElement): ReadonlyMap<string, string> {
  const style = new Map<string, string>();
  for (const declaration of attributeOf(element, 'style').split(';')) {
    const colon = declaration.indexOf(':');
    if (colon < 0) continue;
    const value = declaration.slice(colon + 1).replace(/!\s*important/i, '');
    style.set(declaration.slice(0, colon).trim().toLowerCase(), value.trim().toLowerCase());
  }
  return style;
}

const isWhite = (colour: string): boolean =>
  /^(#fff|#ffff|#ffffff|#ffffffff|white|rgba?\(255[, ]+255[, ]+255([, /]+[\d.%]+)?\)|#fefefe|#fdfdfd|window)$/.test(
    colour.trim().toLowerCase(),
  );

const isNone = (background: string): boolean => /^(none|transparent|inherit|initial|unset)$/.test(background.trim());
