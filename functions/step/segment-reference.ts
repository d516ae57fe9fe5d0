import { type SourceId, sourceId } from '../../domain/request/ids';

/** Name of a staged segment without its request, `las-oso/segment-0001.ndjson.gz`: what travels in workflow state. @security S-01 */
export const segmentReference = (source: SourceId, objectKey: string): string =>
  `${source}/${objectKey.slice(objectKey.lastIndexOf('/') + 1)}`;

/** The parts of such a name. @throws RangeError for anything else, so that a foreign key cannot be passed in. @security S-10 */
export function partsOfReference(reference: string): { readonly source: SourceId; readonly segment: string } {
  const match = /^([a-z][a-z0-9-]+)\/([a-z0-9-]+(?:\.[a-z]+)*)$/.exec(reference);
  if (!match?.[1] || !match[2]) throw new RangeError('not a segment reference');
  return { source: sourceId(match[1]), segment: match[2] };
}
