import type { Flow } from '../container/flow';
import { StaysShut } from '../container/guarded-opening';
import { HiddenList } from '../container/hidden-list';
import type { Hidden, HiddenKind, NeedsEye } from '../document';
import { CodePages } from './code-pages';
import { characters, type Destination, destinationOf, paragraphEnds, signs, unknownDestination } from './destinations';
import { Stories, type Story, type Style } from './stories';
import { type RtfToken, rtfTokens } from './tokens';

/** What an RTF document says, and what it hides. */
export interface RtfReading {
  readonly flow: Flow;
  readonly hidden: readonly Hidden[];
  readonly eyes: readonly NeedsEye[];
}

/** Groups in groups; Word itself stops earlier. @security S-38 */
const deepest = 5_000;

/** Bytes decoded at once. */
const mostAtOnce = 65_536;

/** Words that are gathered for the officer until their group ends. */
interface Sink {
  readonly kind: HiddenKind;
  words: string;
}

interface Group {
  destination: Destination;
  story: Story;
  sink: Sink | undefined;
  style: Style;
  isHidden: boolean;
  isDeleted: boolean;
  font: number;
  /** Letters behind a `\u` that say the same for old readers. */
  fallbacks: number;
  isFontTable: boolean;
  /** It may be passed over by who does not know it. */
  isOptional: boolean;
}

/**
 * Reads RTF.
 * @throws StaysShut `damaged` when a group is never closed, `too-large` when groups are nested without end
 */
export function readRtf(bytes: Uint8Array): RtfReading {
  const reader = new RtfReader();
  for (const token of rtfTokens(bytes)) {
    if (reader.take(token)) {
      if (token.is === 'close') reader.behind(bytes.subarray(token.end));
      return reader.reading();
    }
  }
  throw new StaysShut('damaged');
}

class RtfReader {
  readonly #stories = new Stories();
  readonly #pages = new CodePages();
  readonly #hidden = new HiddenList();
  readonly #eyes: NeedsEye[] = [];
  readonly #around: Group[] = [];
  #group: Group;
  #bytes: number[] = [];
  #toSkip = 0;
  #unseen: Sink | undefined;
  #fontInTable = 0;
  #pictures = 0;
  #files = 0;

