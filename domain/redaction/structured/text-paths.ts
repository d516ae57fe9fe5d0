import type { SourceRecord } from '../../record/source-record';

/** Paths of texts that are not fields. A field name of a source never begins with `$` and a dot follows. */
export const textPaths = {
  title: '$title',
  fileName: (attachmentId: string): string => `$attachment.${attachmentId}.fileName`,
  attachmentText: (attachmentId: string): string => `$attachment.${attachmentId}.text`,
  attachmentHidden: (attachmentId: string): string => `$attachment.${attachmentId}.hidden`,
} as const;

/** True when the value of a file field only points at a file or names it; false when it can hold the file itself. */
export function isSearchable(record: SourceRecord, text: string): boolean {
  return (
    record.attachments.some(({ id, sha256, fileName }) => text === id || text === sha256 || text === fileName) ||
    text.length <= 300
  );
}
