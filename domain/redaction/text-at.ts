import { leavesOf, type SourceRecord } from '../record/source-record';
import type { AttachmentTexts } from './record-search';
import { textPaths } from './structured/text-paths';

/** Every text of a record that a finding's path can point at, in the order in which a reader meets them. */
export function textsOf(
  record: SourceRecord,
  attachmentTexts: AttachmentTexts = new Map(),
): ReadonlyMap<string, string> {
  const texts = new Map<string, string>([[textPaths.title, record.title]]);
  for (const leaf of leavesOf(record.fields)) {
    if (leaf.value !== null && leaf.value !== '') texts.set(leaf.path, String(leaf.value));
  }
  for (const { id, fileName } of record.attachments) {
    texts.set(textPaths.fileName(id), fileName);
    const text = attachmentTexts.get(id);
    if (text !== undefined) texts.set(textPaths.attachmentText(id), text);
  }
  return texts;
}
