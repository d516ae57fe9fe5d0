import type { SourceContext } from '../connector';
import { AuthenticationRefused, ProtocolViolation } from '../faults';
import type { SourceResponse } from '../http';
import type { DeclaredSettings } from './settings';

export type DeclaredContext = Pick<
  SourceContext<DeclaredSettings>,
  'sourceId' | 'settings' | 'http' | 'secret' | 'signal'
>;

/** A question with our credentials; a token that expired in the middle is asked for anew, once per question. */
export type Ask = (question: { url: string; body?: unknown; maxBytes?: number }) => Promise<SourceResponse>;

/** Logs in when the first question is asked. Nothing of it outlives the call of the connector. @security S-12, S-17 */
export function openSession(context: DeclaredContext): Ask {
  const { http, settings } = context;
  let login: Promise<string> | undefined;
  const send = async ({ url, body, maxBytes }: Parameters<Ask>[0]) => {
    const accept = { accept: 'application/json, */*;q=0.5' };
    // A file may stand elsewhere: what is ours to show stays with the source.
    if (URL.parse(url)?.origin !== new URL(settings.baseUrl).origin) {
      return http.send({ method: 'GET', url, headers: accept, ...(maxBytes !== undefined && { maxBytes }) });
    }
    login ??= authorization(context);
    const headers = { ...settings.headers, ...accept, authorization: await login };
    return http.send({
      ...(body === undefined
        ? { method: 'GET', headers }
        : { method: 'POST', headers: { ...headers, 'content-type': 'application/json' }, body: JSON.stringify(body) }),
      url,
      ...(maxBytes !== undefined && { maxBytes }),
    });
  };
  return async (question) => {
    try {
      return await send(question);
    } catch (fault) {
      if (!(fault instanceof AuthenticationRefused) || settings.auth.kind !== 'oauth') throw fault;
      login = undefined;
      return send(question);
    }
  };
}

async function authorization({ sourceId, settings, http, secret: secretNamed }: DeclaredContext): Promise<string> {
  const { auth } = settings;
  const secret = (await secretNamed(auth.secret)).trim();
  if (auth.kind === 'bearer') return `Bearer ${secret}`;
  if (auth.kind === 'basic') return basic(auth.user, secret);
  const form = new URLSearchParams({ grant_type: 'client_credentials', ...(auth.scope && { scope: auth.scope }) });
  if (auth.proof === 'form') {
    form.set('client_id', auth.clientId);
    form.set('client_secret', secret);
  }
  const answer = await http.send({
    method: 'POST',
    url: auth.tokenUrl,
    headers: {
      accept: 'application/json',
      'content-type': 'application/x-www-form-urlencoded',
      ...(auth.proof === 'header' && {
        authorization: basic(encodeURIComponent(auth.clientId), encodeURIComponent(secret)),
      }),
    },
    body: form.toString(),
    maxBytes: 65_536,
  });
  if (answer.status !== 200) {
    await answer.bytes();
    if (answer.status === 400) throw new AuthenticationRefused(sourceId, { code: 'CLIENT_REFUSED' });
    throw new ProtocolViolation(sourceId, { code: 'TOKEN_ENDPOINT', ids: { status: answer.status } });
  }
  const body = await answer.json();
  const token = typeof body === 'object' && body !== null && 'access_token' in body ? body.access_token : undefined;
  if (typeof token !== 'string' || !/^[\x21-\x7e]+$/.test(token)) {
    throw new ProtocolViolation(sourceId, { code: 'TOKEN_UNREADABLE' });
  }
  return `Bearer ${token}`;
}

const basic = (user: string, secret: string) => `Basic ${Buffer.from(`${user}:${secret}`).toString('base64')}`;
