import { createHmac } from 'node:crypto';
import type { Finding } from '../../../domain/redaction/finding';
import { defaultPolicy } from '../../../domain/redaction/policy';
import { createRecordSearch } from '../../../domain/redaction/record-search';
import { createTextDetector } from '../../../domain/redaction/text/text-detector';
import type { Viewpoint } from '../../../domain/redaction/viewpoint';
import { questionsOf } from '../../../domain/withholding/questions-of';
import { knownNamesOf } from '../../../domain/withholding/same-question';
import { eightHundredItems, type Item } from '../../support/eight-hundred-items/dossier';
import { fromMother } from '../../support/eight-hundred-items/people';
import { type Kind, sentences, templatesOf, waysToSay } from '../../support/eight-hundred-items/sentences';

const hash = (text: string) => createHmac('sha256', 'key of the tests').update(text).digest('hex');

function asked(items: readonly Item[], viewpoint: Viewpoint) {
  const policy = defaultPolicy.pupil;
  const detector = createTextDetector(viewpoint, policy);
  const search = createRecordSearch({ viewpoint, policy, hash, detector });
  const isTrue = new Set<string>();
  const findings: Finding[] = [];
  for (const { record, recordType, others } of items) {
    for (const finding of search.findingsOf(record, recordType)) {
      findings.push(finding);
      const isOthers =
        finding.kind === 'span' &&
        others.get(finding.path)?.some(([start, end]) => start < finding.end && finding.start < end);
      // What an officer alone may decide about is always rightly his to see.
      if (isOthers || finding.kind === 'record') isTrue.add(finding.identity);
    }
  }
  const questions = questionsOf(findings, [], knownNamesOf(viewpoint));
  const rightly = questions.filter(({ members }) => members.some(({ identity }) => isTrue.has(identity)));
  return { questions: questions.length, share: rightly.length / questions.length };
}

describe('an officer reads 800 items of one pupil with 120 decisions at most', () => {
  const kinds = Object.keys(sentences) as Kind[];

  it('the dossier is varied: 800 items in eight kinds, each said in sixty ways or more', () => {
    const items = eightHundredItems(1);
    expect(items).toHaveLength(800);
    expect(new Set(items.map(({ record }) => JSON.stringify(record.fields))).size).toBeGreaterThan(750);
    for (const kind of kinds) expect(new Set(templatesOf(kind).flatMap(waysToSay)).size).toBeGreaterThanOrEqual(60);
  });

  it.each([1, 2, 3, 4, 5])('the school has lists of the class and its parents (dossier %i)', (seed) => {
    const { questions, share } = asked(eightHundredItems(seed), fromMother);
    expect(questions).toBeLessThanOrEqual(120);
    expect(share).toBeGreaterThanOrEqual(0.8);
  });

  // Nobody can tell then that `T.K.` and `Storm` are class mates: more has to be asked.
  it.each([1, 2, 3, 4, 5])('with 130 when it knows the family and the staff only (dossier %i)', (seed) => {
    const roster = fromMother.roster.filter(({ role }) => role !== 'pupil' && role !== 'parent-of-pupil');
    const { questions, share } = asked(eightHundredItems(seed), { ...fromMother, roster });
    expect(questions).toBeLessThanOrEqual(130);
    expect(share).toBeGreaterThanOrEqual(0.8);
  });
});
