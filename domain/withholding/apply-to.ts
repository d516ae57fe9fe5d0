import type { ReleasedAttachment, ReleasedRecord, WithheldEntry } from '../archive/released';
import type { RecordType } from '../record/field-table';
import { type AttachmentReference, mapLeaves, type RecordFields, type SourceRecord } from '../record/source-record';
import { type AttachmentReadings, isLeftOut } from '../redaction/attachment-reading';
import type { FieldFinding, Finding, SpanFinding } from '../redaction/finding';
import { type Labels, replacementFor } from '../redaction/labels/labels-for';
import type { KeyedHash } from '../redaction/structured/finding-keys';
import { textPaths } from '../redaction/structured/text-paths';
import type { Viewpoint } from '../redaction/viewpoint';
import { effectOn } from './effect-on';
import { type Fate, fateOf } from './fate-of';
import { attachmentEntry, partEntries, recordEntry } from './ledger';
import { redactedText, replacementsIn, SpanOutsideText, type TextReplacement } from './redacted-text';
import type { Standing } from './standing';
import { withoutAttachments } from './without-attachments';

/** A file that was read, and goes out written anew; the caller writes it and adds it to the record. @security S-32 */
export interface RewrittenAttachment {
  readonly file: AttachmentReference;
  /** What is replaced in the text that was read. */
  readonly replacements: readonly TextReplacement[];
  /** What did not show in it, redacted: goes out as a text beside it. */
  readonly hidden?: string;
  /** Name in the source after redaction. */
  readonly sourceName: string;
}

/** What becomes of one record. Of a silent one nothing may be counted, listed or numbered. @legal L-34 */
export type Applied =
  | {
      readonly kind: 'released';
      /** Its attachments are those that go out as they are: an officer saw them, no machine could. */
      readonly record: ReleasedRecord;
      readonly rewritten: readonly RewrittenAttachment[];
      readonly ledger: readonly WithheldEntry[];
    }
  | { readonly kind: 'withheld'; readonly ledger: readonly WithheldEntry[] }
  | { readonly kind: 'silent' };

/** A record with all that was found in it and decided about it. */
export interface Application {
  readonly record: SourceRecord;
  readonly recordType: RecordType;
  /** All findings of this record, echoes too. */
  readonly findings: readonly Finding[];
  readonly standing: Standing;
  readonly labels: Labels;
  readonly viewpoint: Viewpoint;
  readonly hash: KeyedHash;
  /** What the search was given. */
  readonly readings?: AttachmentReadings;
}

/**
 * Carries the decisions out. What is not decided follows its confidence: `possible` is left, all else goes.
 * Never passes text through when the findings do not fit the record: then the record is withheld as `redaction-failed`.
 * @legal L-28, L-31, L-34, L-41
 */
export function applyTo(application: Application): Applied {
  const { record, findings, standing, hash } = application;
  const fate = fateOf(record, findings, standing, hash);
  if (fate.kind === 'silent') return { kind: 'silent' };
  try {
    const texts = redactorOf(application);
    return fate.kind === 'withheld' ? withheld(record, fate, texts) : released(application, fate, texts);
  } catch (error) {
    if (!(error instanceof SpanOutsideText)) throw error;
    const files = record.attachments
      .filter(({ id }) => !fate.silentAttachments.has(id))
      .map((file) => attachmentEntry(record, file, 'redaction-failed', '[bestandsnaam]'));
    return { kind: 'withheld', ledger: [recordEntry(record, 'redaction-failed'), ...files] };
  }
}

/** Reads one text of the record with the applied findings carried out. */
interface Redactor {
  text(path: string, original: string, isMarkup?: boolean): string;
  replacements(path: string, original: string): readonly TextReplacement[];
  field(path: string): FieldFinding | undefined;
  /** Applied findings whose path this is. */
  at(path: string): readonly (SpanFinding | FieldFinding)[];
}

