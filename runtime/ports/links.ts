import type { Instant } from '../../domain/deadline/instant';
import type { RequestId } from '../../domain/request/ids';

/** A download link. Token and code are stored as hashes only. @security S-18, S-22 */
export interface Link {
  readonly tokenSha256: string;
  readonly requestId: RequestId;
  /** 1 for the first delivery, 2 for its supplement … */
  readonly delivery: number;
  /** scrypt of the code, `salt:hash` in hex. */
  readonly codeHash: string;
  readonly expiresAt: Instant;
  readonly wrongAttempts: number;
  readonly sessions: readonly DownloadSession[];
  readonly revokedAt?: Instant;
  /** Grows by one with every change; the condition of every write. */
  readonly version: number;
}

export interface DownloadSession {
  readonly sessionSha256: string;
  readonly expiresAt: Instant;
}

export interface Links {
  /** Stores a new link (version 0). `exists` when the token is taken. */
  create(link: Link): Promise<'created' | 'exists'>;
  find(tokenSha256: string): Promise<Link | undefined>;
  /** The link that a download session was opened from. */
  findBySession(sessionSha256: string): Promise<Link | undefined>;
  /** All links of a request, oldest first. */
  ofRequest(requestId: RequestId): Promise<readonly Link[]>;
  /** Replaces the link if its stored version is still `next.version - 1`. @security S-34 */
  replace(next: Link): Promise<'replaced' | 'conflict'>;
  purge(requestId: RequestId): Promise<void>;
}
