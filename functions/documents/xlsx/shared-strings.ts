import type { HiddenList } from '../container/hidden-list';
import { readXml } from '../container/xml-reader';

/** Strings that cells point to by number. @throws XmlRefused */
export function sharedStrings(bytes: Uint8Array, hidden: HiddenList): readonly string[] {
  const strings: string[] = [];
  const reader = new RichText(hidden);
  readXml(bytes, {
    open: (name) => reader.open(name),
    text: (text) => reader.text(text),
    close(name) {
      reader.close(name);
      if (name === 'x:si') strings.push(reader.take());
    },
  });
  return strings;
}

/** Gathers the letters of a string that may be cut in runs; how it is pronounced (`x:rPh`) is seen by nobody. */
export class RichText {
  #words: string[] = [];
  #spoken: string[] = [];
  #inText = false;
  #inSpoken = false;

  constructor(private readonly hidden: HiddenList) {}

  open(name: string): void {
    if (name === 'x:t') this.#inText = true;
    if (name === 'x:rPh') this.#inSpoken = true;
  }

  text(text: string): void {
    if (this.#inText) (this.#inSpoken ? this.#spoken : this.#words).push(text);
  }

  close(name: string): void {
    if (name === 'x:t') this.#inText = false;
    if (name === 'x:rPh') this.#inSpoken = false;
  }

  /** The string, and a clean slate. */
  take(): string {
    if (this.#spoken.length > 0) this.hidden.add('hidden-text', this.#spoken.join(''));
    if (this.#words.length === 0 && this.#spoken.length === 0) return '';
    const words = unescaped(this.#words.join(''));
    this.#words = [];
    this.#spoken = [];
    return words;
  }
}

/** Excel writes signs as `_x0041_`, and shows the sign. ECMA-376 22.9.2.19; controls are left out. */
export const unescaped = (text: string): string =>
  text
    .replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what no document can hold
    .replace(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '');

/** The opposite: a text that looks as if it were such a sign stays as it is. */
export const escaped = (text: string): string => text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