function redactorOf({ findings, standing, labels, viewpoint }: Application): Redactor {
  const byPath = new Map<string, (SpanFinding | FieldFinding)[]>();
  for (const finding of findings) {
    if (finding.kind !== 'span' && finding.kind !== 'field') continue;
    if (effectOn(finding, standing) !== 'redact') continue;
    byPath.set(finding.path, [...(byPath.get(finding.path) ?? []), finding]);
  }
  const at = (path: string) => byPath.get(path) ?? [];
  const spans = (path: string) => at(path).filter((finding) => finding.kind === 'span');
  const words = (span: SpanFinding) => replacementFor(span, labels, viewpoint);
  return {
    at,
    field: (path) => at(path).find((finding) => finding.kind === 'field'),
    text: (path, original, isMarkup = false) => redactedText(original, spans(path), words, isMarkup),
    replacements: (path, original) => replacementsIn(original, spans(path), words),
  };
}

function withheld(record: SourceRecord, fate: Extract<Fate, { kind: 'withheld' }>, texts: Redactor): Applied {
  const { ground, silentAttachments } = fate;
  const files = record.attachments
    .filter(({ id }) => !silentAttachments.has(id))
    .map((file) => attachmentEntry(record, file, ground, texts.text(textPaths.fileName(file.id), file.fileName)));
  return { kind: 'withheld', ledger: [recordEntry(record, ground), ...files] };
}

function released(application: Application, fate: Extract<Fate, { kind: 'released' }>, texts: Redactor): Applied {
  const { record, recordType, labels, viewpoint, readings } = application;
  const original = withoutAttachments(record, fate.silentAttachments);
  const went: (SpanFinding | FieldFinding)[] = [...texts.at(textPaths.title)];
  const fields: RecordFields = mapLeaves(original.fields, (leaf) => {
    // Paths of the record as found: a silent file may have moved the list positions.
    const path = original.pathBefore(leaf.path);
    went.push(...texts.at(path));
    const whole = texts.field(path);
    if (whole) return replacementFor(whole, labels, viewpoint);
    if (texts.at(path).length === 0) return leaf.value;
    return texts.text(path, String(leaf.value), recordType.fields[leaf.tablePath]?.kind === 'html');
  });
  const attachments: ReleasedAttachment[] = [];
  const rewritten: RewrittenAttachment[] = [];
  const ledger: WithheldEntry[] = [];
  for (const file of original.attachments) {
    const sourceName = texts.text(textPaths.fileName(file.id), file.fileName);
    went.push(...texts.at(textPaths.fileName(file.id)));
    const ground = fate.withheldAttachments.get(file.id);
    const reading = readings?.get(file.id);
    if (ground !== undefined || file.objectKey === undefined) {
      ledger.push(attachmentEntry(record, file, ground ?? 'damaged', sourceName));
    } else if (reading) {
      const inText = textPaths.attachmentText(file.id);
      const inHidden = textPaths.attachmentHidden(file.id);
      const goneWhole = texts.field(inHidden);
      went.push(...texts.at(inText), ...(goneWhole ? [goneWhole] : texts.at(inHidden)));
      if (reading.eyes.some(isLeftOut)) ledger.push(...partEntries(record, ['not-searchable']));
      const staysHidden = reading.hidden === undefined || goneWhole !== undefined;
      const hidden = staysHidden ? {} : { hidden: texts.text(inHidden, reading.hidden ?? '') };
      rewritten.push({ file, replacements: texts.replacements(inText, reading.text), ...hidden, sourceName });
    } else if (texts.at(textPaths.attachmentText(file.id)).length > 0) {
      throw new SpanOutsideText('the searched text is gone');
    } else {
      const { objectKey, byteLength, sha256, mediaType } = file;
      attachments.push({ objectKey, byteLength, sha256, mediaType, sourceName, path: file.path });
    }
  }
  return {
    kind: 'released',
    rewritten,
    ledger: [
      ...partEntries(
        record,
        went.map(({ ground }) => ground),
      ),
      ...ledger,
    ],
    record: {
      sourceId: record.sourceId,
      type: record.type,
      id: record.id,
      ...(record.occurredOn === undefined ? {} : { occurredOn: record.occurredOn }),
      title: texts.text(textPaths.title, record.title),
      fields,
      redacted: went.length > 0,
      attachments,
    },
  };
}
