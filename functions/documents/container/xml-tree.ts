import { readXml, type XmlAttributes, XmlRefused } from './xml-reader';

/** An element of markup that was read whole. */
export interface XmlElement {
  /** Short name, as `w:p`. */
  readonly name: string;
  readonly attributes: XmlAttributes;
  readonly children: readonly XmlNode[];
}

export type XmlNode = XmlElement | string;

/** Bytes and elements of one piece of markup that is held in memory at once; beyond it a text is no text of a person. @security S-38 */
export const largestXmlTree = { bytes: 64 * 1024 * 1024, elements: 2_000_000 } as const;

/** Markup as a tree. @throws XmlRefused */
export function xmlTree(bytes: Uint8Array): XmlElement {
  if (bytes.length > largestXmlTree.bytes) throw new XmlRefused('too-large');
  const top: { readonly children: XmlNode[] } = { children: [] };
  const open = [top];
  let elements = 0;
  readXml(bytes, {
    open(name, attributes) {
      if (++elements > largestXmlTree.elements) throw new XmlRefused('too-large');
      const children: XmlNode[] = [];
      open.at(-1)?.children.push({ name, attributes, children });
      open.push({ children });
    },
    text(text) {
      open.at(-1)?.children.push(text);
    },
    close() {
      open.pop();
    },
  });
  const root = top.children.find(isElement);
  if (!root) throw new XmlRefused('damaged');
  return root;
}

export const isElement = (node: XmlNode): node is XmlElement => typeof node !== 'string';

/** The elements directly inside. */
export const elementsOf = (element: XmlElement | undefined): readonly XmlElement[] =>
  element?.children.filter(isElement) ?? [];

/** The first element of that name directly inside; several names go down step by step. */
export function childOf(element: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  let found = element;
  for (const name of path) found = elementsOf(found).find((child) => child.name === name);
  return found;
}

/** All elements of that name directly inside. */
export const childrenOf = (element: XmlElement | undefined, name: string): readonly XmlElement[] =>
  elementsOf(element).filter((child) => child.name === name);

/** The element and everything in it, in order. */
export function* everyElementOf(element: XmlElement): Generator<XmlElement> {
  const waiting = [element];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    yield next;
    for (const child of next.children.toReversed()) if (isElement(child)) waiting.push(child);
  }
}

/** Elements whose end parts words in every format that is read here. */
const partsWords = /:(p|h|tr|tc|row|br|tab|s|line-break|table-cell|list-item|comment|li|si)$|^[^:]+$|^\?:/;

/** All words in an element, for eyes: white space tidied, blocks on lines of their own. */
export function wordsOf(element: XmlElement): string {
  const collect = (node: XmlNode): string => {
    if (typeof node === 'string') return node;
    const inside = node.children.map(collect).join('');
    return partsWords.test(node.name) ? `${inside}\n` : inside;
  };
  return tidy(collect(element));
}

/** Lines without blanks at their ends, and none of them empty. */
export const tidy = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
