import type { Instant } from '../../../domain/deadline/instant';
import type { RecordType } from '../../../domain/record/field-table';
import type { SourceRecord } from '../../../domain/record/source-record';
import type { AttachmentReadings } from '../../../domain/redaction/attachment-reading';
import type { Finding } from '../../../domain/redaction/finding';
import { labelsFor } from '../../../domain/redaction/labels/labels-for';
import type { Viewpoint } from '../../../domain/redaction/viewpoint';
import { applyTo } from '../../../domain/withholding/apply-to';
import type { Decision } from '../../../domain/withholding/decision';
import { mentionsOf } from '../../../domain/withholding/mentions-of';
import { standingOf } from '../../../domain/withholding/standing';
import { fromSanne, hash, searchFor } from '../redaction/school-of-invented-people';

export const decision = (target: string, verdict: Decision['verdict'], more: Partial<Decision> = {}): Decision => ({
  target,
  verdict,
  ground: 'third-party',
  reasonSha256: 'ab',
  officer: 'Officer One',
  decidedAt: '2026-11-20T10:00:00.000Z' as Instant,
  ...more,
});

export const silently = (target: string): Decision =>
  decision(target, 'withhold-silently', { secondOfficer: 'Officer Two' });

/** Search, decide, label and apply, for one or more records of one dossier. */
export function dossier(
  records: readonly SourceRecord[],
  recordType: RecordType,
  options: {
    readonly decide?: (findings: readonly Finding[]) => readonly Decision[];
    readonly readings?: AttachmentReadings;
    readonly viewpoint?: Viewpoint;
  } = {},
) {
  const { decide = () => [], readings, viewpoint = fromSanne } = options;
  const search = searchFor(viewpoint);
  const found = records.map((record) => ({ record, findings: search.findingsOf(record, recordType, readings) }));
  const findings = found.flatMap((one) => one.findings);
  const standing = standingOf(decide(findings));
  const mentions = found.flatMap((one) => mentionsOf(one.record, one.findings, standing, hash));
  const labels = labelsFor(mentions, viewpoint);
  return found.map((one) =>
    applyTo({ ...one, recordType, standing, labels, viewpoint, hash, ...(readings ? { readings } : {}) }),
  );
}
