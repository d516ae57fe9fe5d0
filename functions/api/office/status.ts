import { needsReview, type Request } from '../../../domain/request/request';
import type { RequestStatus } from '../desk';

/** The one word for where a request is, for the list. */
export function statusOf(request: Request): RequestStatus {
  switch (request.phase) {
    case 'intake':
      return 'intake';
    case 'delivered':
      return 'delivered';
    case 'refused':
      return 'refused';
    case 'information-request':
      return 'information-request';
    case 'withdrawn':
      return 'withdrawn';
    case 'closed':
      return 'closed';
    case 'open':
      return statusOfOpen(request);
  }
}

function statusOfOpen(request: Request): RequestStatus {
  if (request.verified && request.verified.findings === 0) return request.releasedAt ? 'preparing' : 'ready-to-release';
  if ((request.verified?.findings ?? 0) > 0 || needsReview(request)) return 'review';
  if (request.resolved) return 'preparing';
  const states = [...request.sources.values()].map(({ state }) => state);
  const working = request.liveRun !== undefined && states.some((state) => state === 'to-do' || state === 'found');
  if (!working && states.some((state) => state === 'parked' || state === 'ambiguous')) return 'waiting-for-source';
  return 'collecting';
}
