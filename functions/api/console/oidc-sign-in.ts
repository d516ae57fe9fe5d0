import * as oidc from 'openid-client';
import { type Instant, instant } from '../../../domain/deadline/instant';
import { isRole, type Role } from './roles';
import type { SignIn } from './sign-in';

export interface OidcSettings {
  /** `https://…`; plain http only with `allowInsecure`. */
  readonly issuer: string;
  readonly clientId: string;
  /** Absent for a public client: PKCE alone. */
  readonly clientSecret?: string;
  /** Full address of `/console/callback`, as registered with the provider. */
  readonly callbackUrl: string;
  /** For a provider on this very machine. @security S-42 */
  readonly allowInsecure?: boolean;
}

/** How long ago a fresh sign-in may have happened. */
const freshSeconds = 300;

/**
 * Sign-in with any OIDC provider found by discovery: Cognito, the board's own, or the local one.
 * The role is the claim `role`, or the first known one among `cognito:groups`.
 *
 * @security S-40
 */
export function oidcSignIn(settings: OidcSettings): SignIn {
  let discovered: Promise<oidc.Configuration> | undefined;
  const configuration = (): Promise<oidc.Configuration> => {
    discovered ??= discover(settings).catch((error: unknown) => {
      discovered = undefined;
      throw error;
    });
    return discovered;
  };

  return {
    async begin(fresh) {
      const pending = {
        state: oidc.randomState(),
        nonce: oidc.randomNonce(),
        codeVerifier: oidc.randomPKCECodeVerifier(),
        fresh,
      };
      const url = oidc.buildAuthorizationUrl(await configuration(), {
        redirect_uri: settings.callbackUrl,
        scope: 'openid profile email',
        state: pending.state,
        nonce: pending.nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(pending.codeVerifier),
        code_challenge_method: 'S256',
        ...(fresh ? { prompt: 'login', max_age: String(freshSeconds) } : {}),
      });
      return { url: url.href, pending };
    },

    async finish(query, pending) {
      const answer = new URL(settings.callbackUrl);
      answer.search = query;
      const claims = await exchange(await configuration(), answer, pending);
      if (!claims) return 'refused';
      const role = roleOf(claims);
      if (!role) return 'no-role';
      const seconds = typeof claims.auth_time === 'number' ? claims.auth_time : claims.iat;
      const email = emailOf(claims);
      return {
        subject: claims.sub,
        name: nameOf(claims),
        role,
        authenticatedAt: instantOf(seconds),
        ...(email !== undefined && { email }),
      };
    },
  };
}

const discover = ({ issuer, clientId, clientSecret, allowInsecure }: OidcSettings): Promise<oidc.Configuration> =>
  oidc.discovery(
    new URL(issuer),
    clientId,
    undefined,
    clientSecret === undefined ? oidc.None() : oidc.ClientSecretPost(clientSecret),
    allowInsecure ? { execute: [oidc.allowInsecureRequests] } : {},
  );

/** The claims of the ID token; undefined when the answer is not the one we asked for. */
async function exchange(
  configuration: oidc.Configuration,
  answer: URL,
  pending: Parameters<SignIn['finish']>[1],
): Promise<oidc.IDToken | undefined> {
  try {
    const tokens = await oidc.authorizationCodeGrant(configuration, answer, {
      pkceCodeVerifier: pending.codeVerifier,
      expectedState: pending.state,
      expectedNonce: pending.nonce,
      ...(pending.fresh ? { maxAge: freshSeconds } : {}),
    });
    return tokens.claims();
  } catch (error) {
    // Refusals by the provider and mismatches are answers; a provider that cannot be reached is a fault.
    if (error instanceof oidc.AuthorizationResponseError) return undefined;
    if (error instanceof oidc.ResponseBodyError) return undefined;
    if (error instanceof oidc.ClientError && error.code?.startsWith('OAUTH_')) return undefined;
    throw error;
  }
}

function roleOf(claims: oidc.IDToken): Role | undefined {
  const groups = claims['cognito:groups'];
  const named = [claims.role, ...(Array.isArray(groups) ? groups : [])];
  return named.find((one): one is Role => typeof one === 'string' && isRole(one));
}

function nameOf(claims: oidc.IDToken): string {
  const named = [claims.name, claims.preferred_username, claims['cognito:username']];
  return named.find((one): one is string => typeof one === 'string' && one !== '') ?? claims.sub;
}

/** Only an address that the provider has verified: tasks, and with them names of children, are given by it. @security S-40 */
const emailOf = ({ email, email_verified: verified }: oidc.IDToken): string | undefined =>
  typeof email === 'string' && (verified === true || verified === 'true') ? email : undefined;

const instantOf = (epochSeconds: number): Instant => instant(new Date(epochSeconds * 1000).toISOString());
