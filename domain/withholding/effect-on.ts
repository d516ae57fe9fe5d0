import type { Finding } from '../redaction/finding';
import type { Standing } from './standing';

/** What happens to a finding. `withhold` and `silent` hold for the file when the finding is in or about a file, else for the record. */
export type Effect = 'redact' | 'leave' | 'withhold' | 'silent';

/** Nobody may let these pass: a text that no engine has read, a password, somebody else's BSN in its own field. @legal L-36, L-37 */
const isAbsolute = (finding: Finding): boolean =>
  finding.ground === 'redaction-failed' ||
  finding.ground === 'security' ||
  (finding.kind === 'field' && (finding.entity === 'bsn' || finding.because === 'field.undeclared'));

/** The effect of the decisions, or of the confidence where nobody decided: `possible` is left, all else goes. */
export function effectOn(finding: Finding, standing: Standing): Effect {
  const goes: Effect = finding.kind === 'span' || finding.kind === 'field' ? 'redact' : 'withhold';
  const decision = standing.on(finding);
  switch (decision?.verdict) {
    case 'withhold-silently':
      return 'silent';
    case 'withhold':
      return 'withhold';
    case 'redact':
      return goes;
    case 'keep':
      return isAbsolute(finding) ? goes : 'leave';
    case undefined:
      return finding.confidence === 'possible' && !isAbsolute(finding) ? 'leave' : goes;
  }
}
