import type { Link } from '../../runtime/ports/links';
import type { Objects } from '../../runtime/ports/objects';

/** One ZIP of a delivery. */
export interface Volume {
  readonly volume: number;
  /** Made by us from the request's number; says nothing about a person. @security S-25, S-28 */
  readonly fileName: string;
  readonly byteLength: number;
  readonly key: string;
}

/** The volumes of the delivery that a link gives, in order. */
export async function volumesOf(objects: Objects, link: Link): Promise<readonly Volume[]> {
  const prefix = `archive/${link.requestId}/${link.delivery}/volume-`;
  const found: { volume: number; byteLength: number; key: string }[] = [];
  for await (const stat of objects.list(prefix)) {
    const volume = /^(\d+)\.zip$/.exec(stat.key.slice(prefix.length));
    if (volume) found.push({ volume: Number(volume[1]), byteLength: stat.byteLength, key: stat.key });
  }
  const base = `inzage-${link.requestId}${link.delivery > 1 ? `-nalevering-${link.delivery - 1}` : ''}`;
  return found
    .sort((a, b) => a.volume - b.volume)
    .map((one) => ({ ...one, fileName: found.length === 1 ? `${base}.zip` : `${base}-deel-${one.volume}.zip` }));
}
