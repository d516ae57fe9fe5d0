import { type Block, type Cell, type Paragraph, paragraphOf, plain, type Run, type Table } from '../container/flow';
import type { HiddenList } from '../container/hidden-list';
import { fileLeftOut, pictureLeftOut } from '../container/part-headings';
import { childOf, elementsOf, wordsOf, type XmlElement } from '../container/xml-tree';
import type { HiddenKind, NeedsEye } from '../document';
import { chosenContent } from './alternate-content';
import { Fields, fieldFace } from './fields';
import type { Numbering } from './numbering';
import type { Looks, Styles } from './styles';
import { symbolText } from './symbols';

/** What reading a document needs, and gathers on its way. */
export interface BodyContext {
  readonly styles: Styles;
  readonly numbering: Numbering;
  readonly hidden: HiddenList;
  readonly eyes: NeedsEye[];
  /** The number that a note gets where it is referred to; undefined when there is no such note. */
  noteNumber(kind: 'footnote' | 'endnote', id: string): number | undefined;
}

/** A paragraph while it is read: what is visible, what is not, and what stands beside it (text boxes, pictures). */
interface Line {
  readonly paragraphStyle: string | undefined;
  readonly runs: Run[];
  readonly unseen: Map<HiddenKind, string>;
  readonly after: Block[];
}

const has = (element: XmlElement | undefined, ...path: readonly string[]): boolean =>
  childOf(element, ...path) !== undefined;
const said = (element: XmlElement | undefined): boolean =>
  element !== undefined && !/^(0|false|off)$/.test(element.attributes['w:val'] ?? '1');

/** Elements that only wrap what they hold. */
const wrappers = new Set([
  'w:hyperlink',
  'w:smartTag',
  'w:customXml',
  'w:ins',
  'w:moveTo',
  'w:fldSimple',
  'w:dir',
  'w:bdo',
  'w:sdtContent',
]);
const removed = new Set(['w:del', 'w:moveFrom']);
/** Separators of formulas that stand above each other on paper. */
const inFormula: Readonly<Record<string, string>> = { 'm:den': '/', 'm:sup': '^', 'm:sub': '_' };

/**
 * Reads the paragraphs and tables of one part as a reader sees them with all changes accepted. What is not known to be visible is not
 * taken; its words go to `hidden`. @security S-32
 */
export class BodyReader {
  #fields = new Fields();
  #pictures = 0;
  #files = 0;

  constructor(private readonly context: BodyContext) {}

