import { createHmac } from 'node:crypto';
import type { RecordType } from '../../../../domain/record/field-table';
import type { SourceRecord } from '../../../../domain/record/source-record';
import { type AttachmentReading, isLeftOut, mainReason } from '../../../../domain/redaction/attachment-reading';
import { labelsFor } from '../../../../domain/redaction/labels/labels-for';
import { defaultPolicy } from '../../../../domain/redaction/policy';
import { createRecordSearch } from '../../../../domain/redaction/record-search';
import { createTextDetector } from '../../../../domain/redaction/text/text-detector';
import type { Viewpoint } from '../../../../domain/redaction/viewpoint';
import { sourceId } from '../../../../domain/request/ids';
import { applyTo } from '../../../../domain/withholding/apply-to';
import type { Decision } from '../../../../domain/withholding/decision';
import { mentionsOf } from '../../../../domain/withholding/mentions-of';
import { questionsOf } from '../../../../domain/withholding/questions-of';
import { standingOf } from '../../../../domain/withholding/standing';
import type { Hidden, OpenedDocument } from '../../../../functions/documents/document';
import { textTools } from '../../../../functions/step/text-tools';

/** What became of one document. Counts and reasons, never a word of it. */
export interface DocumentVerdict {
  readonly outcome: 'delivered' | 'withheld';
  readonly reasons: readonly string[];
  readonly kind: OpenedDocument['kind'];
  readonly redactions: number;
  /** Places that a privacy officer would be asked about; here the cautious answer was taken. */
  readonly queued: number;
  /** Hidden parts that are not in the delivered document, by kind. */
  readonly leftOut: Readonly<Record<string, number>>;
}

/** The document as a file on a record, so that it is searched, decided on and replaced as in a request. */
const attachment = {
  id: 'document',
  fileName: '',
  path: 'document',
  mediaType: 'application/octet-stream',
  state: 'stored',
  byteLength: 0,
  sha256: '0'.repeat(64),
  objectKey: 'document',
} as const;

const record: SourceRecord = {
  sourceId: sourceId('document'),
  type: 'document',
  id: 'document',
  title: '',
  fields: {},
  persons: [],
  attachments: [attachment],
};

const recordType: RecordType = { nl: 'Document', en: 'Document', activity: 'document', fields: {} };

const officer = 'command line';

/**
 * Redacts one opened document with the default policy: what is certain or likely goes, and of what an officer would be asked the cautious
 * answer is taken. A document that an eye has to see is withheld, unless somebody says that he has seen it.
 *
 * @param seen A person has looked at every page and picture, with the proposed boxes in mind.
 */
export async function redactOne(
  document: OpenedDocument,
  viewpoint: Viewpoint,
  seen: boolean,
): Promise<{ readonly verdict: DocumentVerdict; readonly bytes?: Uint8Array }> {
  const hash = (text: string) => createHmac('sha256', 'one document').update(text).digest('hex');
  const policy = defaultPolicy[viewpoint.category];
  const eyes = [...new Set(document.eyes.map(({ reason }) => reason))];
  const readings = new Map<string, AttachmentReading>([[attachment.id, { text: document.text, eyes }]]);
  const detector = createTextDetector(viewpoint, policy, textTools);
  const findings = createRecordSearch({ viewpoint, policy, detector, hash }).findingsOf(record, recordType, readings);
  const questions = questionsOf(findings, []);
  const standing = standingOf(
    questions.map(
      ({ group, ground, proposal, members }): Decision => ({
        target: group,
        ground,
        verdict: seen && members[0]?.kind === 'attachment' ? 'keep' : proposal,
        reasonSha256: '',
        officer,
        decidedAt: '1970-01-01T00:00:00.000Z' as Decision['decidedAt'],
      }),
    ),
  );
  const labels = labelsFor(mentionsOf(record, findings, standing, hash), viewpoint);
  const applied = applyTo({ record, recordType, findings, standing, labels, viewpoint, hash, readings });
  const about = {
    kind: document.kind,
    queued: questions.reduce((sum, { members }) => sum + members.length, 0),
    leftOut: countsOf(document.hidden),
  };
  const [rewritten] = applied.kind === 'released' ? applied.rewritten : [];
  if (!rewritten) {
    const because = mainReason({ text: '', eyes });
    const reasons = [because === undefined ? 'for-the-officer' : `needs-an-eye: ${because}`];
    return { verdict: { outcome: 'withheld', reasons, redactions: 0, ...about } };
  }
  const bytes = await document.rewrite(rewritten.replacements).catch(() => undefined);
  if (!bytes)
    return { verdict: { outcome: 'withheld', reasons: ['cannot-be-written-safely'], redactions: 0, ...about } };
  const reasons = eyes.filter(isLeftOut).map((reason) => `not in it: ${reason}`);
  return { verdict: { outcome: 'delivered', reasons, redactions: rewritten.replacements.length, ...about }, bytes };
}

function countsOf(hidden: readonly Hidden[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { kind } of hidden) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}
