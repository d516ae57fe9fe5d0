import { HiddenList } from '../container/hidden-list';
import { RunCollector } from '../container/text-runs';
import type { EyeReason, HiddenKind, NeedsEye } from '../document';
import {
  allowedElements,
  blockElements,
  cellElements,
  emptyElements,
  keptAttributes,
  preservingElements,
} from './elements';
import { formValue } from './form-value';
import { listAttributes, listWords, wordsIn } from './hidden-words';
import { type HtmlElement, type HtmlNode, type HtmlParent, parsedHtml } from './parsed-html';
import { type Appearance, appearanceIn, attributeOf, isHidden, isUnseen, plainAppearance } from './visibility';

/** A page as it goes out: markup of ours, and in between the numbers of the runs of text. */
export interface RebuiltPage {
  readonly output: readonly (string | number)[];
  readonly text: string;
  readonly collector: RunCollector;
  readonly hidden: HiddenList;
  readonly eyes: readonly NeedsEye[];
}

/** Pages in pages in pages. */
const deepestFrame = 4;

const neverShown: ReadonlyMap<string, HiddenKind> = new Map<string, HiddenKind>([
  ['script', 'script'],
  ['style', 'metadata'],
  ['title', 'metadata'],
  ['meta', 'metadata'],
  ['link', 'metadata'],
  ['base', 'metadata'],
  ['template', 'hidden-text'],
  ['noscript', 'hidden-text'],
  ['noframes', 'hidden-text'],
  ['noembed', 'hidden-text'],
  ['canvas', 'hidden-text'],
  ['datalist', 'form-field'],
  ['map', 'alt-text'],
  ['area', 'alt-text'],
  ['param', 'metadata'],
  ['source', 'metadata'],
  ['track', 'metadata'],
]);

const filesInside = new Set(['object', 'embed', 'applet', 'video', 'audio', 'frame']);
const ofDrawings = new Set(['title', 'desc', 'metadata', 'annotation', 'annotation-xml', 'defs', 'style', 'script']);

interface Place {
  readonly keepsSpace: boolean;
  readonly appearance: Appearance;
  readonly isDrawing: boolean;
}

