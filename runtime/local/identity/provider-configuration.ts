import { generateKeyPairSync, randomBytes } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import type { GrantContext, Interaction } from 'oidc-provider';
import type { DemoUser } from './demo-users';
import { sendTryAgainPage } from './login-page';
import { memoryAdapter } from './memory-adapter';

/** The one client: the console. */
export interface LocalClient {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly redirectUris: readonly string[];
}

const halfHour = 1800;

/** Authorization code with PKCE for one client, nothing else; all keys are made at the start. @security S-40, S-42 */
export function providerConfiguration(
  client: LocalClient,
  users: readonly DemoUser[],
): Readonly<Record<string, unknown>> {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return {
    adapter: memoryAdapter(),
    clients: [
      {
        client_id: client.clientId,
        client_secret: client.clientSecret,
        redirect_uris: client.redirectUris,
        response_types: ['code'],
        grant_types: ['authorization_code'],
        token_endpoint_auth_method: 'client_secret_post',
        id_token_signed_response_alg: 'ES256',
      },
    ],
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'ES256', kid: 'local' }] },
    cookies: {
      keys: [randomBytes(32).toString('base64url')],
      // Cookies do not tell ports apart: ours must not meet the console's.
      names: { session: 'inzage_idp', interaction: 'inzage_idp_step', resume: 'inzage_idp_resume' },
    },
    claims: { openid: ['sub'], profile: ['name', 'role'], email: ['email', 'email_verified'] },
    // The console reads name and role from the ID token.
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false }, userinfo: { enabled: false } },
    interactions: { url: (_context: unknown, interaction: Interaction) => `/aanmelden/${interaction.uid}` },
    findAccount: (_context: unknown, id: string) => accountOf(users.find((user) => user.id === id)),
    loadExistingGrant: consentOf,
    renderError: (context: { res: ServerResponse; respond?: boolean }) => {
      context.respond = false;
      sendTryAgainPage(context.res);
    },
    ttl: {
      AccessToken: 300,
      AuthorizationCode: 60,
      IdToken: 300,
      Interaction: 600,
      Session: halfHour,
      Grant: halfHour,
    },
  };
}

const accountOf = (user: DemoUser | undefined) =>
  user && {
    accountId: user.id,
    claims: () => ({ sub: user.id, name: user.name, role: user.role, email: user.email, email_verified: true }),
  };

/** The console is ours: nobody is asked for consent. */
async function consentOf({ oidc }: GrantContext) {
  const grant = new oidc.provider.Grant({ clientId: oidc.client.clientId, accountId: oidc.session.accountId });
  grant.addOIDCScope('openid profile email');
  await grant.save();
  return grant;
}
