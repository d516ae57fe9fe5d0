import type { SourceRecord } from '../record/source-record';
import type { AttachmentReading } from '../redaction/attachment-reading';
import type { Finding } from '../redaction/finding';
import type { Mention } from '../redaction/labels/mention';
import type { KeyedHash } from '../redaction/structured/finding-keys';
import { textsOf } from '../redaction/text-at';
import { effectOn } from './effect-on';
import { attachmentOf, fateOf } from './fate-of';
import type { Standing } from './standing';

/**
 * What is replaced in what goes out of one record, in reading order: what `labelsFor` letters by.
 * Nothing of a record or file that stays behind is among them. @legal L-34
 */
export function mentionsOf(
  record: SourceRecord,
  findings: readonly Finding[],
  standing: Standing,
  hash: KeyedHash,
): readonly Mention[] {
  const fate = fateOf(record, findings, standing, hash);
  if (fate.kind !== 'released') return [];
  const order = new Map(
    [...textsOf(record, new Map(record.attachments.map(({ id }) => [id, unread]))).keys()].map((path, n) => [path, n]),
  );
  const goneWhole = new Set(
    findings.filter((one) => one.kind === 'field' && effectOn(one, standing) === 'redact').map(({ path }) => path),
  );
  return findings
    .filter(({ kind, path }) => kind === 'field' || !goneWhole.has(path))
    .filter((finding) => finding.kind === 'span' || finding.kind === 'field')
    .filter((finding) => effectOn(finding, standing) === 'redact')
    .filter((finding) => {
      const attachment = attachmentOf(record, finding);
      const text = attachment && !finding.path.endsWith('.fileName');
      if (attachment && fate.silentAttachments.has(attachment.id)) return false;
      return !(text && fate.withheldAttachments.has(attachment.id));
    })
    .sort((a, b) => (order.get(a.path) ?? 0) - (order.get(b.path) ?? 0) || startOf(a) - startOf(b));
}

/** For the order of the paths only. */
const unread: AttachmentReading = { text: '', hidden: '', eyes: [] };

const startOf = (finding: Finding): number => (finding.kind === 'span' ? finding.start : 0);
