import { isMemberPath } from '../../domain/archive/member-names';
import type { Instant } from '../../domain/deadline/instant';
import type { RequestId } from '../../domain/request/ids';
import type { Keys } from '../../runtime/ports/keys';
import type { Bytes } from '../../runtime/ports/objects';
import { AssemblyFailed } from './assembly-failed';
import type { Member } from './member';
import { VolumeWriter } from './volume-writer';

/** Bounds of one volume's writing. */
export interface AssemblyLimits {
  /** How long a member's source may give nothing. Default 4. */
  readonly stallSeconds: number;
  /** How long the whole volume may take. Default 840: a Lambda lives for 900. */
  readonly deadlineSeconds: number;
  /** Members and bytes read ahead. Defaults 12 and 32 MiB. */
  readonly prefetchMembers: number;
  readonly prefetchBytes: number;
}

/** Everything one volume is made of. Same input, same recorded instants and same Node build give the same bytes. */
export interface VolumeInput {
  readonly reference: RequestId;
  readonly delivery: number;
  readonly volume: number;
  readonly volumes: number;
  /** Recorded in the request; every member carries it as its date. */
  readonly sealedAt: Instant;
  /** In the order in which they are written. */
  readonly members: readonly Member[];
  readonly sign: Keys['sign'];
  readonly limits?: Partial<AssemblyLimits>;
}

/** What was written. Holds digests and counts only. */
export interface VolumeSummary {
  /** All members, manifest and signature among them. */
  readonly entries: number;
  readonly byteLength: number;
  readonly manifestSha256: string;
}

const defaults: AssemblyLimits = {
  stallSeconds: 4,
  deadlineSeconds: 840,
  prefetchMembers: 12,
  prefetchBytes: 32 * 1024 * 1024,
};

/**
 * Writes one volume, a complete ZIP of its own, with its manifest and signature as the last members.
 *
 * `store` is handed the bytes and must read them to the end; when anything fails they throw, and so does this:
 * a half volume never looks whole. Holds about 64 MiB whatever the size of the volume and the speed of the store.
 *
 * @throws AssemblyFailed, or what `store` threw.
 * @security S-28, S-29, S-33
 */
export async function assembleVolume(
  input: VolumeInput,
  store: (bytes: Bytes) => Promise<unknown>,
): Promise<VolumeSummary> {
  const limits = { ...defaults, ...input.limits };
  assertNames(input.members);
  const writer = new VolumeWriter(input, limits);
  return await writer.write(store);
}

// The archiver would silently mend a name; ours need no mending.
function assertNames(members: readonly Member[]): void {
  const seen = new Set<string>();
  for (const [position, { path }] of members.entries()) {
    const folded = path.toLowerCase();
    if (!isMemberPath(path) || seen.has(folded)) throw new AssemblyFailed('MEMBER_NAME', position);
    seen.add(folded);
  }
}
