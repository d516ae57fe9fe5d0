import { createWriteStream } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { RequestId } from '../../../../domain/request/ids';
import { StagingMissing } from '../../../../functions/step/faults';
import { keys } from '../../../../functions/step/keys';
import { requestOf } from '../../../../functions/step/stream';
import type { LocalInzage } from '../../compose';

/** What the command prints at the end. Ids, counts and paths of ours. */
export interface HandOver {
  readonly requestId: RequestId;
  readonly archive: string;
  readonly volumes: readonly string[];
  readonly manifestSha256: string;
  readonly tally: Readonly<Record<string, unknown>>;
}

/** Copies the released volumes to the folder, each whole or not at all. */
export async function handOver({ runtime }: LocalInzage, requestId: RequestId, out: string): Promise<HandOver> {
  const request = await requestOf(runtime.ports, requestId);
  await mkdir(out, { recursive: true });
  const count = request.sealed?.volumes ?? 0;
  const volumes: string[] = [];
  for (let volume = 1; volume <= count; volume++) {
    const part = count === 1 ? '' : `-deel-${volume}`;
    const path = join(out, `inzage-${requestId}${part}.zip`);
    const body = await runtime.ports.objects.get(keys.volume(requestId, request.delivery, volume));
    if (!body) throw new StagingMissing('volume', requestId);
    const half = `${path}.half`;
    try {
      await pipeline(Readable.from(body), createWriteStream(half, { mode: 0o600 }));
      const file = await open(half, 'r');
      await file.sync();
      await file.close();
      await rename(half, path);
    } catch (error) {
      await rm(half, { force: true });
      throw error;
    }
    volumes.push(path);
  }
  const sources = [...request.sources].map(([sourceId, source]) => [
    sourceId,
    { ...source, ...(request.prepared.get(sourceId) ?? {}) },
  ]);
  return {
    requestId,
    archive: volumes[0] ?? '',
    volumes,
    manifestSha256: request.sealed?.manifestSha256 ?? '',
    tally: Object.fromEntries(sources),
  };
}
