import type { Hidden, HiddenKind } from '../document';

/** Gathers what does not go out, each text once for its kind. What has no letter or figure is technical and not listed. */
export class HiddenList {
  readonly #seen = new Set<string>();
  readonly #list: Hidden[] = [];

  add(kind: HiddenKind, text: string): void {
    const words = text.replaceAll(/\s+/g, ' ').trim();
    const key = `${kind} ${words}`;
    if (!/[\p{L}\p{N}]/u.test(words) || this.#seen.has(key)) return;
    this.#seen.add(key);
    this.#list.push({ kind, text: words });
  }

  /** Takes over what a document inside hides. */
  addAll(list: readonly Hidden[]): void {
    for (const hidden of list) {
      if (hidden.text === undefined) this.#list.push(hidden);
      else this.add(hidden.kind, hidden.text);
    }
  }

  get list(): readonly Hidden[] {
    return this.#list;
  }
}
