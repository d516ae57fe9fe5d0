import {
  type DefaultTreeAdapterMap,
  type DefaultTreeAdapterTypes,
  defaultTreeAdapter,
  parse,
  type TreeAdapter,
} from 'parse5';

/** A node as parse5 gives it. */
export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;
export type HtmlElement = DefaultTreeAdapterTypes.Element;
export type HtmlParent = DefaultTreeAdapterTypes.ParentNode;

/** Deeper than any browser shows. @security S-38 */
const deepest = 1_000;

/** Unclosed bold tags can make a small page grow by its square. @security S-38 */
const mostNodes = 1_500_000;

class TooMuch extends Error {
  override readonly name = 'TooMuch';
}

/** What a page comes to as a tree; undefined when it is nested or grows beyond every bound. Scripts count as switched off. */
export function parsedHtml(html: string): DefaultTreeAdapterTypes.Document | undefined {
  try {
    return parse(html, { scriptingEnabled: false, treeAdapter: boundedAdapter() });
  } catch (thrown) {
    if (thrown instanceof TooMuch) return undefined;
    throw thrown;
  }
}

function boundedAdapter(): TreeAdapter<DefaultTreeAdapterMap> {
  let depth = 0;
  let nodes = 0;
  return {
    ...defaultTreeAdapter,
    createElement(tag, namespace, attributes) {
      nodes += 1;
      if (nodes > mostNodes) throw new TooMuch();
      return defaultTreeAdapter.createElement(tag, namespace, attributes);
    },
    onItemPush() {
      depth += 1;
      if (depth > deepest) throw new TooMuch();
    },
    onItemPop() {
      depth -= 1;
    },
  };
}
