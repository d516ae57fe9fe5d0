import type { EventType } from './events';
import type { Phase } from './request';

const live: readonly Phase[] = ['intake', 'open'];
const open: readonly Phase[] = ['open'];
const delivering: readonly Phase[] = ['open', 'delivered', 'closed'];
const ended: readonly Phase[] = ['delivered', 'refused', 'information-request', 'withdrawn', 'closed'];

/**
 * In which phases an event may happen: the law as data. An event that is not listed for a phase is refused. @security S-34
 * `received` has no phase: it is only ever the first.
 */
export const transitions: Record<EventType, readonly Phase[]> = {
  received: [],
  'identity-checked': live,
  'authority-checked': live,
  'conflict-checked': live,
  accepted: ['intake'],
  'run-claimed': open,
  'run-ended': [...open, ...ended],
  'run-faulted': open,
  'source-located': open,
  'candidate-chosen': open,
  'candidates-refused': open,
  'identity-merged': open,
  'source-collected': open,
  'source-no-data': open,
  'source-parked': open,
  'source-retried': open,
  'gap-accepted': open,
  'task-opened': open,
  'task-given': open,
  'person-excluded': live,
  'upload-added': open,
  'upload-removed': open,
  'task-handed-in': open,
  'task-nothing-found': open,
  'task-reopened': open,
  'keep-confirmed': live,
  'flag-raised': open,
  'segment-detected': open,
  resolved: open,
  'decisions-recorded': open,
  'review-completed': open,
  'source-prepared': open,
  'volume-assembled': open,
  sealed: open,
  verified: open,
  'review-reopened': open,
  released: open,
  delivered: open,
  download: [...open, ...ended],
  'link-unlocked': delivering,
  'code-shown': delivering,
  'link-revoked': [...open, ...ended],
  'link-reissued': ['delivered'],
  paused: live,
  resumed: live,
  extended: live,
  'notice-sent': [...live, ...ended],
  refused: live,
  'information-request-377c': live,
  withdrawn: live,
  closed: ['delivered', 'refused', 'information-request', 'withdrawn'],
  'staging-purged': ended,
  'archive-purged': ended,
};
