import type { Finding, Ground } from '../redaction/finding';
import type { Confidence } from '../redaction/span';
import type { Decision, Holding, Verdict } from './decision';
import { isStillOpen } from './is-still-open';
import { type IsKnownName, sameQuestion } from './same-question';
import { standingOf } from './standing';

/** One question to the officer: findings that one decision answers. */
export interface Question {
  /** Target of the decision. */
  readonly group: string;
  /** Groups that the same answer settles: to be decided on along with it. Absent when there are none. */
  readonly also?: readonly string[];
  readonly ground: Ground;
  readonly confidence: Confidence;
  /** What accepting the proposal decides. The cautious side: to keep something readable is always the officer's own act. */
  readonly proposal: Verdict;
  readonly because: string;
  /** In the order of the findings. */
  readonly members: readonly Finding[];
  /** True while a member that needs a decision has none. */
  readonly open: boolean;
  /** Set when every member names this one person: a decision on him holds everywhere. */
  readonly person?: string;
  /** The newest decision on the group, or on its first member when members were decided one by one. */
  readonly decided?: Holding;
}

/**
 * What accepting a finding's proposal decides: a part goes out of its text, a file or a record stays behind and is listed. A document
 * whose unreadable parts are left out when it is written can go: they are listed.
 */
export const proposalFor = (finding: Finding): Verdict => {
  if (leftOut.has(finding.because)) return 'keep';
  return finding.kind === 'span' || finding.kind === 'field' ? 'redact' : 'withhold';
};

const leftOut = new Set(['attachment.file-inside-left-out', 'attachment.picture-left-out']);

const doubt: Readonly<Record<Confidence, number>> = { possible: 0, likely: 1, certain: 2 };

/** Whole records first: one answer there makes the questions inside it idle. */
const weight = (question: Question): number => (question.members[0]?.kind === 'record' ? 0 : 1);

/**
 * The review queue: open questions first, the most doubtful first, then what occurs most. Certain findings ask nothing.
 * The order of the findings does not change which questions there are.
 *
 * @param isKnownName Names that a source knows; without it no half name goes with a full one.
 */
export function questionsOf(
  findings: readonly Finding[],
  decisions: readonly Decision[],
  isKnownName: IsKnownName = () => true,
): readonly Question[] {
  const standing = standingOf(decisions);
  const isOpen = isStillOpen(findings, standing);
  const same = sameQuestion(findings, isKnownName);
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (finding.confidence === 'certain') continue;
    const group = same.get(finding.group) ?? finding.group;
    const members = groups.get(group);
    if (members) members.push(finding);
    else groups.set(group, [finding]);
  }
  const questions = [...groups].flatMap(([group, members]): Question[] => {
    const [first] = members;
    if (!first) return [];
    const doubtful = members.reduce((most, finding) =>
      doubt[finding.confidence] < doubt[most.confidence] ? finding : most,
    );
    const person =
      'person' in first && members.every((one) => 'person' in one && one.person === first.person)
        ? first.person
        : undefined;
    const decided = standing.onTarget(group) ?? standing.on(first);
    const also = [...new Set(members.map((one) => one.group))].filter((one) => one !== group).sort();
    return [
      {
        group,
        ...(also.length === 0 ? {} : { also }),
        ground: first.ground,
        confidence: doubtful.confidence,
        proposal: proposalFor(first),
        because: first.because,
        members,
        open: members.some(isOpen),
        ...(person === undefined ? {} : { person }),
        ...(decided ? { decided } : {}),
      },
    ];
  });
  return questions.sort(
    (a, b) =>
      Number(b.open) - Number(a.open) ||
      weight(a) - weight(b) ||
      doubt[a.confidence] - doubt[b.confidence] ||
      b.members.length - a.members.length ||
      (a.group < b.group ? -1 : 1),
  );
}
