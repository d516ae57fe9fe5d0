import { recordsIn, segmentsOf } from '../../connectors/kit/readers';
import type { Finding } from '../../domain/redaction/finding';
import { flagsFrom } from '../../domain/redaction/persons/flags-from';
import { createRecordSearch } from '../../domain/redaction/record-search';
import { createTextDetector } from '../../domain/redaction/text/text-detector';
import { allSourcesTerminal } from '../../domain/request/request';
import { attachmentReadings } from '../step/attachment-readings';
import { StagingMissing, StepRefused } from '../step/faults';
import { writeFindings } from '../step/findings-file';
import { segmentInput, stepInput } from '../step/input';
import type { StepRuntime } from '../step/runtime';
import { searchKitFor } from '../step/search-kit';
import { partsOfReference } from '../step/segment-reference';
import { recordOnce, requestOf } from '../step/stream';
import { textTools } from '../step/text-tools';

/** Counts only. @security S-01 */
export interface Detected {
  readonly records: number;
  readonly findings: number;
}

const input = stepInput('detect', { segment: segmentInput });

/** Searches one staged segment for what may have to go, from the requester's viewpoint. Findings stay in staging. @legal L-31 */
export async function detectStep(runtime: StepRuntime, payload: unknown): Promise<Detected> {
  const { requestId, segment: reference } = input.parse(payload);
  const { ports } = runtime;
  const { source, segment } = partsOfReference(reference);
  const request = await requestOf(ports, requestId);
  const before = request.detected.get(reference);
  if (before) return before;
  if (!allSourcesTerminal(request)) throw new StepRefused(requestId, 'sources-open');
  const segmentKey = (await segmentsOf(ports.objects, requestId, source)).find((key) => key.endsWith(`/${segment}`));
  if (!segmentKey) throw new StagingMissing('segment', requestId);
  const kit = await searchKitFor(runtime, request, source);
  for (const flag of flagsFrom(kit.viewpoint)) {
    if (!request.flags.includes(flag))
      await recordOnce(ports, requestId, { type: 'flag-raised', flag, sourceId: source });
  }
  const search = createRecordSearch({
    ...kit,
    detector: createTextDetector(kit.viewpoint, kit.policy, textTools),
  });
  const byRecord: (readonly Finding[])[] = [];
  for await (const record of recordsIn(ports.objects, segmentKey)) {
    const readings = await attachmentReadings(runtime, record);
    byRecord.push(search.findingsOf(record, kit.typeOf(record), readings));
  }
  await writeFindings(ports.objects, { request: requestId, source, segment }, 'found', byRecord);
  const detected = { records: byRecord.length, findings: byRecord.reduce((sum, { length }) => sum + length, 0) };
  await recordOnce(ports, requestId, { type: 'segment-detected', segment: reference, ...detected });
  return detected;
}
