import { readJson } from '../../connectors/kit/ndjson';
import type { Instant } from '../../domain/deadline/instant';
import type { Labels } from '../../domain/redaction/labels/labels-for';
import type { HardString } from '../../domain/redaction/leak/hard-string';
import type { Request } from '../../domain/request/request';
import type { Ports } from '../../runtime/ports';
import { StagingMissing } from './faults';
import { keys } from './keys';

/** What is decided once for a revision of the review and then used by every part of the archive. Staging only. */
export interface Frozen {
  readonly labels: Labels;
  /** Strings that may appear nowhere in what is delivered. */
  readonly hardSet: readonly HardString[];
  /** The instant that stands in the archive as its date: fixed, so that the same decisions give the same bytes. */
  readonly frozenAt: Instant;
}

/** What Resolve froze. @throws StagingMissing before that. */
export async function frozenOf(ports: Pick<Ports, 'objects'>, request: Request): Promise<Frozen> {
  const frozen = await readJson<Frozen>(ports.objects, keys.labels(request.requestId, request.revision));
  if (!frozen) throw new StagingMissing('labels', request.requestId);
  return frozen;
}
