import type { RecordType } from '../../../domain/record/field-table';
import { leavesOf, type SourceRecord } from '../../../domain/record/source-record';
import type { Finding } from '../../../domain/redaction/finding';
import { projectMarkup } from '../../../domain/redaction/markup/projection';
import { fileTarget } from '../../../domain/redaction/structured/finding-keys';
import { textPaths } from '../../../domain/redaction/structured/text-paths';
import { textsOf } from '../../../domain/redaction/text-at';
import { effectOn } from '../../../domain/withholding/effect-on';
import type { Standing } from '../../../domain/withholding/standing';
import { attachmentReadings } from '../../step/attachment-readings';
import type { SearchedRecord } from '../../step/findings-file';
import { sourceOf } from '../../step/source-of';
import type { DossierLine, DossierRecord, RecordPart } from '../review-desk';
import type { DossierReader } from './dossier';

/** A record as an officer reads it: every text with its Dutch label, and what was found in it marked where it stands. */
export async function recordPage(
  { runtime, standing, hash }: DossierReader,
  { record, findings }: SearchedRecord,
  line: DossierLine,
  conversation: readonly string[],
): Promise<DossierRecord> {
  const recordType = sourceOf(runtime, record.sourceId).connector.recordTypes[record.type];
  const labels = labelsOf(record, recordType);
  const texts = textsOf(record, await attachmentReadings(runtime, record));
  return {
    ...line,
    texts: [...texts].map(([path, text]) => ({
      nl: labels.get(path) ?? path,
      parts: partsOf(
        text,
        findings.filter((finding) => finding.path === path),
        standing,
      ),
    })),
    files: record.attachments.map(({ sha256, fileName, byteLength }) => {
      const target = fileTarget(sha256, hash);
      const decided = standing.onTarget(target)?.verdict;
      return { target, name: fileName, byteLength, ...(decided === undefined ? {} : { decided }) };
    }),
    ...(conversation.length > 1 ? { conversation } : {}),
  };
}

function labelsOf(record: SourceRecord, recordType: RecordType | undefined): ReadonlyMap<string, string> {
  const labels = new Map<string, string>([[textPaths.title, 'Titel']]);
  for (const { path, tablePath } of leavesOf(record.fields))
    labels.set(path, recordType?.fields[tablePath]?.nl ?? tablePath);
  for (const [n, { id }] of record.attachments.entries()) {
    labels.set(textPaths.fileName(id), `Naam van bestand ${n + 1}`);
    labels.set(textPaths.attachmentText(id), `Tekst van bestand ${n + 1}`);
    labels.set(textPaths.attachmentHidden(id), `Wat in bestand ${n + 1} niet te zien is`);
  }
  return labels;
}

interface Marked {
  readonly finding: Finding;
  readonly start: number;
  readonly end: number;
}

/** The text in stretches, in order; of findings that overlap the first and longest is shown. */
function partsOf(text: string, findings: readonly Finding[], standing: Standing): readonly RecordPart[] {
  const spans = findings
    .flatMap((finding): Marked[] => {
      if (finding.kind === 'span') return [{ finding, start: finding.start, end: finding.end }];
      return finding.kind === 'field' ? [{ finding, start: 0, end: text.length }] : [];
    })
    .sort((one, other) => one.start - other.start || other.end - one.end);
  const parts: RecordPart[] = [];
  let at = 0;
  for (const { finding, start, end } of spans) {
    if (start < at) continue;
    if (start > at) parts.push({ text: readable(text.slice(at, start)) });
    const { identity: target, because, ground } = finding;
    parts.push({
      text: readable(text.slice(start, end)),
      place: { target, state: stateOf(finding, standing), because, ground },
    });
    at = end;
  }
  if (at < text.length) parts.push({ text: readable(text.slice(at)) });
  return parts;
}

function stateOf(finding: Finding, standing: Standing): 'goes' | 'stays' | 'open' {
  if (finding.confidence !== 'certain' && standing.on(finding) === undefined) return 'open';
  return effectOn(finding, standing) === 'leave' ? 'stays' : 'goes';
}

/** Words as they are read: tags out, entities decoded, yes and no in words. */
function readable(text: string): string {
  if (text === 'true' || text === 'false') return text === 'true' ? 'ja' : 'nee';
  return /[<&]/.test(text) ? projectMarkup(text).text : text;
}
