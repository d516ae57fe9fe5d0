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
  const within = patience(position, stallSeconds);
  let source: AsyncIterator<Uint8Array> | undefined;
  let ended = false;
  try {
    source = (await within(Promise.resolve().then(() => member.open())))[Symbol.asyncIterator]();
    while (true) {
      const next = await within(source.next());
      if (next.done) break;
      yield next.value;
    }
    ended = true;
  } catch (cause) {
    throw cause instanceof AssemblyFailed ? cause : new AssemblyFailed('MEMBER_UNREADABLE', position, cause);
  } finally {
    // A source that hangs would also hang in `return`: it is told to stop, not waited for.
    if (!ended) source?.return?.().catch(() => undefined);
  }
}

function patience(position: number, stallSeconds: number) {
  return async <T>(promise: Promise<T>): Promise<T> => {
    let timer: NodeJS.Timeout | undefined;
    const stalled = new Promise<never>((_, reject) => {
      const giveUp = () => reject(new AssemblyFailed('MEMBER_STALLED', position));
      // After a long synchronous stretch the timer fires before an answer that is already there: look once more.
      timer = setTimeout(() => setImmediate(giveUp), stallSeconds * 1000);
    });
    try {
      return await Promise.race([promise, stalled]);
    } finally {
      clearTimeout(timer);
    }
  };
}
