import { createRemoteJWKSet, errors, type JWTVerifyGetKey, jwtVerify } from 'jose';
import type { ApiAuth } from '../../functions/api/deps';

/** Identifier of the resource server in the user pool; its scopes carry it in front: `inzage/requests:read`. */
const resourceServer = 'inzage/';

/**
 * Checks the access tokens that the user pool gives to machine clients (OAuth2 client credentials). Only a plain refusal is `undefined`;
 * a pool that does not answer is a fault.
 *
 * @param issuer `https://cognito-idp.{region}.amazonaws.com/{pool}`.
 * @param keys Default: the pool's own published keys, fetched when first needed.
 * @security S-40
 */
export function cognitoApiAuth(issuer: string, keys?: JWTVerifyGetKey): ApiAuth {
  let published = keys;
  return {
    async verify(bearer) {
      published ??= createRemoteJWKSet(new URL(`${issuer}/.well-known/jwks.json`));
      try {
        const { payload } = await jwtVerify(bearer, published, { issuer, algorithms: ['RS256'] });
        const { token_use: use, client_id: client, scope } = payload;
        if (use !== 'access' || typeof client !== 'string' || typeof scope !== 'string') return undefined;
        const scopes = scope.split(' ').filter((one) => one.startsWith(resourceServer));
        return { client, scopes: scopes.map((one) => one.slice(resourceServer.length)) };
      } catch (error) {
        if (isRefusal(error)) return undefined;
        throw error;
      }
    },
  };
}

/** The token is at fault, not the pool: a time-out or a strange answer of the pool says nothing about the token. */
const isRefusal = (error: unknown): boolean =>
  error instanceof errors.JOSEError && !(error instanceof errors.JWKSTimeout) && error.code !== 'ERR_JOSE_GENERIC';
