import { type Block, type Flow, paragraphOf } from '../container/flow';
import { flowText } from '../container/flow-text';
import { StaysShut } from '../container/guarded-opening';
import { listLeftovers } from '../container/hidden-leftovers';
import { HiddenList } from '../container/hidden-list';
import { OfficePackage, type Relation } from '../container/office-package';
import { partHeadings } from '../container/part-headings';
import { childOf, childrenOf, everyElementOf, tidy, wordsOf, type XmlElement } from '../container/xml-tree';
import type { DocumentTools, Hidden, NeedsEye } from '../document';
import { type BodyContext, BodyReader } from './body';
import { listHiddenAttributes } from './hidden-attributes';
import { Notes } from './notes';
import { Numbering } from './numbering';
import { Styles } from './styles';

/** A Word document, taken apart. */
export interface DocxReading {
  readonly flow: Flow;
  readonly hidden: readonly Hidden[];
  readonly eyes: readonly NeedsEye[];
}

/**
 * Reads a DOCX, DOCM, DOTX or DOTM: its text, then what stands in headers, footers and notes, each under a heading.
 * @throws StaysShut, XmlRefused, MemberDamaged
 */
export async function readDocx(bytes: Uint8Array, tools: DocumentTools): Promise<DocxReading> {
  const source = await OfficePackage.open(bytes);
  const hidden = new HiddenList();
  const eyes: NeedsEye[] = [];
  const main = (await source.relationsOf('')).find(
    ({ type, outside }) => type === 'officeDocument' && !outside,
  )?.target;
  const document = main === undefined ? undefined : await source.tree(main);
  const body = childOf(document, 'w:body');
  if (main === undefined || document?.name !== 'w:document' || !body) throw new StaysShut('damaged');
  const relations = await source.relationsOf(main);
  const partOf = async (type: string): Promise<XmlElement | undefined> => {
    const found = relations.find((one) => one.type === type && !one.outside);
    return found && source.tree(found.target);
  };
  const styles = new Styles(await partOf('styles'));
  const numbering = new Numbering(await partOf('numbering'));
  const notes = new Notes({ footnote: await partOf('footnotes'), endnote: await partOf('endnotes') });
  const context: BodyContext = { styles, numbering, hidden, eyes, noteNumber: (kind, id) => notes.number(kind, id) };
  const reader = new BodyReader(context);
  const parts: (readonly Block[])[] = [reader.read({ ...body, children: body.children.filter(isNoSection) })];
  const margins: XmlElement[] = [];
  for (const kind of ['header', 'footer'] as const) {
    const found = await marginsOf(document, kind, relations, source);
    margins.push(...found);
    const texts = distinct(found.map((one) => reader.read(one)));
    if (texts.length > 0) parts.push([headed(partHeadings[kind]), ...texts.flat()]);
  }
  const noted = notes.read(reader);
  if (noted.length > 0) parts.push([headed(partHeadings.notes), ...noted]);
  for (const words of notes.unseen) hidden.add('hidden-text', words);
  const comments = await partOf('comments');
  for (const comment of childrenOf(comments, 'w:comment'))
    hidden.add('comment', [comment.attributes['w:author'] ?? '', tidy(wordsOf(comment))].join(': '));
  const settings = await partOf('settings');
  for (const root of [document, ...margins, ...notes.roots, comments, settings])
    if (root) listHiddenAttributes(root, hidden);
  for (const name of styles.ownNames) hidden.add('metadata', name);
  await listLeftovers(source, hidden, eyes, tools);
  return { flow: { parts }, hidden: hidden.list, eyes };
}

const isNoSection = (node: string | XmlElement): boolean => typeof node === 'string' || node.name !== 'w:sectPr';
const headed = (words: string): Block => paragraphOf(words, { is: 'heading', level: 1 });

/** The headers or footers that the document points to, each once. */
async function marginsOf(
  document: XmlElement,
  kind: 'header' | 'footer',
  relations: readonly Relation[],
  source: OfficePackage,
): Promise<readonly XmlElement[]> {
  const ids = new Set<string>();
  for (const { name, attributes } of everyElementOf(document))
    if (name === `w:${kind}Reference`) ids.add(attributes['r:id'] ?? '');
  const targets = new Set(relations.filter(({ id, outside }) => ids.has(id) && !outside).map(({ target }) => target));
  const roots: XmlElement[] = [];
  for (const target of targets) {
    const root = await source.tree(target);
    if (root) roots.push(root);
  }
  return roots;
}

/** Texts that say something, each once: sections repeat the header of the one before. */
function distinct(all: readonly (readonly Block[])[]): readonly (readonly Block[])[] {
  const seen = new Set(['']);
  return all.filter((blocks) => {
    const text = tidy(flowText({ parts: [blocks] }).text);
    return !seen.has(text) && seen.add(text);
  });
}
