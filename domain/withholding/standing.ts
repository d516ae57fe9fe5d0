import type { Finding } from '../redaction/finding';
import type { Decision, Holding } from './decision';

/** What the officers' decisions come to, decision by target. */
export interface Standing {
  /** The decision that holds for a finding: the newest on itself, else on its group, else on its person. */
  on(finding: Finding): Holding | undefined;
  /** The newest decision on exactly this target, unless it was taken back. */
  onTarget(target: string): Holding | undefined;
  /** Everything that holds. */
  readonly all: readonly Holding[];
}

/** Two different people have to sign a silent withholding; one signature decides nothing. @legal L-34, L-46 */
export const isSigned = (decision: Decision): boolean =>
  decision.verdict !== 'withhold-silently' ||
  (decision.secondOfficer !== undefined &&
    decision.secondOfficer.trim() !== '' &&
    decision.secondOfficer !== decision.officer);

const holds = (decision: Decision): decision is Holding => decision.verdict !== 'take-back';

/** Reads decisions in the order in which they were recorded; of two at the same moment the later recorded counts. */
export function standingOf(decisions: readonly Decision[]): Standing {
  const newest = new Map<string, Decision>();
  for (const decision of decisions) {
    const before = newest.get(decision.target);
    if (isSigned(decision) && (before === undefined || decision.decidedAt >= before.decidedAt)) {
      newest.set(decision.target, decision);
    }
  }
  const holding = new Map([...newest.values()].filter(holds).map((decision) => [decision.target, decision]));
  return {
    on: (finding) =>
      holding.get(finding.identity) ??
      holding.get(finding.group) ??
      ('person' in finding && finding.person !== undefined ? holding.get(finding.person) : undefined),
    onTarget: (target) => holding.get(target),
    all: [...holding.values()],
  };
}
