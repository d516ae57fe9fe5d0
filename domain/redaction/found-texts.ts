import type { SourceRecord } from '../record/source-record';
import type { AttachmentReadings } from './attachment-reading';
import type { Finding } from './finding';
import type { FoundText } from './leak/hard-set';
import { projectMarkup } from './markup/projection';
import { textsOf } from './text-at';

/** The findings about a text of this record with the words they are about, tags taken out. For the hard set; in memory only. */
export function foundTexts(
  record: SourceRecord,
  findings: readonly Finding[],
  readings?: AttachmentReadings,
): readonly FoundText[] {
  const texts = textsOf(record, readings);
  return findings.flatMap((finding): FoundText[] => {
    const text = texts.get(finding.path);
    if (text === undefined || (finding.kind !== 'span' && finding.kind !== 'field')) return [];
    const words = finding.kind === 'field' ? text : text.slice(finding.start, finding.end);
    return [{ finding, text: words.includes('<') || words.includes('&') ? projectMarkup(words).text : words }];
  });
}
