import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Instant } from '../../../domain/deadline/instant';
import { decisionsAcceptingProposals } from '../../../domain/withholding/accepting-proposals';
import { questionsOf } from '../../../domain/withholding/questions-of';
import { undecided } from '../../../domain/withholding/undecided';
import { fromSanne, recordOf, recordType, searchFor } from '../redaction/school-of-invented-people';
import { decision } from './applied';

const type = recordType({ tekst: 'freeText' });
const findingsIn = (...texts: string[]) =>
  texts.flatMap((tekst, n) => searchFor(fromSanne).findingsOf(recordOf({ tekst }, { id: `n-${n}` }), type));
const at = '2026-11-20T10:00:00.000Z' as Instant;

describe('the review queue stays small', () => {
  it('asks about a person once, in however many records', () => {
    const questions = questionsOf(findingsIn('Carla belde', 'Carla mailde', 'Carla kwam, Carla ging'), []);
    expect(questions).toMatchObject([{ members: { length: 4 }, confidence: 'likely', proposal: 'redact', open: true }]);
  });

  it('asks nothing about what is certain', () => expect(questionsOf(findingsIn('Milan de Wit'), [])).toEqual([]));

  it('puts the most doubtful first', () =>
    expect(questionsOf(findingsIn('Carla en Carla', 'Roos'), []).map(({ confidence }) => confidence)).toEqual([
      'possible',
      'likely',
    ]));

  it('puts a record that is the officer’s before the parts of texts', () => {
    const record = searchFor(fromSanne).findingsOf(recordOf({ tekst: 'Roos' }, { title: 'Veilig Thuis' }), type);
    expect(questionsOf(record, []).map(({ proposal }) => proposal)).toEqual(['withhold', 'redact']);
  });

  it('closes a question by a decision on the group, or on each member', () => {
    const findings = findingsIn('Carla', 'Carla');
    const [question] = questionsOf(findings, []);
    expect(questionsOf(findings, [decision(question?.group ?? '', 'keep')])).toMatchObject([
      { open: false, decided: { verdict: 'keep' } },
    ]);
    expect(questionsOf(findings, [decision(findings[0]?.identity ?? '', 'keep')])).toMatchObject([{ open: true }]);
    expect(
      questionsOf(
        findings,
        findings.map(({ identity }) => decision(identity, 'keep')),
      ),
    ).toMatchObject([{ open: false }]);
  });

  it('a decision holds for the same person in a record that comes later', () => {
    const [question] = questionsOf(findingsIn('Carla'), []);
    expect(undecided(findingsIn('Carla', 'En weer Carla'), [decision(question?.group ?? '', 'keep')])).toEqual([]);
  });

  it('asks no more about the parts of a record that is held back', () => {
    const findings = searchFor(fromSanne).findingsOf(
      recordOf({ tekst: 'Roos en Carla' }, { title: 'Veilig Thuis' }),
      type,
    );
    const [record] = questionsOf(findings, []);
    expect(undecided(findings, [decision(record?.group ?? '', 'withhold')])).toEqual([]);
    expect(undecided(findings, [decision(record?.group ?? '', 'keep')])).toHaveLength(2);
  });

  it('asks the same whatever the order of the findings', () =>
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...findingsIn('Carla Roos', 'Roos Carla', 'Carla')], { minLength: 5 }),
        (findings) => {
          expect(questionsOf(findings, []).map(({ group }) => group)).toEqual(
            questionsOf(findingsIn('Carla Roos', 'Roos Carla', 'Carla'), []).map(({ group }) => group),
          );
        },
      ),
    ));
});

describe('accepting every proposal (L-46)', () => {
  it('redacts parts, withholds files and records, and leaves nothing open', () => {
    const file = {
      id: 'a',
      fileName: 'a.pdf',
      path: 'x',
      mediaType: 'application/pdf',
      state: 'stored',
      byteLength: 1,
      sha256: 'aa',
      objectKey: 'k',
    } as const;
    const findings = searchFor(fromSanne).findingsOf(
      recordOf({ tekst: 'Milan de Wit, Carla en Roos' }, { title: 'Veilig Thuis', attachments: [file] }),
      type,
    );
    const decisions = decisionsAcceptingProposals(findings, 'Officer One', 'ab', at);
    expect(decisions.map(({ verdict }) => verdict)).toEqual(['redact', 'redact', 'redact', 'withhold', 'withhold']);
    expect(decisions[0]).toMatchObject({
      officer: 'Officer One',
      reasonSha256: 'ab',
      decidedAt: at,
      ground: 'third-party',
    });
    expect(undecided(findings, decisions)).toEqual([]);
  });
});
