import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import type { DownloadDesk } from '../desk';
import { streamOf } from '../http/stream-of';
import { rangeAsked } from './range';

type Volume = NonNullable<Awaited<ReturnType<DownloadDesk['volumes']>>>[number];

/** A sealed volume never changes, so its name and length name its bytes. @security S-18 */
const etagOf = ({ fileName, byteLength }: Volume): string =>
  `"${createHash('sha256').update(`${fileName}:${byteLength}`).digest('hex').slice(0, 32)}"`;

/**
 * A volume, or the part of it that is asked for: an interrupted download goes on where it was.
 *
 * @returns Undefined when the session ended in between.
 * @security S-25
 */
export async function volumeResponse(
  context: Context,
  downloads: DownloadDesk,
  session: string,
  volume: Volume,
): Promise<Response | undefined> {
  const etag = etagOf(volume);
  const { byteLength } = volume;
  const asked = rangeAsked(context.req.header('Range'), context.req.header('If-Range'), etag, byteLength);
  const headers: Record<string, string> = {
    'Accept-Ranges': 'bytes',
    'Content-Type': 'application/zip',
    'Content-Disposition': `attachment; filename="${volume.fileName}"`,
    ETag: etag,
  };
  if (asked.kind === 'unsatisfiable') {
    return context.body(null, 416, { 'Accept-Ranges': 'bytes', 'Content-Range': `bytes */${byteLength}` });
  }
  const part = asked.kind === 'part' ? asked : undefined;
  headers['Content-Length'] = String(part ? part.end - part.start : byteLength);
  if (part) headers['Content-Range'] = `bytes ${part.start}-${part.end - 1}/${byteLength}`;
  const status = part ? 206 : 200;
  // A HEAD is a look, not a download: nothing is read and nothing is recorded.
  if (context.req.raw.method === 'HEAD') return context.body(null, status, headers);
  const read = await downloads.read(session, volume.volume, part && { start: part.start, end: part.end });
  if (!read) return undefined;
  return context.body(streamOf(read.bytes), status, headers);
}
