import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { corpusDocument, predictionOf } from '../../../../runtime/local/verbs/redact';
import { asLines, blindSource, buildCorpus, ownSource } from '../../../redaction-corpus/build-corpus';
import { type LabelledDocument, type PredictedSpan, queueOf, scoresOf } from '../../../redaction-corpus/score';

const corpora = join(__dirname, '..', '..', '..', 'redaction-corpus');
const shared = resolve(process.cwd(), '..', 'shared', 'redaction', 'dev.jsonl');

const linesOf = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

function scored(lines: readonly ReturnType<typeof JSON.parse>[]) {
  const documents = lines as LabelledDocument[];
  const all = new Map<string, PredictedSpan[]>(
    lines.map((line) => {
      const { id, spans } = predictionOf(corpusDocument.parse(line));
      return [id, spans];
    }),
  );
  const applied = new Map([...all].map(([id, spans]) => [id, spans.filter((span) => span.applied)]));
  return {
    automatic: scoresOf(documents, applied),
    withQueue: scoresOf(documents, all),
    queue: queueOf(documents, all),
  };
}

function itKeepsTheFloor(file: string): void {
  const result = scored(linesOf(readFileSync(file, 'utf8')));

  it('applies spans that leak next to nothing and hide neither subject nor staff', () => {
    const { automatic } = result;
    expect(automatic.mentions).toBeGreaterThan(150);
    expect(automatic.leak).toBeLessThanOrEqual(0.005);
    expect(automatic.cleanDocuments).toBeGreaterThanOrEqual(0.98);
    expect(automatic.subjectHidden).toBeLessThanOrEqual(0.015);
    expect(automatic.requesterHidden).toBeLessThanOrEqual(0.01);
    expect(automatic.staffHidden).toBeLessThanOrEqual(0.02);
    expect(automatic.trapsHit).toBeLessThanOrEqual(0.03);
    expect(automatic.otherCharacters).toBeLessThanOrEqual(0.005);
  });

  it('finds all but one in a hundred when the queue is counted, and keeps the queue short and mostly right', () => {
    expect(result.withQueue.leak).toBeLessThanOrEqual(0.01);
    expect(result.queue.perThousandWords).toBeLessThanOrEqual(12);
    expect(result.queue.trueShare).toBeGreaterThanOrEqual(0.4);
  });
}

describe('redaction scores on the own corpus', () => {
  itKeepsTheFloor(join(corpora, 'own.jsonl'));

  it('is the corpus its marked-up source describes', () => {
    const documents = buildCorpus(ownSource());
    expect(documents.length).toBeGreaterThanOrEqual(60);
    expect(readFileSync(join(corpora, 'own.jsonl'), 'utf8')).toBe(asLines(documents));
  });
});

const withShared = existsSync(shared) ? describe : describe.skip;
withShared('redaction scores on the shared development corpus (skipped without ../shared)', () => {
  if (existsSync(shared)) itKeepsTheFloor(shared);
});

describe('redaction scores on the second set, written in many voices before its author had seen a rule', () => {
  const lines = linesOf(asLines(buildCorpus(blindSource())));
  const isKeptApart = ({ id }: { id: string }): boolean => Number(id.slice(1)) % 4 === 0;

  it('holds on the three quarters whose failures have been read', () => {
    const { automatic, withQueue, queue } = scored(lines.filter((line) => !isKeptApart(line)));
    expect(automatic.mentions).toBeGreaterThan(350);
    expect(automatic.leak).toBeLessThanOrEqual(0.01);
    expect(automatic.cleanDocuments).toBeGreaterThanOrEqual(0.96);
    expect(automatic.subjectHidden).toBeLessThanOrEqual(0.011);
    expect(automatic.staffHidden).toBeLessThanOrEqual(0.03);
    expect(automatic.trapsHit).toBeLessThanOrEqual(0.03);
    expect(automatic.otherCharacters).toBeLessThanOrEqual(0.005);
    expect(withQueue.leak).toBeLessThanOrEqual(0.01);
    expect(queue.trueShare).toBeGreaterThanOrEqual(0.8);
  });

  it('does not get worse on the quarter that is only ever scored', () => {
    const { automatic, queue } = scored(lines.filter(isKeptApart));
    expect(automatic.mentions).toBeGreaterThan(90);
    expect(automatic.leak).toBeLessThanOrEqual(0.07);
    expect(automatic.trapsHit).toBeLessThanOrEqual(0.05);
    expect(queue.perThousandWords).toBeLessThanOrEqual(12);
    expect(queue.trueShare).toBeGreaterThanOrEqual(0.4);
  });
});

describe('the scorer itself', () => {
  const document: LabelledDocument = {
    id: 'd',
    text: 'Sem sloeg Daan. Roos zag het bos.',
    mentions: [
      { start: 0, end: 3, who: 'subject', redact: false },
      { start: 10, end: 14, who: 'third', redact: true },
      { start: 16, end: 20, who: 'third', redact: true },
    ],
    traps: [{ start: 29, end: 32 }],
  };
  const span = (start: number, end: number): PredictedSpan => ({ start, end, applied: true, queued: false });

  it('counts a name as leaked when one letter of it stays', () => {
    const scores = scoresOf([document], new Map([['d', [span(10, 14), span(16, 19)]]]));
    expect(scores).toMatchObject({ leak: 0.5, cleanDocuments: 0, subjectHidden: 0, trapsHit: 0, otherCharacters: 0 });
  });

  it('counts a subject as hidden and a trap as hit when one letter is covered', () => {
    const scores = scoresOf([document], new Map([['d', [span(0, 1), span(10, 14), span(16, 20), span(31, 32)]]]));
    expect(scores).toMatchObject({ leak: 0, cleanDocuments: 1, subjectHidden: 1, trapsHit: 1 });
  });
});
