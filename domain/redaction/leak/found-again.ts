import type { ReleasedRecord } from '../../archive/released';
import type { RecordType } from '../../record/field-table';
import { mapLeaves, type SourceRecord } from '../../record/source-record';
import type { Finding } from '../finding';
import { foundTexts } from '../found-texts';
import { foldName } from '../persons/fold';
import type { RecordSearch } from '../record-search';
import type { FoundText } from './hard-set';

/**
 * Names that are words too, or that several people bear, are in no hard set. They are searched for once more in the finished record; found
 * are persons of the roster whom the words alone make certain, and about whom nothing in the staged record was left on purpose.
 * The third part of the leak test (DESIGN §7).
 *
 * @param left Findings of the staged record that stay, with their words.
 */
export function foundAgain(
  search: RecordSearch,
  staged: SourceRecord,
  delivered: Pick<ReleasedRecord, 'title' | 'fields'>,
  recordType: RecordType,
  left: readonly FoundText[],
): readonly Finding[] {
  const finished: SourceRecord = {
    ...staged,
    title: withoutLabels(delivered.title),
    fields: mapLeaves(delivered.fields, ({ value }) => (typeof value === 'string' ? withoutLabels(value) : value)),
    attachments: [],
  };
  const persons = new Set(left.flatMap(({ finding }) => personOf(finding) ?? []));
  const words = new Set(left.map(({ text }) => foldName(text)));
  const sure = search.findingsOf(finished, recordType).filter(isNamedForSure);
  return foundTexts(finished, sure)
    .filter(({ finding, text }) => !persons.has(personOf(finding) ?? '') && !words.has(foldName(text)))
    .map(({ finding }) => finding);
}

/** What was in doubt was asked the first time; the words that made the doubt may be gone now. */
const isNamedForSure = (finding: Finding): boolean =>
  finding.kind === 'span' &&
  finding.entity === 'person' &&
  finding.confidence === 'certain' &&
  finding.because.startsWith('roster.');

const personOf = (finding: Finding): string | undefined => ('person' in finding ? finding.person : undefined);

/** A label stands for somebody: what was beside a name is not beside a role now because the label has its word. */
const withoutLabels = (text: string): string => text.replace(/\[[^\][\n]{1,80}\]/g, 'iemand');
