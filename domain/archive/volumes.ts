/** A member as the plan of volumes sees it. */
export interface PlannedMember {
  readonly path: string;
  /** Exact for attachments, estimated for what is written on the way. */
  readonly byteLength: number;
  /** `first`: documents and data, always in volume 1. `anywhere`: attachments. */
  readonly place: 'first' | 'anywhere';
}

/** Under 4 GiB, so that every unpacker can read it. */
export const defaultVolumeBytes = 4_000_000_000;
/** Offered for telephones. */
export const smallVolumeBytes = 500_000_000;

/** What a member costs besides its bytes: two headers, its name twice, its line in the manifest. */
const overheadBytes = (path: string): number => 2 * path.length + 400;

/**
 * Divides members over volumes, each a complete archive of its own, in the members' order.
 * Documents and data stand in volume 1, whatever their size; a file larger than the limit gets a volume to itself.
 * At least one volume; same members and limit, same volumes.
 *
 * @throws RangeError for a limit under 1 MB.
 */
export function planVolumes<M extends PlannedMember>(
  members: readonly M[],
  limitBytes: number,
): readonly (readonly M[])[] {
  if (limitBytes < 1_000_000) throw new RangeError('a volume holds at least 1,000,000 bytes');
  const first = members.filter((member) => member.place === 'first');
  const volumes: M[][] = [first];
  let current = first;
  let filled = first.reduce((sum, member) => sum + costOf(member), 0);
  for (const member of members) {
    if (member.place === 'first') continue;
    const cost = costOf(member);
    if (filled + cost > limitBytes && current.length > 0) {
      current = [];
      volumes.push(current);
      filled = 0;
    }
    current.push(member);
    filled += cost;
  }
  return volumes;
}

const costOf = (member: PlannedMember): number => member.byteLength + overheadBytes(member.path);
