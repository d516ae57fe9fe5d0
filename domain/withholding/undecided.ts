import type { Finding } from '../redaction/finding';
import type { Decision } from './decision';
import { standingOf } from './standing';

/** Findings that an officer has to see and nobody has decided on. Nothing may be released while there is one (DESIGN §6). */
export function undecided(findings: readonly Finding[], decisions: readonly Decision[]): readonly Finding[] {
  const standing = standingOf(decisions);
  return findings.filter((finding) => finding.confidence !== 'certain' && standing.on(finding) === undefined);
}
