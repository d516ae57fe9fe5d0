import type { Finding } from '../redaction/finding';
import type { Decision } from './decision';

/** What the officers' decisions come to, decision by target. */
export interface Standing {
  /** The decision that holds for a finding: the newest on itself, else the newest on its group. */
  on(finding: Finding): Decision | undefined;
  /** The newest decision on exactly this target. */
  onTarget(target: string): Decision | undefined;
}

/** Two different people have to sign a silent withholding; one signature decides nothing. @legal L-34, L-46 */
export const isSigned = (decision: Decision): boolean =>
  decision.verdict !== 'withhold-silently' ||
  (decision.secondOfficer !== undefined &&
    decision.secondOfficer.trim() !== '' &&
    decision.secondOfficer !== decision.officer);

/** Reads decisions in the order in which they were recorded; of two at the same moment the later recorded counts. */
export function standingOf(decisions: readonly Decision[]): Standing {
  const newest = new Map<string, Decision>();
  for (const decision of decisions) {
    const before = newest.get(decision.target);
    if (isSigned(decision) && (before === undefined || decision.decidedAt >= before.decidedAt)) {
      newest.set(decision.target, decision);
    }
  }
  return {
    on: (finding) => newest.get(finding.identity) ?? newest.get(finding.group),
    onTarget: (target) => newest.get(target),
  };
}
