import type { CorpusDocument } from '../../runtime/local/verbs/redact';

/** A labelled document: what `evaluate.mjs` of the development corpus reads. */
export interface LabelledDocument extends Pick<CorpusDocument, 'id' | 'text'> {
  readonly mentions: readonly { start: number; end: number; who: string; redact: boolean }[];
  readonly traps: readonly { start: number; end: number }[];
}

export interface PredictedSpan {
  readonly start: number;
  readonly end: number;
  readonly applied: boolean;
  readonly queued: boolean;
}

/** Shares between 0 and 1; a mention leaks when one letter or digit of it stays uncovered, and is hidden when one is covered. */
export interface Scores {
  readonly leak: number;
  readonly cleanDocuments: number;
  readonly subjectHidden: number;
  readonly requesterHidden: number;
  readonly staffHidden: number;
  readonly trapsHit: number;
  readonly otherCharacters: number;
  readonly mentions: number;
}

const counts = /[\p{L}\p{N}]/u;

/** The definitions of `evaluate.mjs`, written anew: coverage by offset, on letters and digits only. */
export function scoresOf(
  documents: readonly LabelledDocument[],
  predictions: ReadonlyMap<string, readonly PredictedSpan[]>,
): Scores {
  const tally = {
    leak: [0, 0],
    clean: [0, 0],
    subject: [0, 0],
    requester: [0, 0],
    staff: [0, 0],
    trap: [0, 0],
    other: [0, 0],
  } as Record<string, [number, number]>;
  const count = (key: string, hit: boolean): void => {
    const pair = tally[key] as [number, number];
    if (hit) pair[0]++;
    pair[1]++;
  };
  for (const { id, text, mentions, traps } of documents) {
    const covered = new Uint8Array(text.length);
    const labelled = new Uint8Array(text.length);
    for (const span of predictions.get(id) ?? []) covered.fill(1, span.start, span.end);
    let leaks = 0;
    for (const mention of mentions) {
      labelled.fill(1, mention.start, mention.end);
      const letters = positions(mention).filter((at) => counts.test(text.charAt(at)));
      const touched = letters.filter((at) => covered[at] === 1).length;
      if (mention.redact) {
        count('leak', touched < letters.length);
        if (touched < letters.length) leaks++;
      } else count(mention.who === 'staff' || mention.who === 'requester' ? mention.who : 'subject', touched > 0);
    }
    for (const trap of traps)
      count(
        'trap',
        positions(trap).some((at) => covered[at] === 1),
      );
    for (let at = 0; at < text.length; at++)
      if (labelled[at] === 0 && counts.test(text.charAt(at))) count('other', covered[at] === 1);
    if (mentions.some((mention) => mention.redact)) count('clean', leaks === 0);
  }
  const share = (key: string): number => {
    const [hits, all] = tally[key] as [number, number];
    return all === 0 ? 0 : hits / all;
  };
  return {
    leak: share('leak'),
    cleanDocuments: share('clean'),
    subjectHidden: share('subject'),
    requesterHidden: share('requester'),
    staffHidden: share('staff'),
    trapsHit: share('trap'),
    otherCharacters: share('other'),
    mentions: (tally.leak as [number, number])[1],
  };
}

const positions = ({ start, end }: { start: number; end: number }): number[] =>
  Array.from({ length: end - start }, (_, n) => start + n);

/** Spans waiting for the officer: how many per thousand words, and which share touches something that has to go. */
export function queueOf(
  documents: readonly LabelledDocument[],
  predictions: ReadonlyMap<string, readonly PredictedSpan[]>,
): { perThousandWords: number; trueShare: number } {
  let queued = 0;
  let right = 0;
  let words = 0;
  for (const { id, text, mentions } of documents) {
    words += text.split(/\s+/).filter(Boolean).length;
    for (const span of (predictions.get(id) ?? []).filter((one) => one.queued)) {
      queued++;
      if (mentions.some((mention) => mention.redact && mention.start < span.end && span.start < mention.end)) right++;
    }
  }
  return { perThousandWords: (1000 * queued) / words, trueShare: queued === 0 ? 1 : right / queued };
}
