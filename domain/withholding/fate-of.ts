import type { AttachmentReference, SourceRecord } from '../record/source-record';
import type { Finding, Ground } from '../redaction/finding';
import { fileTarget, type KeyedHash, recordKeyOf, recordTarget } from '../redaction/structured/finding-keys';
import { textPaths } from '../redaction/structured/text-paths';
import { effectOn } from './effect-on';
import type { Standing } from './standing';

/** What becomes of a record and of each of its files. */
export type Fate =
  | { readonly kind: 'silent' }
  | { readonly kind: 'withheld'; readonly ground: Ground; readonly silentAttachments: ReadonlySet<string> }
  | {
      readonly kind: 'released';
      /** Ground by attachment id. */
      readonly withheldAttachments: ReadonlyMap<string, Ground>;
      readonly silentAttachments: ReadonlySet<string>;
    };

/** The file that a finding is in or about; undefined when it is about the record. */
export function attachmentOf(record: SourceRecord, finding: Finding): AttachmentReference | undefined {
  if (finding.kind === 'attachment') return record.attachments.find(({ id }) => id === finding.reference);
  return record.attachments.find(
    ({ id }) =>
      finding.path === textPaths.fileName(id) ||
      finding.path === textPaths.attachmentText(id) ||
      finding.path === textPaths.attachmentHidden(id),
  );
}

/** Silence goes before withholding, and withholding before release. A decision on the record or file itself needs no finding. @legal L-34 */
export function fateOf(record: SourceRecord, findings: readonly Finding[], standing: Standing, hash: KeyedHash): Fate {
  const withheldAttachments = new Map<string, Ground>();
  const silentAttachments = new Set<string>();
  let withheldOn: Ground | undefined;
  let isSilent = false;
  for (const finding of findings) {
    const effect = effectOn(finding, standing);
    if (effect !== 'withhold' && effect !== 'silent') continue;
    const attachment = attachmentOf(record, finding);
    const ground = standing.on(finding)?.ground ?? finding.ground;
    if (effect === 'silent') {
      if (attachment) silentAttachments.add(attachment.id);
      else isSilent = true;
    } else if (attachment) withheldAttachments.set(attachment.id, ground);
    else withheldOn ??= ground;
  }
  for (const attachment of record.attachments) {
    if (attachment.state !== 'stored') withheldAttachments.set(attachment.id, 'damaged');
    const onFile = standing.onTarget(fileTarget(attachment.sha256, hash));
    if (onFile?.verdict === 'withhold-silently') silentAttachments.add(attachment.id);
    else if (onFile?.verdict === 'withhold' && attachment.state === 'stored') {
      withheldAttachments.set(attachment.id, onFile.ground);
    }
  }
  // A file that is the record itself, not one of a list in it: its name and description would tell of it. @legal L-34
  if (record.attachments.some(({ id, path }) => silentAttachments.has(id) && !path.includes('.'))) isSilent = true;
  const onRecord = standing.onTarget(recordTarget(recordKeyOf(record), hash));
  if (isSilent || onRecord?.verdict === 'withhold-silently') return { kind: 'silent' };
  if (withheldOn !== undefined) return { kind: 'withheld', ground: withheldOn, silentAttachments };
  if (onRecord?.verdict === 'withhold') return { kind: 'withheld', ground: onRecord.ground, silentAttachments };
  return { kind: 'released', withheldAttachments, silentAttachments };
}
