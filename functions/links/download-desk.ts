import { setTimeout as delay } from 'node:timers/promises';
import type { Ports } from '../../runtime/ports';
import type { Link } from '../../runtime/ports/links';
import type { DownloadDesk } from '../api/desk';
import { linkName, sha256 } from './hashing';
import { isExpired, sessionIsValid } from './link-state';
import { type OnDownload, openSession } from './open-session';
import { type Volume, volumesOf } from './volumes';

/** Every answer to a code takes at least this long, so that looking up, counting and recording do not show in its time. */
const floorMilliseconds = 400;

/**
 * The download desk over links and stored archives.
 *
 * @param onDownload Told of every attempt on an existing link, and of every file that starts to go out.
 * @security S-18, S-22, S-24, S-26
 */
export function downloadDesk(
  ports: Pick<Ports, 'links' | 'objects' | 'clock' | 'ids'>,
  onDownload: OnDownload,
  options: {
    readonly floorMilliseconds?: number;
    /** Where the platform cannot stream: an address for one stored object, good for minutes. @security S-23 */
    readonly addressFor?: (key: string, fileName: string) => Promise<string>;
  } = {},
): DownloadDesk {
  const { addressFor } = options;
  const floor = options.floorMilliseconds ?? floorMilliseconds;
  // Resuming asks for many ranges of one file; the trail wants one line for it.
  const begun = new Set<string>();

  const linkOf = async (session: string): Promise<Link | undefined> => {
    const sessionSha256 = sha256(session);
    const link = await ports.links.findBySession(sessionSha256);
    return link && sessionIsValid(link, sessionSha256, ports.clock.now()) ? link : undefined;
  };

  const tellTrail = (link: Link, volume: number): Promise<void> =>
    onDownload(link.requestId, { type: 'download', link: linkName(link.tokenSha256), outcome: 'file-sent', volume });

  const volumeOf = async (link: Link, volume: number): Promise<Volume | undefined> =>
    (await volumesOf(ports.objects, link)).find((one) => one.volume === volume);

  return {
    async standing(token) {
      const link = await ports.links.find(sha256(token));
      if (!link) return 'unknown';
      if (link.revokedAt !== undefined) return 'withdrawn';
      return isExpired(link, ports.clock.now()) ? 'expired' : 'open';
    },

    async open(token, code) {
      const [session] = await Promise.all([openSession(ports, onDownload, token, code), delay(floor)]);
      return session === undefined ? { ok: false } : { ok: true, session };
    },

    async volumes(session) {
      const link = await linkOf(session);
      if (!link) return undefined;
      return (await volumesOf(ports.objects, link)).map(({ key: _, ...volume }) => volume);
    },

    async read(session, volume, range) {
      const link = await linkOf(session);
      if (!link) return undefined;
      const found = await volumeOf(link, volume);
      if (!found) return undefined;
      const bytes = await ports.objects.get(found.key, range);
      if (!bytes) return undefined;
      const file = `${sha256(session)}:${volume}`;
      if ((range?.start ?? 0) === 0 || !begun.has(file)) {
        begun.add(file);
        await tellTrail(link, volume);
      }
      return { byteLength: found.byteLength, bytes };
    },

    ...(addressFor && {
      async address(session: string, volume: number) {
        const link = await linkOf(session);
        const found = link && (await volumeOf(link, volume));
        if (!found) return undefined;
        await tellTrail(link, volume);
        return addressFor(found.key, found.fileName);
      },
    }),
  };
}
