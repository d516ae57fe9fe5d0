import type { RecordType } from '../record/field-table';
import { leavesOf, type SourceRecord } from '../record/source-record';
import type { AttachmentReadings } from './attachment-reading';
import type { Finding, SpanFinding } from './finding';
import type { LeakScanner } from './leak/leak-scanner';
import { projectMarkup } from './markup/projection';
import { rosterIndexOf } from './persons/roster-index';
import { exactSpans } from './structured/exact-spans';
import type { KeyedHash } from './structured/finding-keys';
import { createFindingMaker } from './structured/finding-maker';
import { groundOf } from './structured/span-ground';
import { textsOf } from './text-at';
import type { Viewpoint } from './viewpoint';

/** Finds again, in every record, what was taken out of any. */
export interface EchoSearch {
  /**
   * Findings, certain, for hard strings that stand in this record outside the given findings: the secret number of one record in the
   * remarks of another. Fields that stay by rule (a contact field of the school) are not touched.
   */
  echoesIn(
    record: SourceRecord,
    recordType: RecordType,
    findings: readonly Finding[],
    readings?: AttachmentReadings,
  ): readonly SpanFinding[];
}

const byRule = new Set(['person', 'contact', 'identifier', 'secret']);

/** @param scanner Over `hardSetOf` with all applied findings of the request. */
export function createEchoSearch(scanner: LeakScanner, viewpoint: Viewpoint, hash: KeyedHash): EchoSearch {
  const index = rosterIndexOf([viewpoint.subject, viewpoint.requester, ...viewpoint.roster]);
  return {
    echoesIn(record, recordType, findings, readings) {
      const make = createFindingMaker(record, index, hash);
      const kinds = new Map(
        [...leavesOf(record.fields)].map((leaf) => [leaf.path, recordType.fields[leaf.tablePath]?.kind]),
      );
      const echoes: SpanFinding[] = [];
      for (const [path, text] of textsOf(record, readings)) {
        const kind = kinds.get(path);
        const staysByRule = kind !== undefined && byRule.has(kind);
        const here = findings.filter((finding) => finding.path === path);
        // What a file hides goes or stays as a whole; when an officer lets it stay, what is hard still goes out of it.
        if (here.some(({ kind: found, because }) => found === 'field' && because !== 'attachment.hidden-parts'))
          continue;
        const projection = kind === 'html' ? projectMarkup(text) : undefined;
        for (const span of exactSpans(projection?.text ?? text, scanner, 'exact.echo')) {
          // What stays by rule goes only when an officer pointed at the very words.
          if (staysByRule && span.entity !== 'other') continue;
          const place = projection?.toSource(span.start, span.end) ?? span;
          const isKnown = here.some(
            (other) => other.kind === 'span' && other.start <= place.start && place.end <= other.end,
          );
          if (isKnown) continue;
          const placed = { ...span, start: place.start, end: place.end };
          echoes.push(make.span(path, text, placed, groundOf(placed, { viewpoint, index })));
        }
      }
      return echoes;
    },
  };
}
