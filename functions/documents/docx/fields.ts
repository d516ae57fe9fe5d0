import { childOf, childrenOf, type XmlElement } from '../container/xml-tree';

/**
 * Where the reading is in Word's fields: `code` is what Word was told to show, `result` what it shows. Fields lie in each other and
 * reach over paragraphs. ECMA-376 17.16.18
 */
export class Fields {
  readonly #open: { inCode: boolean; code: string }[] = [];

  /** True while what is read is an order to Word, which nobody sees. */
  get inCode(): boolean {
    return this.#open.some((field) => field.inCode);
  }

  addCode(text: string): void {
    const field = this.#open.at(-1);
    if (field) field.code += text;
  }

  begin(): void {
    this.#open.push({ inCode: true, code: '' });
  }

  separate(): void {
    const field = this.#open.at(-1);
    if (field) field.inCode = false;
  }

  /** Ends the innermost field and gives its code. */
  end(): string {
    return this.#open.pop()?.code ?? '';
  }

  /** The codes of fields that never ended. */
  abandoned(): readonly string[] {
    return this.#open.splice(0).map(({ code }) => code);
  }
}

/** What an old form field shows of itself: a box, or the entry that was chosen. */
export function fieldFace(fieldCharacter: XmlElement): string {
  const data = childOf(fieldCharacter, 'w:ffData');
  const box = childOf(data, 'w:checkBox');
  if (box) {
    const state = childOf(box, 'w:checked') ?? childOf(box, 'w:default');
    return state && !/^(0|false|off)$/.test(state.attributes['w:val'] ?? '1') ? '\u2612' : '\u2610';
  }
  const list = childOf(data, 'w:ddList');
  const chosen = Number((childOf(list, 'w:result') ?? childOf(list, 'w:default'))?.attributes['w:val'] ?? 0);
  return childrenOf(list, 'w:listEntry')[chosen]?.attributes['w:val'] ?? '';
}
