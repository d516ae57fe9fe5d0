import type { Instant } from '../../../domain/deadline/instant';
import type { Role } from './roles';

/** Who signed in, as the identity provider says. */
export interface Identity {
  /** The provider's own key for this person; tells two people with one name apart. */
  readonly subject: string;
  readonly name: string;
  readonly role: Role;
  /** Verified by the provider; who is given tasks is known by it. */
  readonly email?: string;
  /** When this person last proved who he is, not when the session began. */
  readonly authenticatedAt: Instant;
}

/** Secrets of one sign-in under way; kept on the server until the provider sends the browser back. */
export interface PendingSignIn {
  readonly state: string;
  readonly nonce: string;
  readonly codeVerifier: string;
  readonly fresh: boolean;
}

/** Sign-in with an identity provider: authorisation code with PKCE, exchanged on the server. @security S-40 */
export interface SignIn {
  /** Where to send the browser. `fresh` asks the provider to have the person prove himself again. */
  begin(fresh: boolean): Promise<{ readonly url: string; readonly pending: PendingSignIn }>;
  /**
   * Exchanges what the provider sent back.
   *
   * @param query The query of the callback, `?code=…&state=…`.
   * @returns `refused` for anything that is not a complete, matching answer; `no-role` for somebody who has no task here.
   */
  finish(query: string, pending: PendingSignIn): Promise<Identity | 'refused' | 'no-role'>;
}