  /** All blocks of a body, header, note. */
  read(root: XmlElement): readonly Block[] {
    const blocks = this.#blocks(elementsOf(root));
    for (const code of this.#fields.abandoned()) this.context.hidden.add('metadata', code);
    return blocks;
  }

  #blocks(elements: readonly XmlElement[]): Block[] {
    const blocks: Block[] = [];
    // A paragraph whose end was deleted goes on in the next one.
    let carried: Run[] = [];
    const walk = (element: XmlElement): void => {
      switch (element.name) {
        case 'w:p': {
          const line = this.#line(element);
          const runs = [...carried, ...line.runs];
          const mark = childOf(element, 'w:pPr', 'w:rPr');
          carried = has(mark, 'w:del') || has(mark, 'w:moveFrom') ? runs : [];
          if (carried !== runs) blocks.push(this.#paragraph(element, runs));
          blocks.push(...line.after);
          return;
        }
        case 'w:tbl':
          blocks.push(this.#table(element));
          return;
        case 'mc:AlternateContent':
          elementsOf(chosenContent(element, this.context.hidden)).forEach(walk);
          return;
        case 'w:sdt':
          elementsOf(childOf(element, 'w:sdtContent')).forEach(walk);
          return;
        case 'w:altChunk':
        case 'w:subDoc':
          this.#leaveFileOut(blocks);
          return;
        case 'm:oMathPara':
        case 'm:oMath': {
          const line = this.#line({ name: 'w:p', attributes: {}, children: [element] });
          blocks.push({ kind: 'paragraph', role: plain, runs: line.runs }, ...line.after);
          return;
        }
        default:
          if (wrappers.has(element.name)) elementsOf(element).forEach(walk);
          else if (removed.has(element.name)) this.context.hidden.add('tracked-change', wordsOf(element));
          else this.context.hidden.add('hidden-text', wordsOf(element));
      }
    };
    elements.forEach(walk);
    if (carried.length > 0) blocks.push({ kind: 'paragraph', role: plain, runs: carried });
    return blocks;
  }

  #paragraph(element: XmlElement, runs: readonly Run[]): Paragraph {
    const own = childOf(element, 'w:pPr');
    const style = childOf(own, 'w:pStyle')?.attributes['w:val'];
    const { styles, numbering } = this.context;
    const role = styles.role(style, own);
    const listed = styles.numbering(style, own);
    if (!listed || runs.length === 0) return { kind: 'paragraph', role, runs };
    const level = Number(childOf(listed, 'w:ilvl')?.attributes['w:val'] ?? 0);
    const mark = numbering.next(childOf(listed, 'w:numId')?.attributes['w:val'] ?? '', level);
    if (!mark) return { kind: 'paragraph', role, runs };
    const asList = role.is === 'plain' ? { is: mark.is, level } : role;
    if (mark.is === 'bullet') return { kind: 'paragraph', role: asList, runs };
    return { kind: 'paragraph', role: asList, runs: [{ text: `${mark.label} ` }, ...runs] };
  }

  #table(table: XmlElement): Table {
    const rows: (readonly Cell[])[] = [];
    const walk = (element: XmlElement): void => {
      const properties = childOf(element, 'w:trPr');
      if (element.name !== 'w:tr') {
        if (element.name === 'w:sdt') elementsOf(childOf(element, 'w:sdtContent')).forEach(walk);
        else if (wrappers.has(element.name)) elementsOf(element).forEach(walk);
        else if (removed.has(element.name)) this.context.hidden.add('tracked-change', wordsOf(element));
        else this.context.hidden.add('hidden-text', wordsOf(element));
      } else if (has(properties, 'w:del')) this.context.hidden.add('tracked-change', wordsOf(element));
      else if (said(childOf(properties, 'w:hidden'))) this.context.hidden.add('hidden-text', wordsOf(element));
      else rows.push(this.#cells(element));
    };
    elementsOf(table).forEach(walk);
    return { kind: 'table', rows: rows.filter((cells) => cells.length > 0) };
  }

  #cells(row: XmlElement): readonly Cell[] {
    const cells: Cell[] = [];
    const walk = (element: XmlElement): void => {
      if (element.name === 'w:tc') {
        const properties = childOf(element, 'w:tcPr');
        const merged = childOf(properties, 'w:vMerge');
        const below = merged !== undefined && merged.attributes['w:val'] !== 'restart';
        const columns = Number(childOf(properties, 'w:gridSpan')?.attributes['w:val'] ?? 1);
        const gone = has(properties, 'w:cellDel');
        if (below || gone) this.context.hidden.add(gone ? 'tracked-change' : 'hidden-text', wordsOf(element));
        const content = elementsOf(element).filter(({ name }) => name !== 'w:tcPr');
        cells.push({
          columns: columns >= 1 && columns <= 63 ? Math.trunc(columns) : 1,
          below,
          blocks: below || gone ? [] : this.#blocks(content),
        });
      } else if (element.name === 'w:sdt') elementsOf(childOf(element, 'w:sdtContent')).forEach(walk);
      else if (wrappers.has(element.name)) elementsOf(element).forEach(walk);
      else this.context.hidden.add('hidden-text', wordsOf(element));
    };
    elementsOf(row).forEach(walk);
    return cells;
  }

