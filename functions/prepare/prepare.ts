import type { ReleasedRecord, WithheldEntry } from '../../domain/archive/released';
import { needsReview, type Request } from '../../domain/request/request';
import { type Applied, applyTo } from '../../domain/withholding/apply-to';
import { standingOf } from '../../domain/withholding/standing';
import { undecided } from '../../domain/withholding/undecided';
import { attachmentReadings } from '../step/attachment-readings';
import { decisionsOf } from '../step/decisions-of';
import { CountsDiffer, StepRefused } from '../step/faults';
import { allLayers, searchedRecords } from '../step/findings-file';
import { frozenOf } from '../step/frozen';
import { sourceIdInput, stepInput } from '../step/input';
import { PreparedWriter } from '../step/prepared';
import type { StepRuntime } from '../step/runtime';
import { searchKitFor } from '../step/search-kit';
import { recordOnce, requestOf } from '../step/stream';
import { writeRewritten } from './write-rewritten';

/** Records by what became of them. `withheld` counts silent ones too: it never leaves the board. @security S-36 */
export interface Prepared {
  readonly released: number;
  readonly redacted: number;
  readonly withheld: number;
}

const input = stepInput('prepare', { sourceId: sourceIdInput });

/**
 * Carries the decisions out for one source and writes what goes out. Nothing queued passes without a decision; every fetched
 * record ends as released, redacted or withheld, exactly one. @legal L-31, L-34, L-41 @security S-36
 */
export async function prepareStep(runtime: StepRuntime, payload: unknown): Promise<Prepared> {
  const { requestId, sourceId } = input.parse(payload);
  const { ports } = runtime;
  const request = await requestOf(ports, requestId);
  const before = request.prepared.get(sourceId);
  if (before) return before;
  if (needsReview(request)) throw new StepRefused(requestId, 'review-open');
  const source = request.sources.get(sourceId);
  if (source?.state !== 'complete') throw new StepRefused(requestId, 'source-in-other-state');
  const counts = await write(runtime, request, sourceId);
  if (counts.released + counts.redacted + counts.withheld !== source.tally.fetched) {
    throw new CountsDiffer({ requestId, sourceId, fetched: source.tally.fetched, ...counts });
  }
  await recordOnce(ports, requestId, { type: 'source-prepared', sourceId, ...counts });
  return counts;
}

async function write(
  runtime: StepRuntime,
  request: Request,
  sourceId: Parameters<typeof searchedRecords>[2],
): Promise<Prepared> {
  const { ports } = runtime;
  const kit = await searchKitFor(runtime, request, sourceId);
  const decisions = await decisionsOf(ports, request);
  const standing = standingOf(decisions);
  const { labels } = await frozenOf(ports, request);
  const writer = new PreparedWriter(ports.objects, request, sourceId);
  const counts = { released: 0, redacted: 0, withheld: 0 };
  const ledger: WithheldEntry[] = [];
  const numbers = new Map<string, number>();
  let [attachments, rewritten] = [0, 0];
  const nextKey = () => {
    rewritten += 1;
    return writer.rewrittenKey(rewritten);
  };
  for await (const { record, findings } of searchedRecords(
    ports.objects,
    request.requestId,
    sourceId,
    allLayers(request.revision),
  )) {
    if (undecided(findings, decisions).length > 0) throw new StepRefused(request.requestId, 'review-open');
    const readings = await attachmentReadings(runtime, record);
    const applied: Applied = applyTo({
      record,
      recordType: kit.typeOf(record),
      findings,
      standing,
      labels,
      viewpoint: kit.viewpoint,
      hash: kit.hash,
      readings,
    });
    if (applied.kind !== 'silent') ledger.push(...applied.ledger);
    if (applied.kind !== 'released') {
      counts.withheld += 1;
      continue;
    }
    const anew = await writeRewritten(runtime, record, readings, applied.rewritten, nextKey);
    ledger.push(...anew.ledger);
    const number = (numbers.get(record.type) ?? 0) + 1;
    numbers.set(record.type, number);
    const id = `${record.type}-${String(number).padStart(4, '0')}`;
    const released: ReleasedRecord = {
      ...applied.record,
      id,
      stagedId: record.id,
      attachments: [...applied.record.attachments, ...anew.attachments],
    };
    attachments += released.attachments.length;
    counts[released.redacted ? 'redacted' : 'released'] += 1;
    await writer.add(released);
  }
  await writer.close(ledger, attachments);
  return counts;
}
