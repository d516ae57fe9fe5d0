import { createLocalJWKSet, errors, exportJWK, generateKeyPair, SignJWT } from 'jose';
import { cognitoApiAuth } from '../../../runtime/aws/api-auth';

const issuer = 'https://cognito-idp.eu-central-1.amazonaws.com/eu-central-1_invented';
const claims = { token_use: 'access', client_id: 'front-office', scope: 'inzage/requests:write inzage/requests:read' };

async function pool() {
  const { publicKey, privateKey } = await generateKeyPair('RS256');
  const keys = createLocalJWKSet({ keys: [{ ...(await exportJWK(publicKey)), alg: 'RS256', kid: 'one' }] });
  const token = (changed: Record<string, unknown> = {}, by = issuer, lives = '5m') =>
    new SignJWT({ ...claims, ...changed })
      .setProtectedHeader({ alg: 'RS256', kid: 'one' })
      .setIssuer(by)
      .setIssuedAt()
      .setExpirationTime(lives)
      .sign(privateKey);
  return { auth: cognitoApiAuth(issuer, keys), token };
}

describe('tokens of machines (S-40)', () => {
  it('say which client it is and what it may do', async () => {
    const { auth, token } = await pool();
    expect(await auth.verify(await token())).toEqual({
      client: 'front-office',
      scopes: ['requests:write', 'requests:read'],
    });
  });

  it('give no scope of another application', async () => {
    const { auth, token } = await pool();
    expect(await auth.verify(await token({ scope: 'other/requests:write inzage/requests:read' }))).toEqual({
      client: 'front-office',
      scopes: ['requests:read'],
    });
  });

  it('are refused when they are a person’s, another pool’s, too old, of another key, or no token at all', async () => {
    const { auth, token } = await pool();
    const stranger = await pool();
    const refused = [
      await token({ token_use: 'id' }),
      await token({ client_id: undefined }),
      await token({}, 'https://issuer.example.nl'),
      await token({}, issuer, '-1m'),
      await stranger.token(),
      `${(await token()).slice(0, -4)}AAAA`,
      'no token',
    ];
    for (const one of refused) expect(await auth.verify(one)).toBeUndefined();
  });

  it('are not taken for wrong when the pool does not answer', async () => {
    const { token } = await pool();
    const silent = cognitoApiAuth(issuer, () => Promise.reject(new errors.JWKSTimeout()));
    await expect(silent.verify(await token())).rejects.toThrow(errors.JWKSTimeout);
  });
});
