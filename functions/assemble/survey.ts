import { attachmentPath } from '../../domain/archive/member-names';
import { bsnsIn } from '../../domain/archive/own-bsn';
import type { ReleasedAttachment, ReleasedRecord } from '../../domain/archive/released';
import { portableFields } from '../../domain/portability/portable-fields';
import type { DeliveredSource, DeliveredType, Delivery } from './delivered';

/** An attachment and its name in the archive. */
export interface NamedAttachment {
  readonly source: DeliveredSource;
  readonly type: DeliveredType;
  readonly attachment: ReleasedAttachment;
  readonly path: string;
}

/** What one reading of all released records tells: names, counts, sizes. Digests and names only, no contents but the BSN. */
export interface Survey {
  readonly attachments: readonly NamedAttachment[];
  /** Names of a record's attachments, in its order. */
  pathsOf(record: ReleasedRecord): readonly string[];
  readonly records: number;
  /** Records with something in the portable part. */
  readonly portableRecords: number;
  /** Length of all records as JSON, for planning volumes. */
  readonly jsonBytes: number;
  /** The data subject's own, to keep them out of the portable part. @legal L-37 */
  readonly bsns: readonly string[];
}

/**
 * Reads every released record once and gives each attachment its name. Numbers run on per source over what goes out,
 * in the records' order, so the same released records always get the same names. @legal L-34 @security S-28
 */
export async function surveyOf(delivery: Delivery): Promise<Survey> {
  const attachments: NamedAttachment[] = [];
  const paths = new Map<string, readonly string[]>();
  const bsns = new Set<string>();
  let [records, portableRecords, jsonBytes] = [0, 0, 0];
  for (const source of delivery.sources) {
    let number = 0;
    for (const type of source.types) {
      for await (const record of type.records()) {
        records++;
        jsonBytes += JSON.stringify(record.fields).length + 200;
        for (const bsn of bsnsIn(record.fields, type.recordType.fields)) bsns.add(bsn);
        const portability = { reading: delivery.portability, portableByLaw: type.portableByLaw, neverShown: [] };
        if (portableFields(record.fields, type.recordType, portability) !== undefined) portableRecords++;
        const named = record.attachments.map((attachment) => {
          number++;
          const { mediaType, sourceName } = attachment;
          const occurred = record.occurredOn === undefined ? {} : { occurredOn: record.occurredOn };
          const naming = { sourceId: source.sourceId, typeLabel: type.recordType.nl, number, mediaType, sourceName };
          return { source, type, attachment, path: attachmentPath({ ...naming, ...occurred }) };
        });
        attachments.push(...named);
        if (named.length > 0)
          paths.set(
            keyOf(record),
            named.map(({ path }) => path),
          );
      }
    }
  }
  const pathsOf = (record: ReleasedRecord) => paths.get(keyOf(record)) ?? [];
  return { attachments, pathsOf, records, portableRecords, jsonBytes, bsns: [...bsns] };
}

const keyOf = ({ sourceId, type, id }: ReleasedRecord): string => JSON.stringify([sourceId, type, id]);
