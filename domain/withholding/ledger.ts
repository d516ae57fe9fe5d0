import type { WithheldEntry } from '../archive/released';
import type { AttachmentReference, SourceRecord } from '../record/source-record';
import type { Ground } from '../redaction/finding';

/** Grounds whose very name would tell what has to stay unsaid. @legal L-34, L-41 */
const telling: readonly Ground[] = ['informant', 'child-protection'];

/** A ground in words that do not betray that somebody reported something. */
const neutral = (ground: Ground): Ground => (ground === 'informant' ? 'third-party' : ground);

const baseOf = (record: SourceRecord) => ({
  sourceId: record.sourceId,
  type: record.type,
  ...(record.occurredOn === undefined ? {} : { occurredOn: record.occurredOn }),
});

/** One entry for each ground on which parts of a record went. */
export function partEntries(record: SourceRecord, grounds: readonly Ground[]): readonly WithheldEntry[] {
  const counts = new Map<Ground, number>();
  for (const ground of grounds.map(neutral)) counts.set(ground, (counts.get(ground) ?? 0) + 1);
  return [...counts].map(([ground, count]) => ({ ...baseOf(record), what: 'part', ground, count }));
}

/** A file that stays behind, accounted for by name and digest. Its name stays unsaid where the ground would be told by it. */
export function attachmentEntry(
  record: SourceRecord,
  attachment: AttachmentReference,
  ground: Ground,
  sourceName: string,
): WithheldEntry {
  return {
    ...baseOf(record),
    what: 'attachment',
    ground: neutral(ground),
    count: 1,
    ...(telling.includes(ground) ? {} : { sourceName }),
    sha256: attachment.sha256,
    byteLength: attachment.byteLength,
  };
}

/** A record that stays behind as a whole. */
export const recordEntry = (record: SourceRecord, ground: Ground): WithheldEntry => ({
  ...baseOf(record),
  what: 'record',
  ground: neutral(ground),
  count: 1,
});