/** Builds the page anew from what can be seen in it. @returns undefined when it goes beyond the bounds of `parsedHtml` */
export function rebuiltPage(html: string): RebuiltPage | undefined {
  const page = parsedHtml(html);
  if (page === undefined) return undefined;
  const builder = new PageBuilder(/<style[\s>]|rel\s*=\s*["']?stylesheet/i.test(html));
  builder.children(page, { keepsSpace: false, appearance: plainAppearance, isDrawing: false });
  return builder.overflowed ? undefined : builder;
}

class PageBuilder implements RebuiltPage {
  readonly output: (string | number)[] = [];
  readonly collector = new RunCollector();
  readonly hidden = new HiddenList();
  readonly eyes: NeedsEye[] = [];
  overflowed = false;
  readonly #hasStyleSheet: boolean;
  #pictures = 0;
  #files = 0;
  #frames = 0;

  constructor(hasStyleSheet: boolean) {
    this.#hasStyleSheet = hasStyleSheet;
  }

  get text(): string {
    return this.collector.text;
  }

  children(parent: HtmlParent, place: Place): void {
    for (const child of parent.childNodes) this.#node(child, place);
  }

  #node(node: HtmlNode, place: Place): void {
    if (node.nodeName === '#text' && 'value' in node) this.#words(node.value, place);
    else if (node.nodeName === '#comment' && 'data' in node) this.hidden.add('comment', node.data);
    else if (node.nodeName === '#documentType' && 'publicId' in node) {
      this.hidden.add(
        'metadata',
        `${node.publicId} ${node.systemId}`.replaceAll(
          /-\/\/W3C\/\/DTD [\w .]+\/\/EN|http:\/\/www\.w3\.org\/[\w/.-]+/g,
          '',
        ),
      );
    } else if ('attrs' in node) this.#element(node, place);
  }

  #words(value: string, place: Place): void {
    if (isUnseen(place.appearance)) {
      this.hidden.add('hidden-text', value);
      return;
    }
    const words = place.keepsSpace ? value : value.replaceAll(/[ \t\r\n\f]+/g, ' ');
    if (words !== ' ') this.output.push(this.collector.run(words));
    else this.#edge();
  }

  #element(element: HtmlElement, place: Place): void {
    const tag = element.tagName;
    const isDrawing = place.isDrawing || tag === 'svg' || tag === 'math';
    const never = neverShown.get(tag) ?? (isDrawing && ofDrawings.has(tag) ? 'alt-text' : undefined);
    if (never !== undefined) listWords(element, never, this.hidden);
    else if (isHidden(element)) listWords(element, 'hidden-text', this.hidden);
    else if (tag === 'img') this.#picture(element);
    else if (filesInside.has(tag)) this.#file(element);
    else if (tag === 'iframe') this.#frame(element, place);
    else this.#shown(element, { ...place, isDrawing });
  }

  #shown(element: HtmlElement, place: Place): void {
    const tag = element.tagName;
    if (tag === 'svg' || tag === 'image') this.#picture(element);
    // A link that reads as where it leads has nothing to list.
    listAttributes(withoutValue(element), this.hidden, tag === 'a' ? wordsIn(element).trim() : '');
    const appearance = appearanceIn(element, place.appearance, this.#hasStyleSheet);
    const inside = { ...place, keepsSpace: place.keepsSpace || preservingElements.has(tag), appearance };
    if (tag === 'input' || tag === 'select') this.#words(formValue(element, this.hidden), inside);
    else if (place.isDrawing) this.#drawn(element, inside);
    else if (tag === 'html' || tag === 'head' || tag === 'body') this.children(element, inside);
    else this.#built(element, inside);
  }

  /** An element under its own name, a block without one as `div`, anything else as what is in it. */
  #built(element: HtmlElement, inside: Place): void {
    const tag = element.tagName;
    const isBlock = blockElements.has(tag);
    const isPre = preservingElements.has(tag);
    const name = allowedElements.has(tag) ? tag : isPre ? 'pre' : isBlock ? 'div' : undefined;
    if (isBlock || tag === 'br') this.collector.space('\n');
    if (name !== undefined) this.output.push(`<${name}${keptAttributes(name, element.attrs)}>`);
    if (emptyElements.has(tag)) return;
    this.children(element, inside);
    if (name !== undefined) this.output.push(`</${name}>`);
    if (cellElements.has(tag)) this.collector.space('\t');
    else if (isBlock) this.collector.space('\n');
    // A button or an option in a line has edges of its own.
    else if (tag === 'button') this.collector.space(' ');
  }

  /** The words in a drawing or a formula, without its lines. */
  #drawn(element: HtmlElement, inside: Place): void {
    const isPiece = element.tagName === 'svg' || element.tagName === 'text' || element.tagName === 'foreignObject';
    if (isPiece) this.#edge();
    this.children(element, inside);
    if (isPiece) this.#edge();
  }

  #edge(): void {
    if (this.collector.space(' ')) this.output.push(' ');
  }

  #picture(element: HtmlElement): void {
    listAttributes(element, this.hidden);
    const isInside =
      element.tagName === 'svg' || /data:/i.test(`${attributeOf(element, 'src')} ${attributeOf(element, 'srcset')}`);
    if (!isInside) return;
    this.#pictures += 1;
    this.#eye('picture-left-out', `picture ${this.#pictures}`);
  }

  #file(element: HtmlElement): void {
    listWords(element, 'hidden-text', this.hidden);
    this.#files += 1;
    this.#eye('file-inside-left-out', `file ${this.#files}`);
  }

  #frame(element: HtmlElement, place: Place): void {
    const page = attributeOf(element, 'srcdoc');
    const attrs = element.attrs.filter(({ name }) => name !== 'srcdoc');
    listAttributes({ ...element, attrs }, this.hidden);
    if (/^\s*data:/i.test(attributeOf(element, 'src'))) this.#file(element);
    if (page === '') return;
    const inner = this.#frames < deepestFrame ? parsedHtml(page) : undefined;
    if (inner === undefined) {
      this.overflowed = true;
      return;
    }
    this.#frames += 1;
    this.collector.space('\n');
    this.output.push('<div>');
    this.children(inner, { ...place, appearance: plainAppearance, isDrawing: false });
    this.output.push('</div>');
    this.collector.space('\n');
    this.#frames -= 1;
  }

  #eye(reason: EyeReason, place: string): void {
    this.eyes.push({ reason, place });
  }
}

/** What a field holds is told by `formValue`. */
const withoutValue = (element: HtmlElement): HtmlElement =>
  element.tagName === 'input' || element.tagName === 'option'
    ? { ...element, attrs: element.attrs.filter(({ name }) => name !== 'value') }
    : element;
