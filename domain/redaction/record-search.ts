import type { FieldDefinition, RecordType } from '../record/field-table';
import { type Leaf, leavesOf, type SourceRecord } from '../record/source-record';
import { type AttachmentReadings, mainReason } from './attachment-reading';
import type { Finding } from './finding';
import { hardSetOf } from './leak/hard-set';
import { createLeakScanner, type LeakScanner } from './leak/leak-scanner';
import { projectMarkup } from './markup/projection';
import { rosterIndexOf } from './persons/roster-index';
import type { CategoryPolicy } from './policy';
import type { RedactionSpan, TextDetector } from './span';
import { exactSpans } from './structured/exact-spans';
import type { KeyedHash } from './structured/finding-keys';
import { createFindingMaker, type FindingMaker } from './structured/finding-maker';
import { judgeLeaf, type LeafJudgement, type LeafView } from './structured/leaf-judgement';
import { officerMattersOf } from './structured/officer-matters';
import { groundOf } from './structured/span-ground';
import { isSearchable, textPaths } from './structured/text-paths';
import type { Viewpoint } from './viewpoint';

/** What a search needs. Build one search per request and use it for every record: it indexes the roster once. */
export interface SearchTools {
  readonly viewpoint: Viewpoint;
  readonly policy: CategoryPolicy;
  readonly detector: TextDetector;
  /** Keyed, hex, 32 characters or more. */
  readonly hash: KeyedHash;
}

/** Finds everything in a record that may have to go. */
export interface RecordSearch {
  /**
   * Findings in document order: title, fields, attachments, then the record as a whole.
   * Never throws: a search that breaks is one finding, `redaction-failed`, and nothing of the record goes out.
   */
  findingsOf(record: SourceRecord, recordType: RecordType, readings?: AttachmentReadings): readonly Finding[];
}

/** @legal L-31, L-33, L-34, L-35, L-36, L-37 */
export function createRecordSearch({ viewpoint, policy, detector, hash }: SearchTools): RecordSearch {
  const index = rosterIndexOf([viewpoint.subject, viewpoint.requester, ...viewpoint.roster]);
  const view: LeafView = { viewpoint, policy, index };
  const exact = createLeakScanner(hardSetOf({ viewpoint, policy }));
  const search: Search = { view, detector, exact };
  return {
    findingsOf(record, recordType, readings = new Map()) {
      const make = createFindingMaker(record, index, hash);
      try {
        return [...searchRecord(record, recordType, readings, search, make)];
      } catch {
        // Whatever broke, the record may not pass; what broke is in nobody's interest to read here, as it can hold the text (S-03).
        return [createFindingMaker(record, index, hash).whole('redaction-failed', 'search.failed', 'likely')];
      }
    },
  };
}

/** What nobody sees in a file is often left over from another child's: no rule can tell, so it stays behind until somebody has read it. */
const hiddenParts: LeafJudgement = {
  entity: 'other',
  ground: 'third-party',
  because: 'attachment.hidden-parts',
  confidence: 'likely',
};

interface Search {
  readonly view: LeafView;
  readonly detector: TextDetector;
  readonly exact: LeakScanner;
}

function* searchRecord(
  record: SourceRecord,
  recordType: RecordType,
  readings: AttachmentReadings,
  search: Search,
  make: FindingMaker,
): Generator<Finding> {
  const { view, detector } = search;
  const read: string[] = [];
  const inText = function* (path: string, text: string): Generator<Finding> {
    for (const span of detector.detect(text)) yield make.span(path, text, span, groundOf(span, view));
  };
  yield* inText(textPaths.title, record.title);
  for (const leaf of leavesOf(record.fields)) {
    if (leaf.value === null || leaf.value === '') continue;
    const definition = recordType.fields[leaf.tablePath];
    if (definition?.kind === 'freeText' || definition?.kind === 'html') read.push(String(leaf.value));
    yield* searchLeaf(record, leaf, definition, search, make);
  }
  for (const attachment of record.attachments) {
    yield* inText(textPaths.fileName(attachment.id), attachment.fileName);
    const reading = readings.get(attachment.id);
    if (reading) {
      const { text, hidden = '' } = reading;
      read.push(text, hidden);
      yield* inText(textPaths.attachmentText(attachment.id), text);
      yield* inText(textPaths.attachmentHidden(attachment.id), hidden);
      if (hidden !== '') yield make.field(textPaths.attachmentHidden(attachment.id), hidden, hiddenParts);
      const reason = mainReason(reading);
      if (reason) yield make.attachment(attachment, `attachment.${reason}`);
    } else if (attachment.state === 'stored') yield make.attachment(attachment, 'attachment.not-searched');
  }
  for (const matter of officerMattersOf(record, recordType, read, view.viewpoint.category, view.policy)) {
    yield make.whole(matter.ground, matter.because, matter.confidence, matter.passage);
  }
}

function* searchLeaf(
  record: SourceRecord,
  leaf: Leaf,
  definition: FieldDefinition | undefined,
  { view, detector, exact }: Search,
  make: FindingMaker,
): Generator<Finding> {
  const text = String(leaf.value);
  if (definition === undefined) {
    yield make.field(leaf.path, text, {
      entity: 'other',
      ground: 'not-searchable',
      because: 'field.undeclared',
      confidence: 'certain',
    });
    return;
  }
  const judgement = judgeLeaf(record, leaf, definition, view);
  if (judgement) {
    yield make.field(leaf.path, text, judgement);
    return;
  }
  let spans: readonly RedactionSpan[] = [];
  switch (definition.kind) {
    case 'freeText':
      spans = detector.detect(text);
      break;
    case 'html': {
      const projection = projectMarkup(text);
      spans = detector
        .detect(projection.text)
        .map((span) => ({ ...span, ...projection.toSource(span.start, span.end) }));
      break;
    }
    case 'image':
    case 'document':
      if (!isSearchable(record, text)) {
        yield make.field(leaf.path, text, {
          entity: 'other',
          ground: 'not-searchable',
          because: 'field.embedded-file',
          confidence: 'likely',
        });
        return;
      }
      spans = detector.detect(text);
      break;
    case 'plain':
    case 'date':
    case 'code':
      if (typeof leaf.value !== 'boolean') spans = exactSpans(text, exact, 'exact.roster');
      break;
    case 'person':
    case 'contact':
    case 'identifier':
    case 'secret':
      break;
  }
  for (const span of spans) yield make.span(leaf.path, text, span, groundOf(span, view));
}
