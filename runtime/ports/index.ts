import type { Clock } from './clock';
import type { Decisions } from './decisions';
import type { Ids } from './ids';
import type { Keys } from './keys';
import type { Links } from './links';
import type { Notices } from './notices';
import type { Objects } from './objects';
import type { Requests } from './requests';
import type { Scanner } from './scanner';
import type { Secrets } from './secrets';
import type { Workflow } from './workflow';

/** Everything outside that a function may touch (DESIGN §9). */
export interface Ports {
  readonly requests: Requests;
  readonly decisions: Decisions;
  readonly links: Links;
  readonly objects: Objects;
  readonly workflow: Workflow;
  readonly notices: Notices;
  readonly secrets: Secrets;
  readonly keys: Keys;
  readonly scanner: Scanner;
  readonly clock: Clock;
  readonly ids: Ids;
}

export type { Clock, Decisions, Ids, Keys, Links, Notices, Objects, Requests, Scanner, Secrets, Workflow };
