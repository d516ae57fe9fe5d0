import type { Context } from 'hono';
import type { Instant } from '../../domain/deadline/instant';
import type { RedactionPolicy } from '../../domain/redaction/policy';
import type { Clock } from '../../runtime/ports/clock';
import type { Ids } from '../../runtime/ports/ids';
import type { SignIn } from './console/sign-in';
import type { Desk, DownloadDesk } from './desk';
import type { ExpiringStore } from './http/expiring-store';
import type { RateLimiter } from './http/rate-limiter';

/** Mails that local mode caught. */
export interface Mailbox {
  list(): Promise<
    readonly { readonly to: string; readonly subject: string; readonly text: string; readonly at: Instant }[]
  >;
}

/** Checks the bearer token of a machine client. @security S-40 */
export interface ApiAuth {
  /** The client and what it may do (`requests:write`, `requests:read`); undefined for a token that is not ours or not valid. */
  verify(bearer: string): Promise<{ readonly client: string; readonly scopes: readonly string[] } | undefined>;
}

/** What may be known of a failure outside the process: where, which kind, which incident. Never content. @security S-03 */
export interface Incident {
  readonly incident: string;
  readonly method: string;
  /** The pattern of the route, not the address: `/console/verzoeken/:id`. */
  readonly route: string;
  /** A fault's code, or the name of the error's class. */
  readonly code: string;
  readonly ids: Readonly<Record<string, string | number>>;
}

/** Everything the HTTP app needs from outside. */
export interface AppDependencies {
  readonly desk: Desk;
  readonly downloads: DownloadDesk;
  readonly signIn: SignIn;
  /** Console sessions, sign-ins under way and first signatures. */
  readonly sessions: ExpiringStore;
  readonly clock: Clock;
  readonly ids: Ids;
  /** `local`: plain http on loopback, banner, mailbox page. `aws`: cookies are Secure, HSTS. @security S-42 */
  readonly mode: 'local' | 'aws';
  readonly board?: {
    readonly name: string;
    readonly schools: readonly string[];
    /** Where a requester can ask for help: an e-mail address or a telephone number. */
    readonly contact: string;
    /** How persons and papers are treated, to be shown beside what the system proposes. */
    readonly policies?: RedactionPolicy;
  };
  /** Local mode only. */
  readonly mailbox?: Mailbox;
  /** Without it the API answers 401 to everybody. */
  readonly apiAuth?: ApiAuth;
  /** Counts tries of download codes per caller; default 20 in ten minutes, in this process. */
  readonly codeAttempts?: RateLimiter;
  /** Told of every failure that became a page with an incident number. */
  readonly onIncident?: (incident: Incident) => void;
  /** The caller's IP address; default from the Node server or API Gateway. */
  readonly clientAddress?: (context: Context) => string;
}
