import { createHash, hash } from 'node:crypto';
import { AssemblyFailed } from './assembly-failed';
import { guardedSource } from './guarded-source';
import type { Member } from './member';

/** Members up to this many bytes are read whole; larger ones stream. */
export const wholeBytes = 8 * 1024 * 1024;

/** A member whose first bytes are here. */
export type Ready =
  | {
      readonly kind: 'whole';
      readonly member: Member;
      readonly position: number;
      readonly bytes: Buffer;
      readonly sha256: string;
    }
  | {
      readonly kind: 'stream';
      readonly member: Member;
      readonly position: number;
      readonly bytes: AsyncGenerator<Uint8Array>;
      /** Lets go of the source, also when `bytes` was never read. */
      readonly close: () => void;
    };

export interface PrefetchLimits {
  /** How many members are opened ahead. */
  readonly members: number;
  /** How many bytes may be held ahead; one member is always allowed. */
  readonly bytes: number;
  readonly stallSeconds: number;
}

/**
 * The members in their order, opened ahead within a budget: one after the other, each would cost its time to first byte.
 * Stops opening when the reader stops.
 *
 * @throws AssemblyFailed when a member cannot be read or is not what was planned.
 */
export async function* prefetched(members: readonly Member[], limits: PrefetchLimits): AsyncGenerator<Ready> {
  const ahead: { readonly weight: number; readonly ready: Promise<Ready> }[] = [];
  let held = 0;
  let next = 0;
  try {
    while (next < members.length || ahead.length > 0) {
      while (next < members.length && ahead.length < limits.members) {
        const member = members[next] as Member;
        const weight = Math.min(member.byteLength ?? wholeBytes, wholeBytes);
        if (ahead.length > 0 && held + weight > limits.bytes) break;
        const ready = makeReady(member, next, limits.stallSeconds);
        ready.catch(() => undefined);
        ahead.push({ weight, ready });
        held += weight;
        next++;
      }
      const first = ahead.shift();
      if (first === undefined) return;
      yield await first.ready;
      held -= first.weight;
    }
  } finally {
    for (const { ready } of ahead) {
      ready.then(
        (left) => (left.kind === 'stream' ? left.close() : undefined),
        () => undefined,
      );
    }
  }
}

async function makeReady(member: Member, position: number, stallSeconds: number): Promise<Ready> {
  const source = guardedSource(member, position, stallSeconds);
  const parts: Uint8Array[] = [];
  let length = 0;
  while (length <= wholeBytes) {
    const next = await source.next();
    if (next.done) {
      const bytes = joined(parts, length);
      const sha256 = hash('sha256', bytes, 'hex');
      assertAsPlanned(member, position, length, sha256);
      return { kind: 'whole', member, position, bytes, sha256 };
    }
    parts.push(next.value);
    length += next.value.byteLength;
  }
  // Told to close, not waited for: a source that hangs would hang here too.
  const close = () => void source.return(undefined).catch(() => undefined);
  return { kind: 'stream', member, position, bytes: resumed(parts, source), close };
}

/** @throws AssemblyFailed `MEMBER_CHANGED` when length or digest differ from what the plan says. */
export function assertAsPlanned(member: Member, position: number, length: number, sha256: string): void {
  const sameLength = member.byteLength === undefined || member.byteLength === length;
  const sameDigest = member.sha256 === undefined || member.sha256 === sha256;
  if (!sameLength || !sameDigest) throw new AssemblyFailed('MEMBER_CHANGED', position);
}

/** A hash that is fed while a large member streams by. */
export const runningDigest = () => createHash('sha256');

function joined(parts: readonly Uint8Array[], length: number): Buffer {
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return Buffer.from(only.buffer, only.byteOffset, only.byteLength);
  return Buffer.concat(parts, length);
}

async function* resumed(read: Uint8Array[], rest: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
  for (let part = read.shift(); part !== undefined; part = read.shift()) yield part;
  yield* rest;
}
