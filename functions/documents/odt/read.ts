import { type Block, type Flow, paragraphOf, type Run } from '../container/flow';
import { flowText } from '../container/flow-text';
import { StaysShut } from '../container/guarded-opening';
import { listLeftovers } from '../container/hidden-leftovers';
import { HiddenList } from '../container/hidden-list';
import { OfficePackage } from '../container/office-package';
import { partHeadings } from '../container/part-headings';
import { childOf, childrenOf, elementsOf, tidy, wordsOf, type XmlElement } from '../container/xml-tree';
import type { DocumentTools, Hidden, NeedsEye } from '../document';
import { BodyReader } from './body';
import { listHiddenAttributes } from './hidden-attributes';
import { listHiddenParts } from './hidden-parts';
import { ListCounter } from './lists';
import { Styles } from './styles';

/** An OpenDocument text, taken apart. */
export interface OdtReading {
  readonly flow: Flow;
  readonly hidden: readonly Hidden[];
  readonly eyes: readonly NeedsEye[];
}

/** Names of styles that programs give. */
const styleOfPrograms =
  /^((P|T|L|S|fr|gr|Sect|MP|MT|Mfr|CE|N|WWNum|WW8Num\w*)\d+|Table\d*\.[A-Z0-9.]+|Tabel\d*\.[A-Z0-9.]+|Standard|Default.*|Text body.*|Heading.*|Title|Subtitle|List.*|Index.*|Caption|Header.*|Footer.*|Footnote.*|Endnote.*|Internet link|Visited Internet Link|Table (Contents|Heading)|Frame.*|Graphics|OLE|Numbering.*|Bullet.*|Emphasis|Strong.*|Quot.*|Contents.*|Horizontal Line|Preformatted Text|Marginalia|Signature|Sender|Addressee|Salutation|Placeholder|Line numbering|Page Number|Text)$/;

/**
 * Reads an ODT or OTT: its text, then what stands in headers, footers and notes, each under a heading.
 * @throws StaysShut, XmlRefused, MemberDamaged
 */
export async function readOdt(bytes: Uint8Array, tools: DocumentTools): Promise<OdtReading> {
  const source = await OfficePackage.open(bytes);
  const manifest = Buffer.from((await source.read('META-INF/manifest.xml')) ?? []).toString('utf8');
  // A password encrypts the parts, not the ZIP.
  if (/[:<]encryption-data\b/.test(manifest) || source.names.includes('encrypted-package'))
    throw new StaysShut('encrypted');
  const hidden = new HiddenList();
  const eyes: NeedsEye[] = [];
  const content = await source.tree('content.xml');
  const text = childOf(content, 'office:body', 'office:text');
  if (!content || !text) throw new StaysShut('damaged');
  const styling = await source.tree('styles.xml');
  const styles = new Styles([
    childOf(styling, 'office:styles'),
    childOf(styling, 'office:automatic-styles'),
    childOf(content, 'office:automatic-styles'),
  ]);
  const notes: XmlElement[] = [];
  const noteNumber = (note: XmlElement) => notes.push(note);
  const reader = new BodyReader({ styles, lists: new ListCounter(styles), hidden, eyes, noteNumber });
  const parts: (readonly Block[])[] = [reader.read(text)];
  for (const kind of ['header', 'footer'] as const) {
    const texts = distinct(marginsOf(styling, kind, hidden).map((margin) => reader.read(margin)));
    if (texts.length > 0) parts.push([headed(partHeadings[kind]), ...texts.flat()]);
  }
  const noted: Block[] = [];
  // Grows while it is walked: a note can have a note.
  for (const [index, note] of notes.entries())
    noted.push(...numbered(index + 1, reader.read(childOf(note, 'text:note-body') ?? note)));
  if (noted.length > 0) parts.push([headed(partHeadings.notes), ...noted]);
  for (const root of [content, styling]) if (root) listHiddenAttributes(root, hidden);
  for (const name of styles.ownNames) if (!styleOfPrograms.test(name)) hidden.add('metadata', name);
  hidden.add('script', wordsOf(childOf(content, 'office:scripts') ?? nothing));
  await listHiddenParts(source, hidden, tools);
  await listLeftovers(source, hidden, eyes, tools);
  return { flow: { parts }, hidden: hidden.list, eyes };
}

const nothing: XmlElement = { name: '', attributes: {}, children: [] };
const headed = (words: string): Block => paragraphOf(words, { is: 'heading', level: 1 });

/** Headers or footers of all kinds of pages; those that are switched off are hidden. */
function marginsOf(
  styling: XmlElement | undefined,
  kind: 'header' | 'footer',
  hidden: HiddenList,
): readonly XmlElement[] {
  const masters = childrenOf(childOf(styling, 'office:master-styles'), 'style:master-page');
  const names = new Set([`style:${kind}`, `style:${kind}-left`, `style:${kind}-first`, `loext:${kind}-first`]);
  return masters.flatMap(elementsOf).filter((element) => {
    const isOn = element.attributes['style:display'] !== 'false';
    if (names.has(element.name) && !isOn) hidden.add('hidden-text', wordsOf(element));
    return names.has(element.name) && isOn;
  });
}

/** Texts that say something, each once: kinds of pages repeat each other. */
function distinct(all: readonly (readonly Block[])[]): readonly (readonly Block[])[] {
  const seen = new Set(['']);
  return all.filter((blocks) => {
    const text = tidy(flowText({ parts: [blocks] }).text);
    return !seen.has(text) && seen.add(text);
  });
}

/** The blocks of a note with its number before them. */
function numbered(number: number, blocks: readonly Block[]): readonly Block[] {
  const label: Run = { text: `[${number}] ` };
  const [first, ...rest] = blocks;
  if (first?.kind === 'paragraph') return [{ ...first, runs: [label, ...first.runs] }, ...rest];
  return [{ kind: 'paragraph', role: { is: 'plain' }, runs: [label] }, ...blocks];
}
