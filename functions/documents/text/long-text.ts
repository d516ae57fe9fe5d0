/** Pieces joined at a time: enough to be quick, few enough to let go of them. */
const joinedAtOnce = 8192;

/** A text put together from very many pieces, without keeping them. */
export class LongText {
  readonly #joined: string[] = [];
  #pieces: string[] = [];

  add(piece: string): void {
    this.#pieces.push(piece);
    if (this.#pieces.length >= joinedAtOnce) this.#join();
  }

  get value(): string {
    this.#join();
    return this.#joined.join('');
  }

  #join(): void {
    if (this.#pieces.length > 0) this.#joined.push(this.#pieces.join(''));
    this.#pieces = [];
  }
}
