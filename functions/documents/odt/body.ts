import {
  type Block,
  type Cell,
  type Paragraph,
  type ParagraphRole,
  paragraphOf,
  plain,
  type Run,
} from '../container/flow';
import { StaysShut } from '../container/guarded-opening';
import type { HiddenList } from '../container/hidden-list';
import { pictureLeftOut } from '../container/part-headings';
import { childOf, childrenOf, elementsOf, everyElementOf, wordsOf, type XmlElement } from '../container/xml-tree';
import type { HiddenKind, NeedsEye } from '../document';
import type { ListCounter } from './lists';
import { type Looks, over, type Styles } from './styles';

/** What reading a document needs, and gathers on its way. */
export interface BodyContext {
  readonly styles: Styles;
  readonly lists: ListCounter;
  readonly hidden: HiddenList;
  readonly eyes: NeedsEye[];
  /** Keeps a note for later and gives its number. */
  noteNumber(note: XmlElement): number;
}

interface Line {
  readonly runs: Run[];
  readonly unseen: Map<HiddenKind, string>;
  readonly after: Block[];
  /** A blank here would be a second one, and is not shown. */
  afterBlank: boolean;
}

/** Cells that a document may have, the ones that it repeats counted each time. @security S-38 */
const mostCells = 500_000;
/** A cell with more letters counts for several. */
const lettersOfACell = 100;
/** Blanks that `text:s` may stand for at once. */
const mostBlanks = 1_000;

/** Elements that hold blocks and are not seen themselves. */
const blockWrappers = new Set(
  'text:index-title,text:index-body,text:table-of-content,text:illustration-index,text:table-index,text:object-index,text:user-index,text:alphabetical-index,text:bibliography,text:numbered-paragraph,text:page-sequence'.split(
    ',',
  ),
);
/** What says how an index is made, and declarations: seen by nobody. */
const declarations =
  /^text:(table-of-content|illustration-index|table-index|object-index|user-index|alphabetical-index|bibliography)-source$|-decls$|^text:(sequence|variable|user-field)-decl$/;
const inlineWrappers = new Set([
  'text:a',
  'text:meta',
  'text:meta-field',
  'text:ruby',
  'text:ruby-base',
  'draw:a',
  'loext:content-control',
]);
/** Fields that show what stands in them. */
const fields = new Set(
  'date,time,page-number,page-count,page-continuation,author-name,author-initials,sender-firstname,sender-lastname,sender-initials,sender-title,sender-position,sender-email,sender-phone-private,sender-phone-work,sender-fax,sender-company,sender-street,sender-city,sender-postal-code,sender-country,sender-state-or-province,chapter,file-name,template-name,sheet-name,variable-set,variable-get,variable-input,user-field-get,user-field-input,sequence,expression,text-input,initial-creator,creation-date,creation-time,description,user-defined,print-time,print-date,printed-by,title,subject,keywords,editing-cycles,editing-duration,modification-time,modification-date,creator,paragraph-count,word-count,character-count,table-count,image-count,object-count,conditional-text,placeholder,bookmark-ref,reference-ref,note-ref,sequence-ref,measure,table-formula,drop-down,database-display,database-name,database-row-number,bibliography-mark,page-variable-get,dde-connection,execute-macro'
    .split(',')
    .map((name) => `text:${name}`),
);
const shapes = new Set(
  'frame,rect,line,polyline,polygon,regular-polygon,path,circle,ellipse,g,page-thumbnail,measure,caption,connector,control,custom-shape'
    .split(',')
    .map((name) => `draw:${name}`)
    .concat('dr3d:scene'),
);

/** Reads the paragraphs and tables of one part as a reader sees them. What is not known to be visible goes to `hidden`. @security S-32 */
export class BodyReader {
  #pictures = 0;
  #cellsLeft = mostCells;

  constructor(private readonly context: BodyContext) {}

  /** All blocks of a text, header, note or box. */
  read(root: XmlElement): readonly Block[] {
    const blocks: Block[] = [];
    for (const element of elementsOf(root)) this.#block(element, blocks);
    return blocks;
  }

