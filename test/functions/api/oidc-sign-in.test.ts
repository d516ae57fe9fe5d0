import { oidcSignIn } from '../../../functions/api/console/oidc-sign-in';
import { type LocalIdentityProvider, startLocalIdentityProvider } from '../../../runtime/local/identity/start';

const callbackUrl = 'http://127.0.0.1:9/console/callback';

describe('sign-in with a real provider: code, PKCE, exchanged on the server (S-40)', () => {
  let provider: LocalIdentityProvider;
  const signInOf = () => oidcSignIn({ ...provider, callbackUrl, allowInsecure: true });

  beforeAll(async () => {
    provider = await startLocalIdentityProvider({ port: 0, redirectUris: [callbackUrl] });
  });
  afterAll(() => provider.close());

  /** Goes through the provider's pages as that user, as a browser would; the query with which it is sent back. */
  async function throughTheProvider(url: string, user: string): Promise<string> {
    const cookies = new Map<string, string>();
    const visit = async (to: string, body?: string): Promise<Response> => {
      const response = await fetch(to, {
        redirect: 'manual',
        ...(body === undefined ? {} : { method: 'POST', body }),
        headers: {
          Cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
          ...(body === undefined ? {} : { 'Content-Type': 'application/x-www-form-urlencoded' }),
        },
      });
      for (const cookie of response.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
        cookies.set(name, value);
      }
      return response;
    };
    let response = await visit(url);
    for (let step = 0; step < 8; step += 1) {
      const location = response.headers.get('Location');
      if (location?.startsWith(callbackUrl)) return new URL(location).search;
      const address = location ? new URL(location, provider.issuer).href : response.url;
      response = location ? await visit(address) : await visit(address, `user=${user}`);
    }
    throw new Error('the provider did not send us back');
  }

  it.each([
    ['officer', 'Fenna Wolters', 'officer'],
    ['second-signatory', 'Bram Dijkhuis', 'second-signatory'],
    ['director', 'Nienke Postema', 'director'],
    ['auditor', 'Sjoerd Althuis', 'auditor'],
  ])('%s comes back with name and role', async (user, name, role) => {
    const signIn = signInOf();
    const { url, pending } = await signIn.begin(true);
    const identity = await signIn.finish(await throughTheProvider(url, user), pending);
    expect(identity).toMatchObject({ name, role, subject: expect.any(String) });
    expect(identity).toHaveProperty('authenticatedAt', expect.stringMatching(/^\d{4}-\d{2}-\d{2}T/));
  });

  it('asks with PKCE, and a fresh sign-in asks the person anew', async () => {
    const signIn = signInOf();
    const plain = new URL((await signIn.begin(false)).url).searchParams;
    const fresh = new URL((await signIn.begin(true)).url).searchParams;
    expect(plain.get('code_challenge_method')).toBe('S256');
    expect(plain.get('prompt')).toBeNull();
    expect(fresh.get('prompt')).toBe('login');
    expect(fresh.get('max_age')).toBe('300');
  });

  it('an answer for another sign-in, a refusal and a made-up code are refused', async () => {
    const signIn = signInOf();
    const mine = await signIn.begin(true);
    const other = await signIn.begin(true);
    const query = await throughTheProvider(mine.url, 'officer');
    expect(await signIn.finish(query, other.pending)).toBe('refused');
    const { state } = other.pending;
    expect(await signIn.finish(`?error=access_denied&state=${state}&iss=${provider.issuer}`, other.pending)).toBe(
      'refused',
    );
    expect(await signIn.finish(`?code=made-up&state=${state}&iss=${provider.issuer}`, other.pending)).toBe('refused');
    expect(await signIn.finish('', other.pending)).toBe('refused');
  });

  it('a code of one browser is worthless without its verifier', async () => {
    const signIn = signInOf();
    const { url, pending } = await signIn.begin(true);
    const query = await throughTheProvider(url, 'officer');
    expect(await signIn.finish(query, { ...pending, codeVerifier: 'x'.repeat(43) })).toBe('refused');
  });
});
