import type { SourceContext } from '../kit/connector';
import { AuthenticationRefused, ProtocolViolation } from '../kit/faults';
import { gradebookOf, type OneRosterSettings } from './settings';

type Context = SourceContext<OneRosterSettings>;

/** A fresh access token by OAuth2 client credentials. @security S-12 */
export async function accessToken(context: Context): Promise<string> {
  const { client } = context.settings.auth;
  if (client !== undefined) return tokenBy(context, client);
  try {
    return await tokenBy(context, 'header');
  } catch (fault) {
    // The standard wants the header; several servers know the body only.
    if (!(fault instanceof AuthenticationRefused)) throw fault;
    return tokenBy(context, 'body');
  }
}

async function tokenBy(context: Context, client: 'header' | 'body'): Promise<string> {
  const { sourceId, settings, http } = context;
  const { tokenUrl, clientId, secret } = settings.auth;
  const password = await context.secret(secret);
  const scope = scopesOf(settings).join(' ');
  const form = new URLSearchParams({ grant_type: 'client_credentials', ...(scope && { scope }) });
  const proof = Buffer.from(`${encodeURIComponent(clientId)}:${encodeURIComponent(password)}`).toString('base64');
  if (client === 'body') {
    form.set('client_id', clientId);
    form.set('client_secret', password);
  }
  const answer = await http.send({
    method: 'POST',
    url: tokenUrl,
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      accept: 'application/json',
      ...(client === 'header' && { authorization: `Basic ${proof}` }),
    },
    body: form.toString(),
    maxBytes: 65_536,
  });
  if (answer.status !== 200) {
    await answer.bytes();
    if (answer.status === 400) throw new AuthenticationRefused(sourceId, { code: 'ONEROSTER_CLIENT_REFUSED' });
    throw new ProtocolViolation(sourceId, { code: 'ONEROSTER_TOKEN_ENDPOINT', ids: { status: answer.status } });
  }
  const body = await answer.json();
  const token = typeof body === 'object' && body !== null && 'access_token' in body ? body.access_token : undefined;
  if (typeof token !== 'string' || !/^[\x21-\x7e]+$/.test(token)) {
    throw new ProtocolViolation(sourceId, { code: 'ONEROSTER_TOKEN_SHAPE' });
  }
  return token;
}

function scopesOf(settings: OneRosterSettings): readonly string[] {
  if (settings.auth.scopes) return settings.auth.scopes;
  const version = /v1p1$/.test(settings.rosteringUrl) ? 'v1p1' : 'v1p2';
  const scope = (name: string) => `https://purl.imsglobal.org/spec/or/${version}/scope/${name}.readonly`;
  const demographics = settings.demographics ? [] : ['roster-demographics'];
  const gradebook = gradebookOf(settings) === undefined ? [] : ['result', 'lineitem'];
  return ['roster-core', ...demographics, ...gradebook].map(scope);
}
