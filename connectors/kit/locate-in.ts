import type { RequestId, SourceId } from '../../domain/request/ids';
import type { SubjectDescription } from '../../domain/requester/subject';
import type { Clock } from '../../runtime/ports/clock';
import type { Objects } from '../../runtime/ports/objects';
import type { Secrets } from '../../runtime/ports/secrets';
import type { HandedIn } from './by-hand/read-answers';
import type { Candidate, Connector } from './connector';
import { SourceUnavailable } from './faults';
import { asFault } from './guarded';
import { readJson, writeJson } from './ndjson';
import { openSource } from './open-source';
import type { RetryPolicy } from './retry';
import { stagingKeys } from './staging-keys';

export interface SourcePorts {
  readonly objects: Objects;
  readonly secrets: Secrets;
  readonly clock: Clock;
}

/** One source of one request. Settings are as configured, not checked yet. */
export interface SourceWork {
  readonly connector: Connector;
  readonly sourceId: SourceId;
  readonly requestId: RequestId;
  readonly settings: unknown;
  readonly subject: SubjectDescription;
  /** For a source that is a person: his answers. */
  readonly handedIn?: HandedIn;
  /** Patience with the source; tests shorten it. */
  readonly retry?: Partial<RetryPolicy>;
}

const locateSeconds = 600;

/**
 * Searches the person and stages the candidates; they must not leave staging: no state, no log. Done before: the recorded answer, at once.
 *
 * @throws a SourceFault when the source could not be searched: that is never "nobody". @legal L-26 @security S-01, S-33
 */
export async function locateIn(ports: SourcePorts, work: SourceWork): Promise<readonly Candidate[]> {
  const key = stagingKeys(work.requestId, work.sourceId).candidates;
  const before = await readJson<readonly Candidate[]>(ports.objects, key);
  // A person may have taken his answer back and given another.
  if (before && !work.handedIn) return before;
  const signal = AbortSignal.timeout(locateSeconds * 1000);
  const { context, close } = await openSource(ports, { ...work, signal });
  try {
    const candidates = await work.connector.locate(context, work.subject).catch((error: unknown) => {
      throw signal.aborted
        ? new SourceUnavailable(work.sourceId, { code: 'LOCATE_TOOK_TOO_LONG' })
        : asFault(work.sourceId, error);
    });
    await writeJson(ports.objects, key, candidates, { ifAbsent: !work.handedIn });
    return (await readJson<readonly Candidate[]>(ports.objects, key)) ?? candidates;
  } finally {
    await close();
  }
}
