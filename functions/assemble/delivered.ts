import type { ReleasedRecord, SourceStatement, WithheldEntry } from '../../domain/archive/released';
import type { Instant } from '../../domain/deadline/instant';
import type { LetterFacts } from '../../domain/notice/letter-facts';
import type { PortabilityReading } from '../../domain/portability/portable-fields';
import type { RecordType } from '../../domain/record/field-table';
import type { RequestKind } from '../../domain/request/events';
import type { RequestId, SourceId } from '../../domain/request/ids';
import type { Bytes } from '../../runtime/ports/objects';

/** What goes out of one source. Sources without released records belong here too, with no types. */
export interface DeliveredSource {
  readonly sourceId: SourceId;
  readonly nl: string;
  /** Only types with released records, in the order in which they are shown. @legal L-34 */
  readonly types: readonly DeliveredType[];
}

export interface DeliveredType {
  readonly type: string;
  readonly recordType: RecordType;
  /** The law itself makes the type's activity portable. @legal L-42 */
  readonly portableByLaw: boolean;
  /** The released records, always in the same order; read several times, never held as a whole. */
  records(): AsyncIterable<ReleasedRecord>;
}

/** Everything one delivery is made from. Silently withheld items are nowhere in it. @legal L-34 */
export interface Delivery {
  readonly reference: RequestId;
  readonly delivery: number;
  readonly kind: RequestKind;
  /** Recorded in the request; the only time that stands in the archive beside the sources' own. */
  readonly sealedAt: Instant;
  readonly sources: readonly DeliveredSource[];
  readonly statements: readonly SourceStatement[];
  readonly withheld: readonly WithheldEntry[];
  readonly letter: LetterFacts;
  readonly portability: PortabilityReading;
  /** Default `defaultVolumeBytes`. */
  readonly volumeBytes?: number;
  /** The stored bytes of a released attachment. */
  openAttachment(objectKey: string): Bytes | Promise<Bytes>;
}
