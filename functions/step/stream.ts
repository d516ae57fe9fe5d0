import { nextEntry } from '../../domain/audit/chain';
import type { RequestEvent } from '../../domain/request/events';
import { applied, foldRequest } from '../../domain/request/fold';
import type { RequestId } from '../../domain/request/ids';
import { type Refusal, refusalOf } from '../../domain/request/refusal';
import type { Request } from '../../domain/request/request';
import type { Ports } from '../../runtime/ports';
import { StepRefused, StreamContended } from './faults';
import { sha256 } from './sha256';

type StreamPorts = Pick<Ports, 'requests' | 'clock'>;

/** What came of an attempt to add an event. */
export type Recorded =
  | { readonly ok: true; readonly request: Request }
  | { readonly ok: false; readonly refusal: Refusal; readonly request: Request | undefined };

const attempts = 50;

/** The request as it stands; undefined when unknown. */
export async function loadRequest(ports: Pick<Ports, 'requests'>, requestId: RequestId): Promise<Request | undefined> {
  return foldRequest(await ports.requests.read(requestId));
}

/** The request as it stands. @throws StepRefused when unknown. */
export async function requestOf(ports: Pick<Ports, 'requests'>, requestId: RequestId): Promise<Request> {
  const request = await loadRequest(ports, requestId);
  if (!request) throw new StepRefused(requestId, 'unknown-request');
  return request;
}

/**
 * Adds an event if the rules allow it at the moment of writing. A writer who came in between makes us look again.
 *
 * @throws StreamContended after many such meetings.
 * @security S-33, S-34
 */
export async function record(
  ports: StreamPorts,
  requestId: RequestId,
  event: RequestEvent | ((request: Request | undefined) => RequestEvent | Refusal),
): Promise<Recorded> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const entries = await ports.requests.read(requestId);
    const request = foldRequest(entries);
    const wanted = typeof event === 'function' ? event(request) : event;
    const refusal = typeof wanted === 'string' ? wanted : refusalOf(request, wanted);
    if (refusal !== undefined || typeof wanted === 'string') {
      return { ok: false, refusal: refusal ?? 'not-in-this-phase', request };
    }
    const entry = nextEntry(entries.at(-1), requestId, ports.clock.now(), wanted, sha256);
    if ((await ports.requests.append(entry)) === 'appended') return { ok: true, request: applied(request, entry) };
  }
  throw new StreamContended(requestId);
}

/** Adds an event that a step is sure of. `already-done` is fine: the step ran before. @throws StepRefused otherwise. */
export async function recordOnce(ports: StreamPorts, requestId: RequestId, event: RequestEvent): Promise<Request> {
  const recorded = await record(ports, requestId, event);
  if (recorded.ok) return recorded.request;
  if (recorded.refusal === 'already-done' && recorded.request) return recorded.request;
  throw new StepRefused(requestId, recorded.refusal);
}
