import type { Finding } from '../redaction/finding';
import type { Decision } from './decision';
import { isStillOpen } from './is-still-open';
import { standingOf } from './standing';

/** Findings that an officer has to see and nobody has decided on. Nothing may be released while there is one (DESIGN §6). */
export function undecided(findings: readonly Finding[], decisions: readonly Decision[]): readonly Finding[] {
  return findings.filter(isStillOpen(findings, standingOf(decisions)));
}
