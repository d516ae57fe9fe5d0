import type { SourceRecord } from '../record/source-record';
import type { Finding } from '../redaction/finding';
import { projectMarkup } from '../redaction/markup/projection';
import type { AttachmentTexts } from '../redaction/record-search';
import { textsOf } from '../redaction/text-at';

/** A place in question with the words around it. For signed-in officers only: it is content. */
export interface Example {
  readonly title: string;
  readonly before: string;
  readonly hit: string;
  readonly after: string;
}

const around = 60;

/** At most 60 characters on either side, tags taken out. A file shows its name; a whole record shows its title. */
export function exampleOf(record: SourceRecord, finding: Finding, attachmentTexts?: AttachmentTexts): Example {
  const { title } = record;
  if (finding.kind === 'record') return { title, before: '', hit: title, after: '' };
  if (finding.kind === 'attachment') {
    const file = record.attachments.find(({ id }) => id === finding.reference);
    return { title, before: '', hit: file?.fileName ?? '', after: '' };
  }
  const text = textsOf(record, attachmentTexts).get(finding.path) ?? '';
  if (finding.kind === 'field') return { title, before: '', hit: text.slice(0, 200), after: '' };
  const { start, end } = finding;
  // Twice as much is read as is shown, so that a tag at the edge is seen as a tag.
  const before = readable(text.slice(Math.max(0, start - around * 2), start)).slice(-around);
  return {
    title,
    before,
    hit: readable(text.slice(start, end)),
    after: readable(text.slice(end, end + around * 2)).slice(0, around),
  };
}

const readable = (text: string): string => (/<[a-z/!]/i.test(text) ? projectMarkup(text).text : text);
