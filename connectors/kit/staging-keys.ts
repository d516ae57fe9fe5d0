import type { RequestId, SourceId } from '../../domain/request/ids';

const four = (n: number) => String(n).padStart(4, '0');

/** Where a source's data stand in staging. Made of ids and counters only. @security S-05, S-33 */
export const stagingKeys = (requestId: RequestId, sourceId: SourceId) => {
  const root = `staging/${requestId}/${sourceId}`;
  return {
    root: `${root}/`,
    candidates: `${root}/candidates.json`,
    /** n from 1. */
    segment: (series: SegmentSeries, n: number) => `${root}/${series}-${four(n)}.ndjson.gz`,
    segments: (series: SegmentSeries) => `${root}/${series}-`,
    attachment: (n: number) => `${root}/attachments/${String(n).padStart(6, '0')}`,
    checkpoint: (n: number) => `${root}/progress/checkpoint-${String(n).padStart(6, '0')}.json`,
    checkpoints: `${root}/progress/checkpoint-`,
    openSegment: (n: number, series: SegmentSeries) =>
      `${root}/progress/open-${String(n).padStart(6, '0')}-${series}.ndjson.gz`,
    progress: `${root}/progress/`,
    undeclared: `${root}/undeclared.json`,
    tally: `${root}/tally.json`,
  };
};

export type StagingKeys = ReturnType<typeof stagingKeys>;

/** `segment`: records. `persons`: the roster. `quarantine`: values of undeclared fields, for the maintainer only. */
export type SegmentSeries = 'segment' | 'persons' | 'quarantine';
