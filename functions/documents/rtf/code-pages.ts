import iconv from 'iconv-lite';

/** Code page of a font's character set, as Windows numbers them. 0 and 1 are the document's own. */
const pageOfCharset: Readonly<Record<number, number>> = {
  77: 10000,
  128: 932,
  129: 949,
  130: 949,
  134: 936,
  136: 950,
  161: 1253,
  162: 1254,
  163: 1258,
  177: 1255,
  178: 1256,
  186: 1257,
  204: 1251,
  222: 874,
  238: 1250,
  254: 437,
  255: 850,
};

const names: Readonly<Record<number, string>> = { 10000: 'macintosh', 65001: 'utf8', 28605: 'iso-8859-15' };

/** Keeps the code pages of an RTF document and of its fonts, and reads bytes with them. */
export class CodePages {
  #own = 1252;
  readonly #ofFont = new Map<number, number>();

  /** The document's own, from `\ansicpg`, `\mac` and the like. */
  own(page: number): void {
    this.#own = page;
  }

  fontHasCharset(font: number, charset: number): void {
    const page = pageOfCharset[charset];
    if (page !== undefined) this.#ofFont.set(font, page);
  }

  fontHasPage(font: number, page: number): void {
    this.#ofFont.set(font, page);
  }

  decode(bytes: readonly number[], font: number): string {
    const page = this.#ofFont.get(font) ?? this.#own;
    const name = names[page] ?? `cp${page}`;
    return iconv.decode(Buffer.from(bytes), iconv.encodingExists(name) ? name : 'cp1252');
  }
}