  #line(paragraph: XmlElement): Line {
    const paragraphStyle = childOf(paragraph, 'w:pPr', 'w:pStyle')?.attributes['w:val'];
    const line: Line = { paragraphStyle, runs: [], unseen: new Map(), after: [] };
    for (const child of elementsOf(paragraph)) if (child.name !== 'w:pPr') this.#inline(child, line, undefined);
    for (const [kind, words] of line.unseen) this.context.hidden.add(kind, words);
    return line;
  }

  /** @param unseenAs The kind of hidden text that everything in here is; undefined for what is visible. */
  #inline(element: XmlElement, line: Line, unseenAs: HiddenKind | undefined): void {
    const inside = (as = unseenAs) => {
      for (const child of elementsOf(element)) this.#inline(child, line, as);
    };
    const { name } = element;
    if (name === 'w:r') this.#run(element, line, unseenAs);
    else if (name === 'm:t') this.#put(wordsIn(element), undefined, line, unseenAs);
    else if (removed.has(name)) inside('tracked-change');
    else if (name === 'w:fldSimple') {
      this.context.hidden.add('metadata', element.attributes['w:instr'] ?? '');
      inside();
    } else if (wrappers.has(name)) inside();
    else if (name === 'w:sdt') {
      for (const child of elementsOf(childOf(element, 'w:sdtContent'))) this.#inline(child, line, unseenAs);
    } else if (name === 'mc:AlternateContent') {
      for (const child of elementsOf(chosenContent(element, this.context.hidden))) this.#inline(child, line, unseenAs);
    } else if (name === 'w:subDoc') this.#leaveFileOut(line.after);
    else if (name.startsWith('m:')) {
      const sign = inFormula[name];
      if (sign !== undefined && wordsOf(element) !== '') this.#put(sign, undefined, line, unseenAs);
      inside();
    } else this.context.hidden.add('hidden-text', wordsOf(element));
  }

  #run(run: XmlElement, line: Line, unseenAs: HiddenKind | undefined): void {
    const looks = this.context.styles.looks(line.paragraphStyle, childOf(run, 'w:rPr'));
    const as = unseenAs ?? (looks.invisible ? 'hidden-text' : undefined);
    const put = (text: string) => this.#put(text, looks, line, as);
    const walk = (element: XmlElement): void => {
      switch (element.name) {
        case 'w:t':
        case 'w:delText':
        case 'm:t':
          put(wordsIn(element));
          return;
        case 'w:tab':
        case 'w:ptab':
          put('\t');
          return;
        case 'w:br':
        case 'w:cr':
          put('\n');
          return;
        case 'w:noBreakHyphen':
          put('\u2011');
          return;
        case 'w:softHyphen':
          put('\u00ad');
          return;
        case 'w:sym':
          put(symbolText(element.attributes['w:font'] ?? '', element.attributes['w:char'] ?? ''));
          return;
        case 'w:instrText':
        case 'w:delInstrText':
          if (this.#fields.inCode) this.#fields.addCode(wordsIn(element));
          else this.context.hidden.add('metadata', wordsIn(element));
          return;
        case 'w:fldChar':
          this.#fieldCharacter(element, put);
          return;
        case 'w:footnoteReference':
        case 'w:endnoteReference': {
          const kind = element.name === 'w:footnoteReference' ? 'footnote' : 'endnote';
          const number = as ? undefined : this.context.noteNumber(kind, element.attributes['w:id'] ?? '');
          if (number !== undefined) put(`[${number}]`);
          return;
        }
        case 'w:ruby':
          this.context.hidden.add('hidden-text', wordsOf(childOf(element, 'w:rt') ?? element));
          for (const child of elementsOf(childOf(element, 'w:rubyBase'))) this.#inline(child, line, as);
          return;
        case 'mc:AlternateContent':
          elementsOf(chosenContent(element, this.context.hidden)).forEach(walk);
          return;
        case 'w:drawing':
        case 'w:pict':
        case 'w:object':
          if (as) this.context.hidden.add(as, wordsOf(element));
          else this.#graphic(element, line);
          return;
        case 'w:rPr':
          return;
        default:
          this.context.hidden.add('hidden-text', wordsOf(element));
      }
    };
    elementsOf(run).forEach(walk);
  }

  #fieldCharacter(element: XmlElement, put: (text: string) => void): void {
    const type = element.attributes['w:fldCharType'];
    if (type === 'begin') {
      put(fieldFace(element));
      this.#fields.begin();
    } else if (type === 'separate') this.#fields.separate();
    else if (type === 'end') this.context.hidden.add('metadata', this.#fields.end());
  }

  #put(text: string, looks: Looks | undefined, line: Line, unseenAs: HiddenKind | undefined): void {
    if (text === '') return;
    if (unseenAs) line.unseen.set(unseenAs, (line.unseen.get(unseenAs) ?? '') + text);
    else if (this.#fields.inCode) this.#fields.addCode(text);
    else
      line.runs.push({
        text,
        ...(looks?.bold ? { bold: true } : {}),
        ...(looks?.italic ? { italic: true } : {}),
        ...(looks?.underlined ? { underlined: true } : {}),
        ...(looks?.struck ? { struck: true } : {}),
      });
  }

  /** Text boxes stand behind the paragraph that holds them; a picture leaves a line that says so. */
  #graphic(graphic: XmlElement, line: Line): void {
    const { hidden } = this.context;
    let found = false;
    const walk = (element: XmlElement): void => {
      const { name, attributes } = element;
      const invisible =
        /^(1|true)$/.test(attributes.hidden ?? '') || /visibility:\s*hidden/.test(attributes.style ?? '');
      if (invisible) hidden.add('hidden-text', wordsOf(element));
      // wp:docPr lies beside what it hides.
      const hidesAll = elementsOf(element).some(
        (child) => child.name === 'wp:docPr' && /^(1|true)$/.test(child.attributes.hidden ?? ''),
      );
      if (hidesAll) hidden.add('hidden-text', wordsOf(element));
      if (invisible || hidesAll) {
        found = true;
        return;
      }
      if (name === 'w:txbxContent') {
        found = true;
        line.after.push(...this.#textBox(element));
      } else if (name === 'mc:AlternateContent') elementsOf(chosenContent(element, hidden)).forEach(walk);
      else if (name === 'v:textpath') {
        found = true;
        line.after.push(paragraphOf(attributes.string ?? ''));
      } else if (name === 'a:p') {
        found = true;
        line.after.push(paragraphOf(wordsOf(element)));
      } else if (shownPictures.has(name)) {
        found = true;
        this.#leavePictureOut(line.after);
      } else {
        if (shapes.has(name)) found = true;
        elementsOf(element).forEach(walk);
      }
    };
    walk(graphic);
    if (!found) this.#leavePictureOut(line.after);
  }

  #textBox(content: XmlElement): readonly Block[] {
    const outer = this.#fields;
    this.#fields = new Fields();
    const blocks = this.read(content);
    this.#fields = outer;
    return blocks;
  }

  #leavePictureOut(blocks: Block[]): void {
    this.#pictures += 1;
    this.context.eyes.push({ reason: 'picture-left-out', place: `picture ${this.#pictures}` });
    blocks.push(paragraphOf(pictureLeftOut(this.#pictures)));
  }

  #leaveFileOut(blocks: Block[]): void {
    this.#files += 1;
    this.context.eyes.push({ reason: 'file-inside-left-out', place: `file in text ${this.#files}` });
    blocks.push(paragraphOf(fileLeftOut));
  }
}

const shownPictures = new Set(['a:blip', 'v:imagedata', 'c:chart', 'dgm:relIds']);
/** Lines, boxes and arrows: nobody misses them. */
const shapes = new Set([
  'wps:wsp',
  'v:line',
  'v:rect',
  'v:roundrect',
  'v:oval',
  'v:polyline',
  'v:shape',
  'v:group',
  'wpg:wgp',
  'wpc:wpc',
]);

/** The letters directly in an element; white space in markup is one space, whatever it was typed with. */
const wordsIn = (element: XmlElement): string =>
  element.children
    .filter((child) => typeof child === 'string')
    .join('')
    .replace(/[\t\r\n]/g, ' ');
