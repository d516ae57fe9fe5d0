import { SaxesParser, type SaxesTagNS } from 'saxes';
import type { SourceId } from '../../../domain/request/ids';
import { ProtocolViolation } from '../faults';

/** An element as it was read. Names are local; the namespace stands beside them. */
export interface XmlElement {
  readonly name: string;
  readonly namespace: string;
  /** By local name, declarations of namespaces left out. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** Text of its own, verbatim. */
  readonly text: string;
}

interface Frame {
  readonly name: string;
  readonly namespace: string;
  readonly attributes: Map<string, string>;
  readonly children: XmlElement[];
  text: string;
}

const deepest = 64;

/**
 * The root of an XML document. Document types are refused: entities of one's own are how a small answer becomes a large one.
 *
 * @throws ProtocolViolation when it is no well-formed XML, without its words. @security S-03, S-38
 */
export function parseXml(sourceId: SourceId, xml: string): XmlElement {
  const stack: Frame[] = [];
  let root: XmlElement | undefined;
  const refuse = (code: string): never => {
    throw new ProtocolViolation(sourceId, { code });
  };
  const parser = new SaxesParser({ xmlns: true });
  const append = (text: string) => {
    const frame = stack.at(-1);
    if (frame) frame.text += text;
  };
  parser.on('error', () => refuse('XML_UNREADABLE'));
  parser.on('doctype', () => refuse('XML_DOCTYPE'));
  parser.on('text', append);
  parser.on('cdata', append);
  parser.on('opentag', (tag) => {
    if (stack.length >= deepest) refuse('XML_TOO_DEEP');
    stack.push({ ...nameOf(tag), children: [], text: '' });
  });
  parser.on('closetag', () => {
    const frame = stack.pop();
    const parent = stack.at(-1);
    if (frame && parent) parent.children.push(frame);
    else root = frame;
  });
  parser.write(xml).close();
  return root ?? refuse('XML_UNREADABLE');
}

function nameOf(tag: SaxesTagNS): Pick<Frame, 'name' | 'namespace' | 'attributes'> {
  const attributes = new Map<string, string>();
  for (const { prefix, local, name, value } of Object.values(tag.attributes)) {
    if (prefix !== 'xmlns' && name !== 'xmlns') attributes.set(local, value);
  }
  return { name: tag.local, namespace: tag.uri, attributes };
}

/** The first child of that name. */
export const childOf = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.find((child) => child.name === name);

/** All children of that name. */
export const childrenOf = (element: XmlElement | undefined, name: string): readonly XmlElement[] =>
  element?.children.filter((child) => child.name === name) ?? [];

/** Text of the child of that name, trimmed; empty when there is none. */
export const textOfChild = (element: XmlElement | undefined, name: string): string =>
  childOf(element, name)?.text.trim() ?? '';

/** The element and everything in it, in document order. */
export function* elementsIn(element: XmlElement): Generator<XmlElement> {
  yield element;
  for (const child of element.children) yield* elementsIn(child);
}

const signs: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Text as it may stand in an element or attribute. */
export const escapeXml = (text: string): string => text.replace(/[&<>"']/g, (sign) => signs[sign] ?? sign);
