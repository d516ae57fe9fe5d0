import { SaxesParser } from 'saxes';

interface Node {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Node[];
}

/** One element without children, or one attribute, of the schema. Names from below the root. */
export interface SchemaLeaf {
  readonly names: readonly string[];
  readonly attribute?: string;
}

function treeOf(xml: string): Node {
  const root: Node = { tag: '', attributes: {}, children: [] };
  const stack = [root];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    const node: Node = { tag: name.replace(/^xs:/, ''), attributes: { ...attributes }, children: [] };
    stack.at(-1)?.children.push(node);
    stack.push(node);
  });
  parser.on('closetag', () => void stack.pop());
  parser.write(xml).close();
  return root.children[0] ?? root;
}

/** Everything that can hold a value in a document of this schema. Knows the parts of XML Schema that OSO uses. */
export function schemaLeaves(xsd: string, rootName: string): readonly SchemaLeaf[] {
  const schema = treeOf(xsd);
  const named = (tag: RegExp, name: string | undefined) =>
    schema.children.find((node) => tag.test(node.tag) && node.attributes.name === name);
  const leaves: SchemaLeaf[] = [];

  const element = (node: Node, parents: readonly string[] | undefined): void => {
    const definition = node.attributes.ref ? named(/^element$/, node.attributes.ref) : node;
    if (!definition) throw new Error(`no element ${node.attributes.ref}`);
    const names = parents ? [...parents, definition.attributes.name ?? ''] : [];
    const type =
      definition.children.find((child) => /^(complex|simple)Type$/.test(child.tag)) ??
      named(/^(complex|simple)Type$/, definition.attributes.type);
    if (!type || !inside(type, names)) leaves.push({ names });
  };

  /** True when the type has child elements. */
  const inside = (type: Node, names: readonly string[]): boolean => {
    let elements = false;
    for (const child of type.children) {
      if (child.tag === 'element') {
        element(child, names);
        elements = true;
      } else if (child.tag === 'attribute') leaves.push({ names, attribute: child.attributes.name ?? '' });
      else if (child.tag === 'annotation') continue;
      else {
        const base = /^(extension|restriction)$/.test(child.tag) && named(/^complexType$/, child.attributes.base);
        if (base && inside(base, names)) elements = true;
        if (inside(child, names)) elements = true;
      }
    }
    return elements;
  };

  const root = named(/^element$/, rootName);
  if (root) element(root, undefined);
  return leaves;
}
