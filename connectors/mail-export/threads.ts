import { createHash } from 'node:crypto';
import type { Mail } from './mail';

/** Puts messages of one conversation together by Message-ID, References, In-Reply-To and Outlook's index. */
export class Threads {
  readonly #above = new Map<string, string>();

  /** @returns the key under which `of` finds the conversation. */
  add({ messageId, references, conversation }: Pick<Mail, 'messageId' | 'references' | 'conversation'>): string {
    const keys = [
      ...references,
      ...(messageId === '' ? [] : [messageId]),
      ...(conversation === '' ? [] : [`index ${conversation}`]),
    ];
    const [first = ''] = keys;
    for (const key of keys) {
      const [one, other] = [this.#root(first), this.#root(key)];
      if (one !== other) this.#above.set(other, one);
    }
    return first;
  }

  /** A print of the conversation: a number would tell how many there are. Empty for a message that is in none. @legal L-34 */
  of(key: string): string {
    return key === '' ? '' : createHash('sha256').update(this.#root(key)).digest('hex').slice(0, 12);
  }

  #root(key: string): string {
    let at = key;
    for (let up = this.#above.get(at); up !== undefined; up = this.#above.get(at)) at = up;
    return at;
  }
}