  constructor() {
    this.#group = {
      destination: { is: 'story', part: 'here' },
      story: this.#stories.body,
      sink: undefined,
      style: plainStyle,
      isHidden: false,
      isDeleted: false,
      font: -1,
      fallbacks: 1,
      isFontTable: false,
      isOptional: false,
    };
  }

  /** @returns true when the document has ended */
  take(token: RtfToken): boolean {
    if (token.is === 'byte') {
      if (this.#toSkip > 0) this.#toSkip -= 1;
      else this.#byte(token.byte);
      return false;
    }
    this.#flush();
    if (token.is === 'open') this.#open();
    else if (token.is === 'close') return this.#close();
    else if (this.#toSkip > 0) this.#toSkip -= 1;
    else if (token.is === 'symbol') this.#symbol(token.sign);
    else this.#word(token.name, token.value);
    return false;
  }

  /** What stands behind the document: no reader shows it. */
  behind(bytes: Uint8Array): void {
    this.#hidden.add('hidden-text', Buffer.from(bytes).toString('latin1').replaceAll('\0', ''));
  }

  reading(): RtfReading {
    this.#endUnseen();
    return { flow: { parts: this.#stories.parts() }, hidden: this.#hidden.list, eyes: this.#eyes };
  }

  #open(): void {
    this.#toSkip = 0;
    if (this.#around.length >= deepest) throw new StaysShut('too-large');
    this.#around.push(this.#group);
    this.#group = { ...this.#group, isOptional: false };
  }

  #close(): boolean {
    this.#toSkip = 0;
    const { sink } = this.#group;
    const around = this.#around.pop();
    if (around === undefined) return true;
    if (sink !== undefined && sink !== around.sink) this.#hidden.add(sink.kind, sink.words);
    else if (sink !== undefined) sink.words += ' ';
    this.#group = around;
    return this.#around.length === 0;
  }

  #symbol(sign: string): void {
    if (sign === '*') this.#group.isOptional = true;
    else if (sign === '\n' || sign === '\r') this.#endParagraph();
    else if (sign === '\t') this.#write('\t');
    else this.#write(signs[sign] ?? '');
  }

  #word(name: string, value: number | undefined): void {
    const destination = destinationOf(name);
    const isFirstOfOptional = this.#group.isOptional;
    this.#group.isOptional = false;
    if (name === 'pict' || name === 'object') this.#eye(name);
    if (destination !== undefined) this.#enter(destination);
    else if (isFirstOfOptional) this.#enter(unknownDestination);
    if (name === 'fonttbl') this.#group.isFontTable = true;
    const character = characters[name];
    if (paragraphEnds.has(name)) this.#endParagraph();
    else if (character !== undefined) this.#write(character);
    else if (name === 'u') this.#unicode(value ?? 0);
    else this.#property(name, value);
  }

  #enter(destination: Destination): void {
    const group = this.#group;
    // In machinery without anything for readers nothing begins; what is hidden stays hidden.
    if (group.destination.is === 'nothing' || group.destination.is === 'hidden') {
      if (destination.is === 'nothing' && group.destination.is === 'hidden') group.destination = destination;
      return;
    }
    group.destination = destination;
    group.sink = sinkOf(destination);
    if (destination.is === 'story' && destination.part !== 'here') {
      group.story = this.#stories.begin(destination.part, group.story, group.style);
      group.style = plainStyle;
    }
  }

  #property(name: string, value: number | undefined): void {
    const group = this.#group;
    const isOn = value !== 0;
    if (name === 'f' || name === 'af') this.#font(name, value ?? 0);
    else if (name === 'fcharset') this.#pages.fontHasCharset(this.#fontInTable, value ?? 0);
    else if (name === 'cpg') this.#pages.fontHasPage(this.#fontInTable, value ?? 1252);
    else if (name === 'ansicpg') this.#pages.own(value ?? 1252);
    else if (name === 'mac') this.#pages.own(10000);
    else if (name === 'pc') this.#pages.own(437);
    else if (name === 'pca') this.#pages.own(850);
    else if (name === 'uc') group.fallbacks = Math.min(Math.max(value ?? 1, 0), 16);
    else if (name === 'v' || name === 'webhidden') group.isHidden = isOn;
    else if (name === 'deleted') group.isDeleted = isOn;
    else if (name === 'plain') Object.assign(group, { style: plainStyle, isHidden: false, isDeleted: false });
    else if (name === 'b') group.style = { ...group.style, bold: isOn };
    else if (name === 'i') group.style = { ...group.style, italic: isOn };
    else if (name === 'strike' || name === 'striked') group.style = { ...group.style, struck: isOn };
    else if (name === 'ulnone') group.style = { ...group.style, underlined: false };
    else if (/^ul(w|d|db|dash|dashd|dashdd|th|wave)?$/.test(name)) group.style = { ...group.style, underlined: isOn };
  }

  #font(name: string, font: number): void {
    if (this.#group.isFontTable) this.#fontInTable = font;
    else if (name === 'f') this.#group.font = font;
  }

  #unicode(value: number): void {
    // Halves of a pair come one by one and are whole again when they stand together.
    this.#write(String.fromCharCode(value & 0xffff));
    this.#toSkip = this.#group.fallbacks;
  }

  #byte(byte: number): void {
    const { destination } = this.#group;
    // The letters of a picture are many and nobody's.
    if (destination.is === 'nothing' || (destination.is === 'frame' && !destination.lists)) return;
    this.#bytes.push(byte);
    // Only a letter of one byte ends where a letter of two cannot go on.
    if (this.#bytes.length > mostAtOnce && byte < 0x40) this.#flush();
  }

  #flush(): void {
    if (this.#bytes.length === 0) return;
    const bytes = this.#bytes;
    this.#bytes = [];
    // A group that may be passed over and has no word at all belongs to nobody.
    if (this.#group.isOptional) this.#enter(unknownDestination);
    this.#write(this.#pages.decode(bytes, this.#group.font));
  }

  #endParagraph(): void {
    const { destination, story, sink, isDeleted } = this.#group;
    if (sink !== undefined) sink.words += ' ';
    else if (destination.is === 'story' && !isDeleted) story.endParagraph();
  }

  #write(text: string): void {
    const { destination, sink, story, style, isHidden, isDeleted } = this.#group;
    if (text === '') return;
    if (sink !== undefined) sink.words += text;
    else if (destination.is !== 'story') return;
    else if (isDeleted) this.#writeUnseen('tracked-change', text);
    else if (isHidden) this.#writeUnseen('hidden-text', text);
    else {
      this.#endUnseen();
      story.write(text, style);
    }
  }

  #writeUnseen(kind: HiddenKind, text: string): void {
    if (this.#unseen?.kind !== kind) this.#endUnseen();
    this.#unseen ??= { kind, words: '' };
    this.#unseen.words += text;
  }

  #endUnseen(): void {
    if (this.#unseen !== undefined) this.#hidden.add(this.#unseen.kind, this.#unseen.words);
    this.#unseen = undefined;
  }

  #eye(name: 'pict' | 'object'): void {
    if (this.#group.destination.is === 'nothing') return;
    if (name === 'pict') {
      this.#pictures += 1;
      this.#eyes.push({ reason: 'picture-left-out', place: `picture ${this.#pictures}` });
    } else {
      this.#files += 1;
      this.#eyes.push({ reason: 'file-inside-left-out', place: `file ${this.#files}` });
    }
  }
}

function sinkOf(destination: Destination): Sink | undefined {
  if (destination.is === 'hidden') return { kind: destination.kind, words: '' };
  return destination.is === 'frame' && destination.lists ? { kind: 'metadata', words: '' } : undefined;
}

const plainStyle: Style = { bold: false, italic: false, underlined: false, struck: false };
