import type { SourceContext } from '../kit/connector';
import { AuthenticationRefused, ProtocolViolation } from '../kit/faults';
import type { AfasSettings } from './settings';

type Context = SourceContext<AfasSettings>;

/** The `Authorization` header for this customer; asks for a fresh OAuth token each time it is called. @security S-12 */
export async function authorization(context: Context): Promise<string> {
  const { auth } = context.settings;
  const secret = await context.secret(auth.secret);
  return auth.kind === 'token' ? afasToken(secret) : `Bearer ${await accessToken(context, auth.clientId, secret)}`;
}

/** The classic token. The secret may hold the whole XML, its base64, or only the data; Profit wants base64 of the XML. */
export function afasToken(secret: string): string {
  const text = secret.trim();
  if (text.startsWith('<')) return `AfasToken ${Buffer.from(text).toString('base64')}`;
  if (Buffer.from(text, 'base64').toString('latin1').startsWith('<token>')) return `AfasToken ${text}`;
  return `AfasToken ${Buffer.from(`<token><version>1</version><data>${text}</data></token>`).toString('base64')}`;
}

async function accessToken(context: Context, clientId: string, secret: string): Promise<string> {
  const form = { grant_type: 'client_credentials', client_id: clientId, client_secret: secret };
  const answer = await context.http.send({
    method: 'POST',
    url: `${context.settings.baseUrl}/oauth/token`,
    headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' },
    body: new URLSearchParams(form).toString(),
    maxBytes: 65_536,
  });
  if (answer.status !== 200) {
    await answer.bytes();
    // `invalid_client` comes as 400; the words of the answer can repeat what was sent.
    if (answer.status === 400) throw new AuthenticationRefused(context.sourceId, { code: 'AFAS_CLIENT_REFUSED' });
    throw new ProtocolViolation(context.sourceId, { code: 'AFAS_TOKEN_ENDPOINT', ids: { status: answer.status } });
  }
  const body = await answer.json();
  const token = typeof body === 'object' && body !== null && 'access_token' in body ? body.access_token : undefined;
  if (typeof token !== 'string' || !/^[\x21-\x7e]+$/.test(token)) {
    throw new ProtocolViolation(context.sourceId, { code: 'AFAS_TOKEN_SHAPE' });
  }
  return token;
}
