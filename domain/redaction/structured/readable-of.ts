import type { FieldKind, RecordType } from '../../record/field-table';
import { leavesOf, type SourceRecord } from '../../record/source-record';
import type { Finding } from '../finding';

const ruled = new Set<FieldKind>(['person', 'contact', 'identifier']);

/**
 * Names, contact data and identifiers of a record that stay by rule, as texts: the school's own number, a director's name.
 * The same string may then stand elsewhere too, so these are taken out of the hard set. Parts of one name or address come as one text as well.
 */
export function readableOf(
  record: SourceRecord,
  recordType: RecordType,
  findings: readonly Finding[],
): readonly string[] {
  const gone = new Set(findings.filter((finding) => finding.kind === 'field').map((finding) => finding.path));
  // Nobody judged the fields of a record whose search broke.
  if (findings.some((finding) => finding.ground === 'redaction-failed')) return [];
  const together = new Map<string, string[]>();
  for (const leaf of leavesOf(record.fields)) {
    const kind = recordType.fields[leaf.tablePath]?.kind;
    if (kind === undefined || !ruled.has(kind) || gone.has(leaf.path)) continue;
    if (leaf.value === null || typeof leaf.value === 'boolean') continue;
    const holder = leaf.path.replace(/\.?[^.]+$/, '');
    together.set(holder, [...(together.get(holder) ?? []), String(leaf.value)]);
  }
  return [...together.values()].flatMap((parts) => (parts.length > 1 ? [...parts, parts.join(' ')] : parts));
}
