import { describe, expect, it } from '@jest/globals';
import type { Finding } from '../../../domain/redaction/finding';
import type { RedactionSpan } from '../../../domain/redaction/span';
import type { Decision } from '../../../domain/withholding/decision';
import { questionsOf } from '../../../domain/withholding/questions-of';
import { knownNamesOf } from '../../../domain/withholding/same-question';
import { undecided } from '../../../domain/withholding/undecided';
import { fromSanne, recordOf, recordType, searchFor, wordDetector } from '../redaction/school-of-invented-people';
import { decision } from './applied';

const person = (
  words: string,
  confidence: RedactionSpan['confidence'],
  more: Partial<RedactionSpan> = {},
): readonly [string, Omit<RedactionSpan, 'start' | 'end'>] => [
  words,
  { entity: 'person', who: `unknown:${words.toLowerCase()}`, because: 'name.form', confidence, ...more },
];
const number = (words: string, confidence: RedactionSpan['confidence']) =>
  [words, { entity: 'telephone', because: 'telephone.form', confidence }] as const;

type Word = readonly [string, Omit<RedactionSpan, 'start' | 'end'>];

const type = recordType({ tekst: 'freeText' });

/** Each text is a record of its own, searched with a detector that knows these words and no others. */
function findingsIn(words: readonly Word[], ...texts: readonly string[]): readonly Finding[] {
  return texts.flatMap((tekst, n) => {
    // Longer words first, so that half a name is not found inside the whole one.
    const detector = { detect: (text: string) => spansIn(text, words) };
    return searchFor(fromSanne, { detector }).findingsOf(recordOf({ tekst }, { id: `n-${n}` }), type);
  });
}

function spansIn(text: string, words: readonly Word[]): readonly RedactionSpan[] {
  const all = wordDetector(Object.fromEntries(words)).detect(text);
  return all.filter((one) => !all.some((other) => other !== one && other.start <= one.start && one.end <= other.end));
}

const asked = (findings: readonly Finding[]) => questionsOf(findings, [], knownNamesOf(fromSanne));

/** What the desk records when a question is answered: the same for all that goes along with it. */
const answered = (question: ReturnType<typeof asked>[number] | undefined): readonly Decision[] =>
  [question?.group ?? '', ...(question?.also ?? [])].map((target) => decision(target, 'redact'));

describe('one question for somebody in no list', () => {
  it('who is likely named in one place and possibly in another is asked about once, as doubtful', () => {
    const once = [
      ...findingsIn([person('Marga', 'possible')], 'met Marga'),
      ...findingsIn([person('Marga', 'likely')], 'Marga belt'),
    ];
    expect(asked(once)).toMatchObject([{ confidence: 'possible', members: { length: 2 } }]);
  });

  it('two names are two questions', () =>
    expect(asked(findingsIn([person('Marga', 'likely'), person('Marja', 'likely')], 'Marga en Marja'))).toHaveLength(
      2,
    ));

  it('an answer about places in doubt says nothing of places that were certain and not shown', () => {
    const certain = findingsIn([person('Marga', 'certain')], 'tante Marga');
    const [question] = asked([...certain, ...findingsIn([person('Marga', 'likely')], 'Marga belt')]);
    expect(question?.members).toHaveLength(1);
    expect([question?.group, ...(question?.also ?? [])]).not.toContain(certain[0]?.group);
  });

  it('a pupil of a list and the word that is also his name stay two questions', () => {
    const roos = (confidence: RedactionSpan['confidence']) => person('Milan', confidence, { who: 'las:6' });
    expect(asked([...findingsIn([roos('likely')], 'Milan'), ...findingsIn([roos('possible')], 'Milan')])).toHaveLength(
      2,
    );
  });
});

describe('half a name goes with the one full name that has it', () => {
  const full = person('Marga Stolk', 'likely');
  const half = person('Marga', 'likely');

  it('is one question, and its answer settles both', () => {
    const findings = findingsIn([full, half, person('Stolk', 'possible')], 'Marga Stolk', 'Marga', 'Stolk');
    const [question, ...others] = asked(findings);
    expect(others).toEqual([]);
    expect(question).toMatchObject({ members: { length: 3 }, also: { length: 2 } });
    expect(undecided(findings, answered(question))).toEqual([]);
  });

  it('not when two people have it', () => {
    const findings = findingsIn([full, half, person('Marga Haak', 'certain')], 'Marga Stolk', 'Marga', 'Marga Haak');
    expect(asked(findings)).toHaveLength(2);
  });

  it('not when a source knows somebody called so', () => {
    const findings = findingsIn([person('Milan Stolk', 'likely'), person('Milan', 'likely')], 'Milan Stolk', 'Milan');
    expect(asked(findings)).toHaveLength(2);
  });

  it('not when its own words say who it is', () => {
    const aunt = person('Marga', 'certain', { roleText: 'tante' });
    expect(asked([...findingsIn([full, half], 'Marga Stolk', 'Marga'), ...findingsIn([aunt], 'Marga')])).toHaveLength(
      2,
    );
  });

  it('not when only a list of names can tell and there is none', () =>
    expect(questionsOf(findingsIn([full, half], 'Marga Stolk', 'Marga'), [])).toHaveLength(2));
});

describe('a number is one question however it is written', () => {
  it('with and without the code of the country, in pairs or in one piece', () => {
    const ways = [
      number('06-12 34 56 78', 'likely'),
      number('+31 6 12345678', 'likely'),
      number('0612345678', 'possible'),
    ];
    expect(asked(findingsIn(ways, '06-12 34 56 78', '+31 6 12345678', '0612345678'))).toHaveLength(1);
  });

  it('another number is another question', () =>
    expect(
      asked(findingsIn([number('0612345678', 'likely'), number('0612345679', 'likely')], '0612345678', '0612345679')),
    ).toHaveLength(2));
});

describe('the same sentences in several records', () => {
  const mail = 'Wij hebben gisteren met Veilig Thuis gesproken over de thuissituatie.';

  it('a mail and the answer that quotes it are one question', () => {
    const findings = findingsIn([], mail, `Dank voor uw bericht.\n\n> ${mail}`);
    const questions = asked(findings);
    expect(questions).toMatchObject([{ members: { length: 2 }, also: { length: 1 }, proposal: 'withhold' }]);
    expect(undecided(findings, answered(questions[0]))).toEqual([]);
  });

  it('other sentences about the same matter are another question', () =>
    expect(asked(findingsIn([], mail, 'De leerkracht overweegt een melding bij Veilig Thuis te doen.'))).toHaveLength(
      2,
    ));

  it('a record with something else besides is a question of its own', () => {
    const also = `${mail} Er is een vertrouwelijke melding van een buurtbewoner.`;
    expect(asked(findingsIn([], mail, also))).toHaveLength(2);
  });

  it('a few words alone are too little to be the same by more than chance', () =>
    expect(asked(findingsIn([], 'Veilig Thuis.', 'Veilig Thuis.'))).toHaveLength(2));
});
