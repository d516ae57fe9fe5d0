import { leavesOf, type SourceRecord } from '../record/source-record';
import type { AttachmentReadings } from './attachment-reading';
import { textPaths } from './structured/text-paths';

/** Every text of a record that a finding's path can point at, in the order in which a reader meets them. */
export function textsOf(record: SourceRecord, readings: AttachmentReadings = new Map()): ReadonlyMap<string, string> {
  const texts = new Map<string, string>([[textPaths.title, record.title]]);
  for (const leaf of leavesOf(record.fields)) {
    if (leaf.value !== null && leaf.value !== '') texts.set(leaf.path, String(leaf.value));
  }
  for (const { id, fileName } of record.attachments) {
    texts.set(textPaths.fileName(id), fileName);
    const reading = readings.get(id);
    if (reading) texts.set(textPaths.attachmentText(id), reading.text);
    if (reading?.hidden !== undefined) texts.set(textPaths.attachmentHidden(id), reading.hidden);
  }
  return texts;
}
