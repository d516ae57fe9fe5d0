import type { Reply } from './answers';

export interface SimulatedCredentials {
  readonly clientId?: string;
  readonly clientSecret?: string;
  /** The data of a classic token: 64 hexadecimal signs. */
  readonly tokenData?: string;
  /** An access token is good for so many calls: stands in for the hour it lives. */
  readonly callsPerToken?: number;
}

/** The invented credentials that the simulator accepts when a test gives none. */
export const simulatedCredentials = {
  clientId: 'inzage',
  clientSecret: 'an invented client secret',
  tokenData: '1234567890ABCDEF'.repeat(4),
} as const;

/** Hands out access tokens and judges the `Authorization` header. */
export function authorizer(given: SimulatedCredentials = {}) {
  const { clientId, clientSecret, tokenData, callsPerToken } = { ...simulatedCredentials, ...given };
  const xml = `<token><version>1</version><data>${tokenData}</data></token>`;
  const classic = `AfasToken ${Buffer.from(xml).toString('base64')}`;
  let issued = 0;
  let callsLeft = 0;

  return {
    token(body: string): Reply {
      const form = new URLSearchParams(body);
      if (form.get('grant_type') !== 'client_credentials') return { status: 400, body: { error: 'invalid_request' } };
      if (form.get('client_id') !== clientId || form.get('client_secret') !== clientSecret) {
        return { status: 400, body: { error: 'invalid_client' } };
      }
      issued += 1;
      callsLeft = callsPerToken ?? Number.POSITIVE_INFINITY;
      return { status: 200, body: { access_token: `access-${issued}`, token_type: 'Bearer', expires_in: 3600 } };
    },
    accepts(header: string | undefined): boolean {
      if (header === classic) return true;
      if (issued === 0 || header !== `Bearer access-${issued}` || callsLeft <= 0) return false;
      callsLeft -= 1;
      return true;
    },
  };
}
