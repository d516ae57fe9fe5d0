import { readJson, writeJson } from '../../connectors/kit/ndjson';
import type { RecordKey } from '../../domain/redaction/finding';
import type { HardKind } from '../../domain/redaction/leak/hard-string';
import { createLeakScanner } from '../../domain/redaction/leak/leak-scanner';
import type { RequestId } from '../../domain/request/ids';
import type { Request } from '../../domain/request/request';
import type { Ports } from '../../runtime/ports';
import { CountsDiffer, StagingMissing } from '../step/faults';
import { frozenOf } from '../step/frozen';
import { keys } from '../step/keys';
import type { StepRuntime } from '../step/runtime';
import { requestOf } from '../step/stream';
import { bytesOfObject } from './archive-bytes';
import { checkArchive } from './check-archive';
import { memberTexts } from './member-texts';
import { type Misplaced, misplacedIn } from './positions';
import { readArchive } from './read-archive';
import { fileSearchAgain } from './search-again';

/** A place in the finished archive where something stands that may not. Without the value; staging only. */
export interface Leak {
  readonly path: string;
  readonly kind: HardKind | Misplaced['kind'];
  /** The record it was taken out of, when known: where the review goes on. */
  readonly record?: RecordKey;
}

/** What reading one finished volume gave. */
export interface VolumeVerdict {
  readonly volume: number;
  readonly leaks: readonly Leak[];
}

/**
 * Reads the finished bytes: signature, digests, counts, and the leak test on every text. A damaged volume is a fault, a leak is a
 * finding that blocks release. @security S-29, S-36, S-39
 */
export async function verifyVolume(
  runtime: StepRuntime,
  requestId: RequestId,
  volume: number,
): Promise<{ readonly findings: number }> {
  const { ports } = runtime;
  const request = await requestOf(ports, requestId);
  const before = await verdictOf(ports, request, volume);
  if (request.verified && before) return { findings: before.leaks.length };
  const source = await bytesOfObject(ports.objects, keys.volume(requestId, request.delivery, volume));
  if (!source) throw new StagingMissing('volume', requestId);
  const report = await checkArchive(source);
  const written = request.volumes.get(volume);
  if (!report.ok || report.manifestSha256 !== written?.manifestSha256 || report.entries !== written?.entries) {
    throw new CountsDiffer({ requestId, volume, problems: report.problems.length, entries: report.entries });
  }
  const scanner = createLeakScanner((await frozenOf(ports, request)).hardSet);
  const leaks: Leak[] = [];
  const archive = await readArchive(source);
  const namesSomebody = fileSearchAgain(runtime, request);
  for await (const { path, text } of memberTexts(archive)) {
    for (const { kind, record } of scanner.scan(text)) leaks.push({ path, kind, ...(record ? { record } : {}) });
    if (path.startsWith('bestanden/') && text !== path && (await namesSomebody(text)))
      leaks.push({ path, kind: 'found-again' });
  }
  // Data files stand in the first volume only.
  if (volume === 1) {
    leaks.push(...(await misplacedIn(runtime, request, archive)));
  }
  await writeJson(ports.objects, verdictKey(request, volume), { volume, leaks } satisfies VolumeVerdict);
  return { findings: leaks.length };
}

const verdictKey = (request: Request, volume: number): string =>
  keys.leaks(request.requestId, request.revision, volume);

/** What was found in a volume, once it was read. */
export const verdictOf = (ports: Pick<Ports, 'objects'>, request: Request, volume: number) =>
  readJson<VolumeVerdict>(ports.objects, verdictKey(request, volume));
