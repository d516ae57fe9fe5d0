import type { CalendarDate } from '../deadline/calendar-date';
import type { Instant } from '../deadline/instant';
import type { RecordFields } from '../record/source-record';
import type { Ground } from '../redaction/finding';
import type { GapReason } from '../request/events';
import type { SourceId } from '../request/ids';

/** A file that goes out. Its bytes stand under `objectKey`; its name in the archive is made by us. @security S-28 */
export interface ReleasedAttachment {
  readonly objectKey: string;
  readonly byteLength: number;
  readonly sha256: string;
  /** Digest of the file as the source had it, where it was written anew: so each file of the source is accounted for. */
  readonly sourceSha256?: string;
  readonly mediaType: string;
  /** Name in the source after redaction, for the index only. */
  readonly sourceName: string;
  readonly path: string;
}

/** A record after all decisions: what the requester gets, field for field. */
export interface ReleasedRecord {
  readonly sourceId: SourceId;
  readonly type: string;
  /** Given by us, dense over what goes out of one type: a source's own numbers would show gaps. @legal L-34 */
  readonly id: string;
  /** Id of the staged record, for checking; never delivered. */
  readonly stagedId?: string;
  readonly occurredOn?: CalendarDate;
  readonly title: string;
  readonly fields: RecordFields;
  /** True when something in it was replaced. */
  readonly redacted: boolean;
  readonly attachments: readonly ReleasedAttachment[];
}

/** Something that was left out and is said to be left out. Silent withholdings never get here. @legal L-34, L-41 */
export interface WithheldEntry {
  readonly sourceId: SourceId;
  readonly type: string;
  readonly what: 'part' | 'record' | 'attachment';
  readonly ground: Ground;
  readonly count: number;
  readonly occurredOn?: CalendarDate;
  /** For attachments: name in the source after redaction, and the digest of the bytes, so that each is accounted for. */
  readonly sourceName?: string;
  readonly sha256?: string;
  readonly byteLength?: number;
}

/** How one source ended, as told to the requester. @legal L-26, L-27 */
export type SourceStatement =
  | {
      readonly sourceId: SourceId;
      readonly state: 'complete';
      readonly retrievedAt: Instant;
      /** Counted as if silently withheld records had never existed. */
      readonly records: number;
      readonly attachments: number;
    }
  | { readonly sourceId: SourceId; readonly state: 'noData'; readonly retrievedAt: Instant }
  | { readonly sourceId: SourceId; readonly state: 'gapAccepted'; readonly reason: GapReason };
