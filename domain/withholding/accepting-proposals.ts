import type { Instant } from '../deadline/instant';
import type { Finding } from '../redaction/finding';
import type { Decision } from './decision';
import { proposalFor } from './questions-of';

/**
 * The decisions of an officer who accepts every proposal at once: parts are redacted, whether certain, likely or possible;
 * files that need an eye and records that are the officer's are withheld and listed. One decision a group. @legal L-46
 */
export function decisionsAcceptingProposals(
  findings: readonly Finding[],
  officer: string,
  reasonSha256: string,
  at: Instant,
): readonly Decision[] {
  const byGroup = new Map<string, Decision>();
  for (const finding of findings) {
    if (byGroup.has(finding.group)) continue;
    const { group: target, ground } = finding;
    byGroup.set(target, { target, verdict: proposalFor(finding), ground, reasonSha256, officer, decidedAt: at });
  }
  return [...byGroup.values()];
}
