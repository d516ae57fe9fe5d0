import type { SourceId } from '../../domain/request/ids';
import { ConfigurationInvalid, ProtocolViolation } from './faults';

const credentialKey =
  /^(.*[_-])?(token|wstoken|key|apikey|api_key|password|passwd|pwd|secret|client_secret|signature)$/i;

/** True for the machine itself: 127.0.0.0/8, ::1, localhost. Simulators live there. */
export const isLoopback = (hostname: string): boolean =>
  hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname);

/**
 * The URL, when a connector may call it: one of its origins, encrypted unless on this machine, without credentials in it.
 *
 * @security S-11, S-12
 * @throws ConfigurationInvalid without the URL: it can hold personal data.
 */
export function allowedUrl(sourceId: SourceId, text: string, origins: readonly string[]): URL {
  const refuse = (code: string) => new ConfigurationInvalid(sourceId, { code });
  const url = URL.parse(text);
  if (!url) throw refuse('URL_INVALID');
  if (!origins.some((origin) => URL.parse(origin)?.origin === url.origin)) throw refuse('ORIGIN_NOT_ALLOWED');
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback(url.hostname))) {
    throw refuse('CONNECTION_NOT_ENCRYPTED');
  }
  if (url.username !== '' || url.password !== '') throw refuse('CREDENTIAL_IN_URL');
  for (const key of url.searchParams.keys()) if (credentialKey.test(key)) throw refuse('CREDENTIAL_IN_URL');
  return url;
}

/** Where a redirect leads, when it stays on the same origin. @throws ProtocolViolation when it leaves it. @security S-11 */
export function redirectTarget(sourceId: SourceId, from: URL, location: string | undefined): URL {
  const to = location === undefined ? null : URL.parse(location, from.href);
  if (!to || to.origin !== from.origin) throw new ProtocolViolation(sourceId, { code: 'REDIRECT_REFUSED' });
  return allowedUrl(sourceId, to.href, [from.origin]);
}
