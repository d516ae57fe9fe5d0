import { linesIn, packLines } from '../../connectors/kit/ndjson';
import { recordsIn, segmentsOf } from '../../connectors/kit/readers';
import type { SourceRecord } from '../../domain/record/source-record';
import type { Finding } from '../../domain/redaction/finding';
import type { RequestId, SourceId } from '../../domain/request/ids';
import type { Objects } from '../../runtime/ports/objects';
import { CountsDiffer } from './faults';
import { keys } from './keys';

/** Layers of one segment: what the search found, and what was found again under a revision of the review. */
export type Layer = 'found' | `echoes-${number}`;

const keyOf = (request: RequestId, source: SourceId, segment: string, layer: Layer) =>
  `${keys.findings(request, source, segment.replace(/\.ndjson\.gz$/, ''))}-${layer}.ndjson.gz`;

/** Stores the findings of a segment: a line a record, in the order of the records. */
export async function writeFindings(
  objects: Objects,
  place: { readonly request: RequestId; readonly source: SourceId; readonly segment: string },
  layer: Layer,
  byRecord: readonly (readonly Finding[])[],
): Promise<void> {
  const lines = byRecord.map((findings) => JSON.stringify(findings));
  await objects.put(keyOf(place.request, place.source, place.segment, layer), await packLines(lines));
}

/** Everything found under a revision of the review. */
export const allLayers = (revision: number): readonly Layer[] => ['found', `echoes-${revision}`];

/** A record with what was found in it. */
export interface SearchedRecord {
  readonly record: SourceRecord;
  readonly findings: readonly Finding[];
}

/** The records of one source with their findings, in order. @throws CountsDiffer when a layer is shorter or longer than its segment. */
export async function* searchedRecords(
  objects: Objects,
  request: RequestId,
  source: SourceId,
  layers: readonly Layer[],
): AsyncGenerator<SearchedRecord & { readonly segment: string }> {
  for (const segmentKey of await segmentsOf(objects, request, source)) {
    const segment = segmentKey.slice(segmentKey.lastIndexOf('/') + 1);
    const open = layers.map((layer) => linesIn(objects, keyOf(request, source, segment, layer)));
    for await (const record of recordsIn(objects, segmentKey)) {
      const findings: Finding[] = [];
      for (const lines of open) {
        const line = await lines.next();
        if (line.done) throw new CountsDiffer({ request, source, what: 'findings' });
        findings.push(...(JSON.parse(line.value) as Finding[]));
      }
      yield { record, findings, segment };
    }
    for (const lines of open) {
      if (!(await lines.next()).done) throw new CountsDiffer({ request, source, what: 'findings' });
    }
  }
}
