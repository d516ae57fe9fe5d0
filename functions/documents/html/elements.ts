/** Elements that go out under their own name. Nothing that runs, loads, links or hides is among them. @security S-32 */
export const allowedElements: ReadonlySet<string> = new Set(
  `p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table caption thead tbody tfoot tr td th br hr b i u s em strong sub sup small mark del ins q code
  kbd blockquote pre div figure figcaption`.split(/\s+/),
);

/** Elements that stand on lines of their own; those with no name above go out as `div`. */
export const blockElements: ReadonlySet<string> = new Set(
  `p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table caption thead tbody tfoot tr blockquote pre div figure figcaption hr address article aside
  center details dialog dir fieldset footer form header hgroup legend listing main menu nav optgroup option plaintext search section
  summary xmp textarea body html iframe`.split(/\s+/),
);

export const cellElements: ReadonlySet<string> = new Set(['td', 'th']);
export const emptyElements: ReadonlySet<string> = new Set(['br', 'hr']);
export const preservingElements: ReadonlySet<string> = new Set(['pre', 'listing', 'xmp', 'plaintext', 'textarea']);

/** Attributes that say how a thing looks or works, in words of the language itself: not worth an officer's eye. */
const technical: ReadonlySet<string> = new Set(
  `class style width height align valign border cellpadding cellspacing bgcolor color face size type rel target colspan rowspan lang dir
  charset http-equiv method role tabindex hidden xmlns start reversed span scope nowrap clear noshade checked selected disabled readonly
  required multiple maxlength minlength min max step rows cols wrap loading decoding async defer crossorigin integrity media sizes shape
  coords usemap ismap hspace vspace link vlink alink text background valuetype viewbox d fill stroke transform points x y x1 x2 y1 y2 cx cy
  r rx ry dx dy preserveaspectratio version open contenteditable draggable spellcheck translate autocomplete enctype`.split(
    /\s+/,
  ),
);

/** True for an attribute that holds no words of anybody. */
export const isTechnical = (name: string): boolean => technical.has(name) || name.startsWith('xmlns:');

const readAloud = new Set([
  'alt',
  'title',
  'aria-label',
  'aria-description',
  'summary',
  'placeholder',
  'abbr',
  'label',
]);
const anchors = new Set(['id', 'name', 'for', 'headers', 'form', 'list']);

/** As what an officer sees the words of an attribute. */
export function kindOfAttribute(name: string): 'alt-text' | 'bookmark' | 'script' | 'metadata' {
  if (readAloud.has(name)) return 'alt-text';
  if (anchors.has(name)) return 'bookmark';
  return name.startsWith('on') ? 'script' : 'metadata';
}

/** The few attributes that go out: values that are a number or a code and cannot be a name. */
export function keptAttributes(tag: string, attributes: readonly { name: string; value: string }[]): string {
  const kept = attributes.filter(({ name, value }) => {
    if (name === 'lang') return /^[a-z]{2}(-[A-Z]{2})?$/.test(value);
    if (name === 'dir') return /^(ltr|rtl|auto)$/.test(value);
    if (name === 'colspan' || name === 'rowspan') return cellElements.has(tag) && /^[1-9][0-9]{0,2}$/.test(value);
    return name === 'start' && tag === 'ol' && /^[1-9][0-9]{0,2}$/.test(value);
  });
  return kept.map(({ name, value }) => ` ${name}="${value}"`).join('');
}
