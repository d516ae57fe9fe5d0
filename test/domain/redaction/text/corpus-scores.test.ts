import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { corpusDocument, predictionOf } from '../../../../runtime/local/verbs/redact';
import { asLines, buildCorpus, ownSource } from '../../../redaction-corpus/build-corpus';
import { type LabelledDocument, type PredictedSpan, queueOf, scoresOf } from '../../../redaction-corpus/score';

const corpora = join(__dirname, '..', '..', '..', 'redaction-corpus');
const shared = resolve(process.cwd(), '..', 'shared', 'redaction', 'dev.jsonl');

function scored(file: string) {
  const lines = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
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
  const result = scored(file);

  it('applies spans that leak next to nothing and hide neither subject nor staff', () => {
    const { automatic } = result;
    expect(automatic.mentions).toBeGreaterThan(150);
    expect(automatic.leak).toBeLessThanOrEqual(0.015);
    expect(automatic.cleanDocuments).toBeGreaterThanOrEqual(0.96);
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
