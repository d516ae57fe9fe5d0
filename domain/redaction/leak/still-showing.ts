import type { ReleasedRecord } from '../../archive/released';
import { leavesOf, type SourceRecord } from '../../record/source-record';
import type { Finding } from '../finding';
import { foundTexts } from '../found-texts';
import { projectMarkup } from '../markup/projection';
import { textPaths } from '../structured/text-paths';

/**
 * Applied findings whose words still stand where they were found: the second half of the leak test (DESIGN §7).
 * Words that were found three times and taken out twice may stand there once.
 *
 * @param before The record as staged. @param after The same record read back from what is delivered.
 * @param applied Findings that were to be taken out.
 */
export function stillShowing(
  before: SourceRecord,
  after: Pick<ReleasedRecord, 'title' | 'fields'>,
  applied: readonly Finding[],
): readonly Finding[] {
  const stood = readableTexts(before);
  const stands = readableTexts(after);
  const found = foundTexts(before, applied);
  const taken = new Map<string, number>();
  for (const { finding, text } of found) {
    const place = JSON.stringify([finding.path, text]);
    taken.set(place, (taken.get(place) ?? 0) + 1);
  }
  return found
    .filter(({ finding, text }) => {
      const [was, is] = [stood.get(finding.path), stands.get(finding.path)];
      if (was === undefined || is === undefined || text === '') return false;
      if (finding.kind === 'field') return is === was;
      const gone = taken.get(JSON.stringify([finding.path, text])) ?? 0;
      return occurrences(withoutLabels(is), text) > Math.max(0, occurrences(was, text) - gone);
    })
    .map(({ finding }) => finding);
}

function readableTexts({ title, fields }: Pick<ReleasedRecord, 'title' | 'fields'>): ReadonlyMap<string, string> {
  const texts = new Map<string, string>([[textPaths.title, title]]);
  for (const { path, value } of leavesOf(fields)) {
    const text = String(value);
    texts.set(path, /[<&]/.test(text) ? projectMarkup(text).text : text);
  }
  return texts;
}

/** A label can hold the very word it replaces: `ouder` in `[ouder A]`. */
const withoutLabels = (text: string): string => text.replace(/\[[^\][]{1,80}\]/g, '\n');

const occurrences = (text: string, words: string): number => text.split(words).length - 1;
