import type { RosterPerson } from '../../domain/record/person';
import type { SourceRecord, UndeclaredField } from '../../domain/record/source-record';
import type { RequestId, SourceId } from '../../domain/request/ids';
import type { Objects } from '../../runtime/ports/objects';
import { removeAll } from './checkpoint';
import type { FinishedSource } from './collect-into';
import type { Candidate } from './connector';
import { linesIn, readJson } from './ndjson';
import { type SegmentSeries, stagingKeys } from './staging-keys';

/** Keys of a finished source's record segments, in order. Empty while it is not finished, and when it has nothing. */
export const segmentsOf = (objects: Objects, requestId: RequestId, sourceId: SourceId): Promise<readonly string[]> =>
  seriesOf(objects, requestId, sourceId, 'segment');

/** The records of one segment, in the order in which the source gave them. @throws StagingDamaged */
export async function* recordsIn(objects: Objects, segmentKey: string): AsyncGenerator<SourceRecord> {
  for await (const line of linesIn(objects, segmentKey)) yield JSON.parse(line) as SourceRecord;
}

/** Every person a finished source named. One id can come more than once, with different things known. @throws StagingDamaged */
export async function* personsOf(
  objects: Objects,
  requestId: RequestId,
  sourceId: SourceId,
): AsyncGenerator<RosterPerson> {
  for (const key of await seriesOf(objects, requestId, sourceId, 'persons')) {
    for await (const line of linesIn(objects, key)) yield JSON.parse(line) as RosterPerson;
  }
}

/** The candidates that `locateIn` staged; empty when nobody was found or it has not searched yet. */
export const candidatesOf = async (
  objects: Objects,
  requestId: RequestId,
  sourceId: SourceId,
): Promise<readonly Candidate[]> =>
  (await readJson<readonly Candidate[]>(objects, stagingKeys(requestId, sourceId).candidates)) ?? [];

/** Fields that were kept back because no table declares them. */
export const undeclaredOf = async (
  objects: Objects,
  requestId: RequestId,
  sourceId: SourceId,
): Promise<readonly UndeclaredField[]> =>
  (await readJson<readonly UndeclaredField[]>(objects, stagingKeys(requestId, sourceId).undeclared)) ?? [];

/** The recorded end of a source, or undefined while it is not finished. */
export const finishedSource = (
  objects: Objects,
  requestId: RequestId,
  sourceId: SourceId,
): Promise<FinishedSource | undefined> => readJson<FinishedSource>(objects, stagingKeys(requestId, sourceId).tally);

/** Removes all that is staged of a source, so that it can be searched and read afresh. */
export const forgetSource = (objects: Objects, requestId: RequestId, sourceId: SourceId): Promise<void> =>
  removeAll(objects, stagingKeys(requestId, sourceId).root);

async function seriesOf(objects: Objects, requestId: RequestId, sourceId: SourceId, series: SegmentSeries) {
  const keys = stagingKeys(requestId, sourceId);
  const finished = await readJson<FinishedSource>(objects, keys.tally);
  return Array.from({ length: finished?.segments[series] ?? 0 }, (_, n) => keys.segment(series, n + 1));
}
