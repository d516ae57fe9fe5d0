import type { Finding } from '../redaction/finding';
import type { Standing } from './standing';

const keyOf = ({ record }: Finding): string => JSON.stringify([record.sourceId, record.type, record.id]);

const isOfFile = ({ kind, path }: Finding): boolean => kind === 'attachment' || path.startsWith('$attachment.');

/**
 * Tells whether a finding still waits for an officer. Certain ones never do; and where he decided to hold the whole record back,
 * what was found inside it waits no longer.
 */
export function isStillOpen(findings: readonly Finding[], standing: Standing): (finding: Finding) => boolean {
  const heldBack = new Set<string>();
  for (const finding of findings) {
    const verdict = isOfFile(finding) ? undefined : standing.on(finding)?.verdict;
    const isHeld =
      verdict === 'withhold' || verdict === 'withhold-silently' || (verdict === 'redact' && finding.kind === 'record');
    if (isHeld) heldBack.add(keyOf(finding));
  }
  return (finding) =>
    finding.confidence !== 'certain' && standing.on(finding) === undefined && !heldBack.has(keyOf(finding));
}