  #block(element: XmlElement, blocks: Block[]): void {
    const { hidden } = this.context;
    const { name, attributes } = element;
    if (name === 'text:p') this.#paragraph(element, plain, [], blocks);
    else if (name === 'text:h') {
      const level = Number(attributes['text:outline-level'] ?? 1);
      this.#paragraph(element, { is: 'heading', level: level >= 1 && level <= 9 ? Math.trunc(level) : 9 }, [], blocks);
    } else if (name === 'text:list') {
      const style = attributes['text:style-name'];
      this.context.lists.begin(
        style,
        attributes['text:continue-numbering'] === 'true' || attributes['text:continue-list'] !== undefined,
      );
      this.#list(element, style, 0, blocks);
    } else if (name === 'table:table') this.#table(element, blocks);
    else if (name === 'text:section') {
      if ((attributes['text:display'] ?? 'true') !== 'true') hidden.add('hidden-text', wordsOf(element));
      else for (const child of elementsOf(element)) this.#block(child, blocks);
    } else if (blockWrappers.has(name)) for (const child of elementsOf(element)) this.#block(child, blocks);
    else if (shapes.has(name)) this.#shape(element, blocks);
    else if (name === 'text:tracked-changes') this.#changes(element);
    else if (name === 'office:forms') hidden.add('form-field', wordsOf(element));
    else if (name === 'office:annotation') this.#annotation(element);
    else if (declarations.test(name)) hidden.add('metadata', wordsOf(element));
    else hidden.add('hidden-text', wordsOf(element));
  }

  #changes(changes: XmlElement): void {
    for (const region of everyElementOf(changes)) {
      if (region.name === 'office:change-info') this.context.hidden.add('metadata', wordsOf(region));
      if (region.name === 'text:deletion') {
        const content = region.children.filter(
          (child) => typeof child === 'string' || child.name !== 'office:change-info',
        );
        this.context.hidden.add('tracked-change', wordsOf({ ...region, children: content }));
      }
    }
  }

  #annotation(annotation: XmlElement): void {
    this.context.hidden.add('comment', wordsOf(annotation));
  }

  #list(list: XmlElement, style: string | undefined, level: number, blocks: Block[]): void {
    for (const entry of elementsOf(list)) {
      if (entry.name !== 'text:list-item' && entry.name !== 'text:list-header') {
        this.context.hidden.add('hidden-text', wordsOf(entry));
        continue;
      }
      let marked = entry.name === 'text:list-header';
      for (const child of elementsOf(entry)) {
        if (child.name === 'text:list')
          this.#list(child, child.attributes['text:style-name'] ?? style, level + 1, blocks);
        else if (child.name === 'text:p' && !marked) {
          marked = true;
          const mark = this.context.lists.next(style, level, entry.attributes['text:start-value']);
          const label = mark.is === 'numbered' && mark.label !== '' ? [{ text: `${mark.label} ` }] : [];
          this.#paragraph(child, { is: mark.is, level: Math.min(level, 8) }, label, blocks);
        } else this.#block(child, blocks);
      }
    }
  }

  #paragraph(element: XmlElement, role: ParagraphRole, label: readonly Run[], blocks: Block[]): void {
    const { styles, hidden } = this.context;
    const style = element.attributes['text:style-name'];
    const isHidden = [...everyElementOf(element)].some(
      ({ name, attributes }) => name === 'text:hidden-paragraph' && attributes['text:is-hidden'] !== 'false',
    );
    if (isHidden) {
      hidden.add('hidden-text', wordsOf(element));
      return;
    }
    const line: Line = { runs: [], unseen: new Map(), after: [], afterBlank: true };
    this.#inline(element, styles.looks('paragraph', style), line);
    for (const [kind, words] of line.unseen) hidden.add(kind, words);
    const own: ParagraphRole = role.is === 'plain' && styles.isTitle(style) ? { is: 'title' } : role;
    const runs = line.runs.length > 0 ? [...label, ...line.runs] : [];
    blocks.push({ kind: 'paragraph', role: own, runs } satisfies Paragraph, ...line.after);
  }

  #inline(parent: XmlElement, looks: Looks, line: Line): void {
    const { hidden, styles } = this.context;
    for (const child of parent.children) {
      if (typeof child === 'string') {
        this.#put(child, looks, line);
        continue;
      }
      const { name, attributes } = child;
      if (name === 'text:span')
        this.#inline(child, over(styles.looks('text', attributes['text:style-name']), looks), line);
      else if (name === 'text:s') {
        const count = Number(attributes['text:c'] ?? 1);
        this.#exactly(' '.repeat(count >= 1 && count <= mostBlanks ? Math.trunc(count) : 1), looks, line);
      } else if (name === 'text:tab') this.#exactly('\t', looks, line);
      else if (name === 'text:line-break') this.#exactly('\n', looks, line);
      else if (name === 'text:note' && looks.invisible) hidden.add('hidden-text', wordsOf(child));
      else if (name === 'text:note') this.#exactly(`[${this.context.noteNumber(child)}]`, looks, line);
      else if (name === 'office:annotation') this.#annotation(child);
      else if (name === 'text:ruby-text' || name === 'text:hidden-text') hidden.add('hidden-text', wordsOf(child));
      else if (name === 'text:script') hidden.add('script', wordsOf(child));
      else if (fields.has(name)) {
        if (attributes['text:display'] === 'none') hidden.add('hidden-text', wordsOf(child));
        else this.#inline(withoutChoices(child), looks, line);
      } else if (inlineWrappers.has(name)) this.#inline(child, looks, line);
      else if (shapes.has(name)) {
        if (looks.invisible) hidden.add('hidden-text', wordsOf(child));
        else this.#shape(child, line.after);
      } else hidden.add('hidden-text', wordsOf(child));
    }
  }

  /** White space in markup is one blank, and none behind another. ODF 1.3 part 3, 6.1.2 */
  #put(text: string, looks: Looks, line: Line): void {
    const folded = text.replace(/[ \t\r\n]+/g, ' ');
    const shown = line.afterBlank && folded.startsWith(' ') ? folded.slice(1) : folded;
    this.#exactly(shown, looks, line);
    if (shown !== '') line.afterBlank = shown.endsWith(' ');
  }

  #exactly(text: string, { bold, italic, underlined, struck, invisible }: Looks, line: Line): void {
    if (text === '') return;
    line.afterBlank = false;
    if (invisible) line.unseen.set('hidden-text', (line.unseen.get('hidden-text') ?? '') + text);
    else
      line.runs.push({
        text,
        ...(bold ? { bold } : {}),
        ...(italic ? { italic } : {}),
        ...(underlined ? { underlined } : {}),
        ...(struck ? { struck } : {}),
      });
  }

  /** Texts in a shape stand behind the paragraph that holds it; a picture or an object leaves a line that says so. */
  #shape(shape: XmlElement, blocks: Block[]): void {
    const { hidden, styles } = this.context;
    const { attributes } = shape;
    if (attributes['draw:display'] === 'none' || styles.hides('graphic', attributes['draw:style-name'])) {
      hidden.add('hidden-text', wordsOf(shape));
      return;
    }
    let hasPicture = false;
    for (const child of elementsOf(shape)) {
      const { name } = child;
      if (name === 'svg:title' || name === 'svg:desc') hidden.add('alt-text', wordsOf(child));
      else if (/^draw:(image|object|object-ole|plugin|applet|floating-frame)$/.test(name)) {
        hasPicture = true;
        for (const inside of elementsOf(child))
          if (inside.name !== 'office:binary-data') hidden.add('embedded-file', wordsOf(inside));
      } else if (name === 'draw:text-box') blocks.push(...this.read(child));
      else if (shapes.has(name)) this.#shape(child, blocks);
      else if (name === 'text:p' || name === 'text:h' || name === 'text:list' || name === 'table:table')
        this.#block(child, blocks);
      else hidden.add('hidden-text', wordsOf(child));
    }
    // A frame holds one thing, perhaps in several forms.
    if (hasPicture) {
      this.#pictures += 1;
      this.context.eyes.push({ reason: 'picture-left-out', place: `picture ${this.#pictures}` });
      blocks.push(paragraphOf(pictureLeftOut(this.#pictures)));
    }
  }

  #table(table: XmlElement, blocks: Block[]): void {
    const { hidden, styles } = this.context;
    if (styles.hides('table', table.attributes['table:style-name'])) {
      hidden.add('hidden-text', wordsOf(table));
      return;
    }
    const rows: (readonly Cell[])[] = [];
    const hiddenColumns: boolean[] = [];
    const columns = (element: XmlElement): void => {
      if (/^table:table-(columns|header-columns|column-group)$/.test(element.name))
        elementsOf(element).forEach(columns);
      if (element.name !== 'table:table-column') return;
      const isHidden = (element.attributes['table:visibility'] ?? 'visible') !== 'visible';
      for (let n = times(element, 'table:number-columns-repeated'); n > 0; n--) hiddenColumns.push(isHidden);
      if (hiddenColumns.length > mostCells) throw new StaysShut('too-large');
    };
    const walk = (element: XmlElement): void => {
      const { name, attributes } = element;
      if (/^table:table-(rows|header-rows|row-group)$/.test(name)) elementsOf(element).forEach(walk);
      else if (name === 'table:table-row') {
        if ((attributes['table:visibility'] ?? 'visible') !== 'visible') hidden.add('hidden-text', wordsOf(element));
        else {
          // An empty row that is repeated says no more than one.
          const count = wordsOf(element) === '' ? 1 : times(element, 'table:number-rows-repeated');
          for (let n = count; n > 0; n--) {
            this.#spend(1);
            rows.push(this.#cells(element, hiddenColumns));
          }
        }
      } else if (name === 'table:title' || name === 'table:desc') hidden.add('alt-text', wordsOf(element));
      else if (!name.startsWith('table:table-column') && name !== 'table:table-header-columns')
        hidden.add('hidden-text', wordsOf(element));
    };
    elementsOf(table).forEach(columns);
    elementsOf(table).forEach(walk);
    blocks.push({ kind: 'table', rows: rows.filter((cells) => cells.length > 0) });
  }

  /** A cell that is repeated is read each time; what they hold together is bounded. */
  #spend(cells: number): void {
    this.#cellsLeft -= cells;
    if (this.#cellsLeft < 0) throw new StaysShut('too-large');
  }

  #cells(row: XmlElement, hiddenColumns: readonly boolean[]): readonly Cell[] {
    const { hidden } = this.context;
    const cells: Cell[] = [];
    let column = 0;
    let coveredUntil = 0;
    for (const cell of elementsOf(row)) {
      const covered = cell.name === 'table:covered-table-cell';
      if (!covered && cell.name !== 'table:table-cell') {
        hidden.add('hidden-text', wordsOf(cell));
        continue;
      }
      const words = wordsOf(cell);
      const span = Number(cell.attributes['table:number-columns-spanned'] ?? 1);
      const width = span >= 1 && span <= 63 ? Math.trunc(span) : 1;
      for (let n = times(cell, 'table:number-columns-repeated'); n > 0; n--) {
        this.#spend(1 + Math.floor(words.length / lettersOfACell));
        const isHidden = hiddenColumns[column] === true;
        column += 1;
        if (covered || isHidden) hidden.add('hidden-text', words);
        if (isHidden || (covered && column <= coveredUntil)) continue;
        if (!covered) coveredUntil = column + width - 1;
        cells.push({ columns: covered ? 1 : width, below: covered, blocks: covered ? [] : this.read(cell) });
      }
    }
    return cells;
  }
}

/** How often an element stands for itself; a number beyond sense ends the reading elsewhere. */
function times(element: XmlElement, attribute: string): number {
  const count = Number(element.attributes[attribute] ?? 1);
  if (!(count <= mostCells)) throw new StaysShut('too-large');
  return count >= 1 ? Math.trunc(count) : 1;
}

/** A list to choose from shows only what was chosen. */
const withoutChoices = (field: XmlElement): XmlElement =>
  childrenOf(field, 'text:label').length === 0 && childOf(field, 'text:option') === undefined
    ? field
    : { ...field, children: field.children.filter((child) => typeof child === 'string') };
