import { createHash } from 'node:crypto';
import { decodeJwt } from 'jose';
import { type LocalIdentityProvider, startLocalIdentityProvider } from '../../../runtime/local/identity/start';

const redirectUri = 'http://127.0.0.1:9/console/callback';
const verifier = 'a-verifier-of-at-least-forty-three-characters-long';
const challenge = createHash('sha256').update(verifier).digest('base64url');

/** A browser: keeps cookies, follows nothing by itself. */
function browser() {
  const cookies = new Map<string, string>();
  return async (url: string, init: RequestInit = {}): Promise<Response> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(url, { ...init, redirect: 'manual', headers: { ...init.headers, cookie } });
    for (const line of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (line.split(';')[0] ?? '').split('=');
      cookies.set(name, value);
    }
    return response;
  };
}

const authorization = (provider: LocalIdentityProvider, changes: Record<string, string> = {}) =>
  `${provider.issuer}/auth?${new URLSearchParams({
    client_id: provider.clientId,
    redirect_uri: redirectUri,
    response_type: 'code',
    scope: 'openid profile',
    state: 'state-1',
    nonce: 'nonce-1',
    code_challenge: challenge,
    code_challenge_method: 'S256',
    ...changes,
  })}`;

const target = (response: Response, provider: LocalIdentityProvider) =>
  new URL(response.headers.get('location') ?? '', provider.issuer).href;

const exchange = (provider: LocalIdentityProvider, code: string, codeVerifier: string) =>
  fetch(`${provider.issuer}/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      code,
      redirect_uri: redirectUri,
      code_verifier: codeVerifier,
      client_id: provider.clientId,
      client_secret: provider.clientSecret,
    }),
  });

describe('signing in to the local mode (S-40, S-42)', () => {
  let provider: LocalIdentityProvider;
  beforeAll(async () => {
    provider = await startLocalIdentityProvider({ port: 0, redirectUris: [redirectUri] });
  });
  afterAll(() => provider.close());

  async function signIn(user: string): Promise<URL> {
    const visit = browser();
    const page = target(await visit(authorization(provider)), provider);
    const resume = await visit(page, { method: 'POST', body: new URLSearchParams({ user }) });
    return new URL(target(await visit(target(resume, provider)), provider));
  }

  it.each([
    ['officer', 'Fenna Wolters'],
    ['second-signatory', 'Bram Dijkhuis'],
    ['director', 'Nienke Postema'],
    ['auditor', 'Sjoerd Althuis'],
  ])('the %s is known by name and role after one click', async (role, name) => {
    const back = await signIn(role);
    expect(back.origin + back.pathname).toBe(redirectUri);
    expect(back.searchParams.get('state')).toBe('state-1');
    const response = await exchange(provider, back.searchParams.get('code') ?? '', verifier);
    const { id_token: idToken } = (await response.json()) as { id_token: string };
    expect(decodeJwt(idToken)).toMatchObject({ iss: provider.issuer, sub: role, name, role, nonce: 'nonce-1' });
  });

  it('the page names every person to choose from, and may load nothing from elsewhere', async () => {
    const visit = browser();
    const page = await visit(target(await visit(authorization(provider)), provider));
    const html = await page.text();
    for (const name of ['Fenna Wolters', 'Bram Dijkhuis', 'Nienke Postema', 'Sjoerd Althuis'])
      expect(html).toContain(name);
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(page.headers.get('cache-control')).toBe('no-store');
  });

  it('a code is worth nothing without the verifier, and nothing a second time', async () => {
    const code = (await signIn('officer')).searchParams.get('code') ?? '';
    expect((await exchange(provider, code, `${verifier}-not`)).status).toBe(400);
    const other = (await signIn('officer')).searchParams.get('code') ?? '';
    expect((await exchange(provider, other, verifier)).status).toBe(200);
    expect((await exchange(provider, other, verifier)).status).toBe(400);
  });

  it('another address to return to, or no PKCE, gets no code', async () => {
    const elsewhere = await browser()(authorization(provider, { redirect_uri: 'http://127.0.0.1:9/elsewhere' }));
    expect(elsewhere.status).toBe(400);
    expect(await elsewhere.text()).toContain('Aanmelden is niet gelukt');
    const plain = await browser()(authorization(provider, { code_challenge: '', code_challenge_method: '' }));
    expect(plain.headers.get('location')).toContain('error=invalid_request');
  });

  it('nobody signs in on a page that another browser began, or as somebody who is not there', async () => {
    const page = target(await browser()(authorization(provider)), provider);
    const stolen = await browser()(page, { method: 'POST', body: new URLSearchParams({ user: 'officer' }) });
    expect(stolen.status).toBe(400);
    const visit = browser();
    const own = target(await visit(authorization(provider)), provider);
    const unknown = await visit(own, { method: 'POST', body: new URLSearchParams({ user: 'root' }) });
    expect(unknown.status).toBe(200);
    expect(unknown.headers.get('location')).toBeNull();
  });

  it('it is on the loopback only', () => {
    expect(provider.issuer).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  });

  it('a port that is taken is said to be taken', async () => {
    const port = Number(new URL(provider.issuer).port);
    await expect(startLocalIdentityProvider({ port, redirectUris: [redirectUri] })).rejects.toMatchObject({
      code: 'EADDRINUSE',
    });
  });
});
