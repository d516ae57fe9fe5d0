import { AssemblyFailed } from './assembly-failed';
import type { Member } from './member';

/**
 * The bytes of a member, with the promise that waiting for them ends: a source that throws or gives nothing for
 * `stallSeconds` becomes an `AssemblyFailed`. Only time spent waiting for the source counts, not for whoever reads.
 */
export async function* guardedSource(
  member: Member,
  position: number,
  stallSeconds: number,
): AsyncGenerator<Uint8Array> {
  const patience = new Patience(position, stallSeconds);
  let source: AsyncIterator<Uint8Array> | undefined;
  let ended = false;
  try {
    source = (await patience.with(Promise.resolve().then(() => member.open())))[Symbol.asyncIterator]();
    while (true) {
      const next = await patience.with(source.next());
      if (next.done) break;
      yield next.value;
    }
    ended = true;
  } catch (cause) {
    throw cause instanceof AssemblyFailed ? cause : new AssemblyFailed('MEMBER_UNREADABLE', position, cause);
  } finally {
    patience.end();
    // A source that hangs would also hang in `return`: it is told to stop, not waited for.
    if (!ended) source?.return?.().catch(() => undefined);
  }
}

/** One timer for a whole member: a source may give its bytes in a hundred thousand crumbs. */
class Patience {
  #giveUp: (() => void) | undefined;
  readonly #timer: NodeJS.Timeout;
  readonly #position: number;

  constructor(position: number, stallSeconds: number) {
    this.#position = position;
    // After a long synchronous stretch the timer fires before an answer that is already there: look once more.
    this.#timer = setTimeout(() => {
      const waiting = this.#giveUp;
      setImmediate(() => {
        if (waiting === this.#giveUp) waiting?.();
      });
    }, stallSeconds * 1000);
  }

  with<T>(promise: Promise<T>): Promise<T> {
    this.#timer.refresh();
    return new Promise<T>((resolve, reject) => {
      const settle = () => {
        this.#giveUp = undefined;
      };
      this.#giveUp = () => reject(new AssemblyFailed('MEMBER_STALLED', this.#position));
      promise.then(
        (value) => {
          settle();
          resolve(value);
        },
        (cause) => {
          settle();
          reject(cause);
        },
      );
    });
  }

  end(): void {
    clearTimeout(this.#timer);
  }
}
